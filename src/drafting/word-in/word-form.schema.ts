import type { JsonSchema } from '../../platform/http/openapi/json-schema.js';

/** The form with a Word file. */
export const wordFormSchema = (): JsonSchema => ({
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      description: 'Word-dokumentet (.docx), højst 10 MB, uden makroer og indlejrede filer.',
      type: 'string',
      contentMediaType: 'application/octet-stream',
    },
  },
});
