import { validate as isUuid } from 'uuid';
import { Refused } from './refusal.js';

/** A command on its way in. */
export interface Envelope {
  /** Idempotency key, unique per person: 1 to 200 printable ASCII characters. */
  readonly key: string;
  readonly personId: string;
  readonly caseId: string | null;
  /** Region the sender says it acts for, when it holds several. */
  readonly region?: string | null;
  /** Why what looks like a CPR number in it is none, in the sender's words. */
  readonly statement?: string | null;
  /** More commands of the same act follow at once, so that what is told of them can be told together. */
  readonly moreFollows?: boolean;
  readonly body: { readonly type: string } & Record<string, unknown>;
}

const KEY = /^[\x20-\x7e]{1,200}$/;

/** Refuses what could not even be looked up. Errors: `Refused`. */
export function checkEnvelope({ key, personId, caseId }: Envelope): void {
  if (!KEY.test(key)) {
    throw new Refused('invalid', 'key', 'Handlingens nøgle skal være 1 til 200 almindelige tegn.');
  }
  if (!isUuid(personId)) throw new Refused('forbidden', 'noAccount', 'Kontoen findes ikke eller er lukket.');
  if (caseId !== null && !isUuid(caseId)) throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
}
