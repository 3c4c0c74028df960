import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DocumentTree } from '../../platform/text/document-tree.js';

/** What a text says: the tree of its words, its structured answers, and which block answers which line. */
export class ContentResource {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Teksten som træ (ProseMirror): type "doc" med afsnit, overskrifter, lister og tabeller.',
  })
  body: DocumentTree;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'De strukturerede svar; hvad der ikke vides endnu, er udeladt.',
  })
  answers: Readonly<Record<string, unknown>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Hvordan hvert krav er besvaret, efter kravets id; et krav, der ikke er med, er ubesvaret.',
  })
  ledger: Readonly<Record<string, unknown>>;
}

/** What a contribution says: as a section, and a position on each option. */
export class ContributionContentResource extends ContentResource {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Standpunkt til hver løsningsmulighed, efter dens id; tages, når bidraget afgives.',
  })
  positions: Readonly<Record<string, unknown>>;
}

/** Content as it is sent: what is left out is empty. */
export class ContentSent {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Teksten som træ.' })
  body: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'De strukturerede svar.',
  })
  answers?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Hvordan hvert krav er besvaret, efter kravets id.',
  })
  ledger?: object;
}

/** A contribution as it is sent. */
export class ContributionSent extends ContentSent {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Standpunkt til hver løsningsmulighed, efter dens id.',
  })
  positions?: object;
}
