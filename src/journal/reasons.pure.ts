/** Why a chain, a replay or a journal file does not hold. Stable: programs and records name them. */
export type BreakCode = keyof typeof breakTexts;

/** `seq`: the entry at which it first fails; 0 is the journal file's first line. */
export interface Break {
  readonly ok: false;
  readonly seq: number;
  readonly code: BreakCode;
  /** With `headMismatch`: the entry that has the head given, when the chain has grown since. */
  readonly headAt?: number;
  /** With `replayRefused`: the machine's own reason. */
  readonly refusal?: unknown;
}

/** Danish explanation of each code, as printed by `verify`. */
export const breakTexts = {
  malformed: 'Posten kan ikke læses som en post i sagsloggen.',
  notCanonical: 'Posten står ikke i den ene tilladte skrivemåde; den er skrevet om.',
  hashMismatch: 'Postens indhold svarer ikke til dens aftryk; enten indholdet eller aftrykket er ændret.',
  prevMismatch: 'Posten peger ikke på aftrykket af posten før; en af dem er ændret eller skiftet ud.',
  seqGap: 'Der mangler mindst én post før denne.',
  seqDuplicate: 'Posten står her for anden gang eller på en forkert plads.',
  wrongChain: 'Posten hører til en anden sagslog.',
  headMismatch:
    'Sagsloggens sidste aftryk er ikke det, der er opgivet i filens første linje eller med --head.',
  countMismatch: 'Antallet af poster er ikke det opgivne; der er fjernet eller tilføjet poster i slutningen.',
  timeWentBack: 'Posten er dateret før posten foran den.',
  anchorMissing:
    'Ingen post har det aftryk, der er opgivet med --anchor; sagsloggen er skrevet om eller afkortet.',
  notOpened: 'Sagsloggen begynder ikke med sagens oprettelse.',
  unknownProcedure:
    'Sagens forløbsskabelon findes ikke her i den angivne version, så hændelserne kan ikke genafspilles.',
  replayRefused: 'Hændelsen kunne ikke lovligt være sket på dette sted i forløbet.',
  snapshotMismatch: 'Sagens gemte tilstand er ikke den, som sagsloggens hændelser fører til.',
  headerMalformed: 'Filens første linje kan ikke læses.',
  headerMismatch: 'Oplysningerne i filens første linje passer ikke med posterne.',
  textMismatch: 'En fritekst svarer ikke til det aftryk, der står i posten.',
  textMissing: 'En fritekst mangler, uden at sletningen er ført i sagsloggen.',
} as const;

/** A break at `seq`. */
export function broken(seq: number, code: BreakCode, more: Pick<Break, 'headAt' | 'refusal'> = {}): Break {
  return { ok: false, seq, code, ...more };
}
