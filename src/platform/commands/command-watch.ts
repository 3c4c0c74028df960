import { validate as isUuid } from 'uuid';
import { OutcomeUnknown, Unavailable } from '../database/errors.js';
import type { Envelope } from './envelope.js';
import { Refused } from './refusal.js';

/** What became of a command. `unknown`: the connection was lost while committing. `failed`: an error nobody foresaw. */
export type CommandOutcome = 'done' | 'repeated' | 'refused' | 'unavailable' | 'unknown' | 'failed';

/** One command, for the log and for who counts; holds no text of anybody's. */
export interface CommandReport {
  /** A type the program knows, else `(ukendt)`. */
  readonly type: string;
  /** Null when what was sent is no id. */
  readonly personId: string | null;
  readonly caseId: string | null;
  readonly outcome: CommandOutcome;
  /** Why it was refused. */
  readonly refusal: { readonly kind: string; readonly code: string } | null;
  /** How often it was decided. */
  readonly attempts: number;
  readonly ms: number;
}

/** Is told of every command, once. */
export abstract class CommandWatch {
  abstract seen(report: CommandReport): void;
}

/** Filled in while a command is carried out. */
export interface CommandTally {
  type: string;
  attempts: number;
}

export const UNKNOWN_TYPE = '(ukendt)';

/** Runs a command and tells the watch what became of it. Errors: those of `run`. */
export async function watched<T extends { readonly repeated: boolean }>(
  watch: CommandWatch,
  envelope: Pick<Envelope, 'personId' | 'caseId'>,
  run: (tally: CommandTally) => Promise<T>,
): Promise<T> {
  const from = performance.now();
  const personId = idOrNull(envelope.personId);
  const caseId = idOrNull(envelope.caseId);
  const tally: CommandTally = { type: UNKNOWN_TYPE, attempts: 0 };
  const tell = (outcome: CommandOutcome, refusal: CommandReport['refusal'] = null) =>
    watch.seen({ ...tally, personId, caseId, outcome, refusal, ms: Math.round(performance.now() - from) });
  try {
    const result = await run(tally);
    tell(result.repeated ? 'repeated' : 'done');
    return result;
  } catch (error) {
    tell(outcomeOf(error), error instanceof Refused ? { kind: error.kind, code: error.code } : null);
    throw error;
  }
}

function outcomeOf(error: unknown): CommandOutcome {
  if (error instanceof Refused) return 'refused';
  if (error instanceof Unavailable) return 'unavailable';
  return error instanceof OutcomeUnknown ? 'unknown' : 'failed';
}

const idOrNull = (value: string | null): string | null => (isUuid(value) ? value : null);
