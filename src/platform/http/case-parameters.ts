import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';

/** The parameter `:caseId` of an address, for the document. */
export const CaseIdParam = () =>
  ApiParam({ name: 'caseId', schema: { type: 'string', format: 'uuid' }, description: 'Sagens id.' });

/** The parameters `:caseId` and `:section` of an address, for the document. */
export const SectionParams = () =>
  applyDecorators(
    CaseIdParam(),
    ApiParam({
      name: 'section',
      schema: { type: 'string' },
      description: 'Afsnittets id; "overall" er sammenfatningen.',
    }),
  );
