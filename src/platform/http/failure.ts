import { HttpException } from '@nestjs/common';
import { Refused, type RefusalKind } from '../commands/refusal.js';
import { isUnstorable, OutcomeUnknown, Unavailable } from '../database/errors.js';
import { problemKinds, type ProblemKind } from './problem-kinds.js';

/** A failed request as the API tells of it. */
export interface Failure {
  readonly kind: ProblemKind;
  /** The exact reason, for programs. */
  readonly code: string;
  /** Danish: what happened, and what to do. */
  readonly detail: string;
  readonly fields: readonly { readonly field?: string; readonly parameter?: string; readonly text: string }[];
  readonly headers: Readonly<Record<string, string>>;
  /** The version the sender had read, and the one that is stored. */
  readonly versions?: { readonly yours: number; readonly stored: number };
}

/** A problem of the interface itself, thrown by the HTTP platform: a missing key, a wrong address. */
export class HttpProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly detail: string,
    readonly more: Partial<Pick<Failure, 'fields' | 'headers'>> = {},
  ) {
    super(detail);
  }
}

/** How long a client waits before it sends a command again that lost to others, in seconds. */
const AGAIN_SOON = '1';
/** How long it waits for a database that does not answer, in seconds. */
const AGAIN_LATER = '10';

const DETAILS: Readonly<Record<ProblemKind, string>> = {
  invalid: 'Ret forespørgslen, og send den igen. Intet er gemt.',
  malformed: 'Indholdet skal være gyldig JSON. Ret det, og send det igen. Intet er gemt.',
  signIn: 'Send et gyldigt adgangstoken i hovedet Authorization, eller log ind.',
  forbidden: 'Din rolle giver ikke ret til at se eller gøre dette. Intet er gemt.',
  unknown: 'Adressen er forkert, eller den viser til noget, du ikke kan se.',
  method: 'Brug en af de metoder, som hovedet Allow nævner.',
  notAcceptable: 'Bed om en af de typer, som dokumentationen nævner, i hovedet Accept.',
  refused: 'Handlingen kan ikke gennemføres, som sagen står. Hent sagen igen.',
  busy: 'Send handlingen igen med samme nøgle.',
  stale: 'Hent den nyeste udgave, og send ændringen igen.',
  tooLarge: 'Indholdet er større, end adressen tager imod. Intet er gemt.',
  mediaType: 'Send indholdet som application/json.',
  reusedKey: 'Send handlingen med en ny nøgle.',
  tooMany: 'Vent lidt, og prøv igen.',
  internal: 'Det, der allerede er kvitteret for, er gemt. Oplys referencenummeret, hvis du beder om hjælp.',
  unavailable: 'Databasen kan ikke nås lige nu. Intet er gemt. Prøv igen om lidt.',
  outcomeUnknown:
    'Forbindelsen faldt ud, mens handlingen blev gemt. Send den igen med samme nøgle: den udføres kun én gang.',
};

const UNSTORABLE =
  'Der står et tegn i det, der blev sendt, som hverken kan gemmes eller søges på. Fjern det, og send igen. Intet er gemt.';

const BY_STATUS: Readonly<Record<number, ProblemKind>> = {
  401: 'signIn',
  403: 'forbidden',
  404: 'unknown',
  405: 'method',
  406: 'notAcceptable',
  409: 'refused',
  412: 'stale',
  413: 'tooLarge',
  414: 'invalid',
  415: 'mediaType',
  422: 'invalid',
  429: 'tooMany',
  503: 'unavailable',
};
const REFUSALS: Readonly<Record<RefusalKind, ProblemKind>> = {
  invalid: 'invalid',
  forbidden: 'forbidden',
  unknown: 'unknown',
  refused: 'refused',
  stale: 'stale',
  reusedKey: 'reusedKey',
};

/** What the API tells of any error. Nothing of an unforeseen error's own words leaves the house. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HttpProblem)
    return failure(error.kind, error.code, error.detail, error.more.fields, error.more.headers);
  if (error instanceof Refused) {
    const kind = error.code === 'busy' ? 'busy' : REFUSALS[error.kind];
    const told = failure(kind, error.code, error.text, error.fields);
    return error.versions ? { ...told, versions: error.versions } : told;
  }
  if (error instanceof OutcomeUnknown) return failure('outcomeUnknown');
  if (error instanceof Unavailable) return failure('unavailable');
  const { code } = error as { code?: unknown };
  if (isUnstorable(error)) return failure('invalid', 'characters', UNSTORABLE);
  return failure(ofServer(statusOf(error), code));
}

/** The HTTP status of any error; 500 for what nobody foresaw. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof HttpProblem || error instanceof Refused)
    return problemKinds[failureOf(error).kind].status;
  if (error instanceof Unavailable || error instanceof OutcomeUnknown) return 503;
  if (isUnstorable(error)) return 400;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** The server's own refusals carry a status: a body that is no JSON, an address nobody serves. */
function ofServer(status: number, code: unknown): ProblemKind {
  if (status === 400) return code === 'FST_ERR_BAD_URL' ? 'unknown' : 'malformed';
  return BY_STATUS[status] ?? (status < 500 ? 'invalid' : 'internal');
}

function failure(
  kind: ProblemKind,
  code: string = kind,
  detail: string = DETAILS[kind],
  fields: Failure['fields'] = [],
  headers: Failure['headers'] = {},
): Failure {
  return { kind, code, detail, fields, headers: { ...headersOf(kind), ...headers } };
}

function headersOf(kind: ProblemKind): Record<string, string> {
  if (kind === 'signIn') return { 'www-authenticate': 'Bearer realm="samsvar"' };
  if (kind === 'busy') return { 'retry-after': AGAIN_SOON };
  return problemKinds[kind].status === 503 ? { 'retry-after': AGAIN_LATER } : {};
}
