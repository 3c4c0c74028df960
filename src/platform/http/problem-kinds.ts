/** One kind of problem: its HTTP status and its Danish title. The name is the stable end of its `type`. */
export interface ProblemKindFacts {
  readonly status: number;
  readonly title: string;
}

/** Every kind of problem the API answers (RFC 9457). A name is never changed or given another meaning. */
export const problemKinds = {
  invalid: { status: 400, title: 'Forespørgslen er ikke gyldig' },
  malformed: { status: 400, title: 'Forespørgslen kunne ikke læses' },
  signIn: { status: 401, title: 'Du skal være logget ind' },
  forbidden: { status: 403, title: 'Det har du ikke adgang til' },
  unknown: { status: 404, title: 'Det findes ikke' },
  method: { status: 405, title: 'Adressen tager ikke imod metoden' },
  notAcceptable: { status: 406, title: 'Svaret findes ikke i den form' },
  refused: { status: 409, title: 'Sagen tillader det ikke nu' },
  busy: { status: 409, title: 'Andre ændrede sagen på samme tid' },
  stale: { status: 412, title: 'Det er ændret i mellemtiden' },
  tooLarge: { status: 413, title: 'Forespørgslen fylder for meget' },
  mediaType: { status: 415, title: 'Indholdets type kan ikke bruges her' },
  reusedKey: { status: 422, title: 'Nøglen er brugt til noget andet' },
  tooMany: { status: 429, title: 'Der er for mange forsøg' },
  internal: { status: 500, title: 'Der er sket en fejl' },
  unavailable: { status: 503, title: 'Samsvar svarer ikke lige nu' },
  outcomeUnknown: { status: 503, title: 'Det vides ikke, om handlingen blev gemt' },
} as const satisfies Readonly<Record<string, ProblemKindFacts>>;

export type ProblemKind = keyof typeof problemKinds;

/** The kinds that share a status, for the document of the API. */
export function kindsOf(status: number): ProblemKind[] {
  return (Object.keys(problemKinds) as ProblemKind[]).filter((kind) => problemKinds[kind].status === status);
}

/** The `type` of a problem: a stable URI that names its kind. */
export const problemType = (kind: ProblemKind): string => `urn:samsvar:problem:${kind}`;
