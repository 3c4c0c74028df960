import { NamedSchema, type JsonSchema } from '../platform/http/openapi/json-schema.js';
import { documentTree } from '../platform/text/tree-schema.js';
import { LedgerEntry } from './ledger-entry.js';
import {
  DimensioningAnswers,
  FinancingAnswers,
  PlacementAnswers,
  ProfessionalAnswers,
  TimelineAnswers,
} from './structured-answers.js';

/** A section nobody has made rules for: short texts, numbers and yes or no. */
const loose: JsonSchema = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'], maxLength: 500 },
};

/** What one section says, as JSON Schema: its text, its structured answers, and which block answers which line. */
export const sectionContent = new NamedSchema('SectionContentInput', () => ({
  type: 'object',
  required: ['body'],
  properties: {
    body: documentTree,
    answers: {
      description: 'Strukturerede svar efter afsnit; tomme felter udelades.',
      anyOf: [
        PlacementAnswers,
        DimensioningAnswers,
        ProfessionalAnswers,
        FinancingAnswers,
        TimelineAnswers,
        loose,
      ],
    },
    ledger: {
      type: 'object',
      description: 'Svar på kravlinjer, efter kravets id.',
      additionalProperties: LedgerEntry,
    },
  },
  additionalProperties: false,
}));
