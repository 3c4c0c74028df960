import type { Acting, CaseEvent, CaseEventOf, CaseEventType } from '../../../src/workflow/case-event.js';

export const secretariat = (region: string): Acting => ({ region, capacity: 'secretariat' });
export const chair = (region: string): Acting => ({ region, capacity: 'chair' });
export const system: Acting = { region: null, capacity: 'system' };
export const agency: Acting = { region: null, capacity: 'agency' };

export const noon = '2024-04-08T10:00:00.000Z';

type Rest<T extends CaseEventType> = Omit<CaseEventOf<T>, 'type' | 'by' | 'at'>;

/** An event of a type, by someone, at noon unless said otherwise. */
export function act<T extends CaseEventType>(type: T, by: Acting, rest: Rest<T>, at = noon): CaseEventOf<T> {
  return { type, by, at, ...rest } as unknown as CaseEventOf<T>;
}

export const noneSilent = { facts: { silent: [] } };
export const consistent = { facts: { silent: [], contradictions: [] } };

export type AnyEvent = CaseEvent;
