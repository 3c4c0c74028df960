import { schemaOfClass } from '../../platform/http/openapi/schema-of-class.js';
import type { JsonSchema } from '../../platform/http/openapi/json-schema.js';
import { STATEMENT } from '../../platform/personal/examination.js';
import { RegisterDocument } from '../register-document.command.js';

const FROM_FILE = ['fileName', 'mediaType', 'content'];

/** The form of an upload: the fields of `registerDocument`, those aside that the file itself tells, and the file. */
export function uploadSchema(): JsonSchema {
  const { properties, required, ...rest } = schemaOfClass(RegisterDocument, new Map()) as {
    properties: Record<string, JsonSchema>;
    required: string[];
  };
  const own = Object.entries(properties).filter(([name]) => !FROM_FILE.includes(name));
  const file = {
    description: 'Filen, højst 20 MB.',
    type: 'string',
    contentMediaType: 'application/octet-stream',
  };
  const actingRegion = {
    description: 'Region, der handles på vegne af, når man kan handle for flere.',
    type: 'string',
  };
  const statement = {
    description: 'Hvorfor det, der ligner et CPR-nummer, ikke er det; føres i sagsloggen.',
    type: 'string',
    minLength: 10,
    maxLength: 500,
    pattern: '^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$',
  };
  return {
    ...rest,
    required: [...required.filter((name) => !FROM_FILE.includes(name)), 'file'],
    properties: { ...Object.fromEntries(own), actingRegion, [STATEMENT]: statement, file },
  };
}
