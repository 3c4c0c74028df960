import { kindsOf, problemKinds, problemType } from '../problem-kinds.js';
import { refTo, type JsonSchema } from './json-schema.js';

/** Statuses that any kind of problem has, in order. */
export const PROBLEM_STATUSES = [...new Set(Object.values(problemKinds).map(({ status }) => status))].sort();

/** Name of the response that stands for a status in the document's components. */
export const responseName = (status: number): string => `Problem${status}`;

const HEADERS: Readonly<Record<number, JsonSchema>> = {
  401: { 'WWW-Authenticate': { description: 'Hvordan man viser, hvem man er.', schema: { type: 'string' } } },
  405: { Allow: { description: 'Metoder, som adressen tager imod.', schema: { type: 'string' } } },
  409: {
    'Retry-After': { description: 'Sekunder, når et nyt forsøg kan lykkes.', schema: { type: 'string' } },
  },
  429: { 'Retry-After': { description: 'Sekunder til næste forsøg.', schema: { type: 'string' } } },
  503: { 'Retry-After': { description: 'Sekunder til næste forsøg.', schema: { type: 'string' } } },
};

/** One response per status of a problem, for the document's components. */
export function problemResponses(): Record<string, JsonSchema> {
  return Object.fromEntries(PROBLEM_STATUSES.map((status) => [responseName(status), responseOf(status)]));
}

function responseOf(status: number): JsonSchema {
  const kinds = kindsOf(status);
  const narrowed = { properties: { status: { const: status }, type: { enum: kinds.map(problemType) } } };
  return {
    description: kinds.map((kind) => `${problemKinds[kind].title}.`).join(' '),
    ...(HEADERS[status] ? { headers: HEADERS[status] } : {}),
    content: { 'application/problem+json': { schema: { allOf: [refTo('Problem'), narrowed] } } },
  };
}
