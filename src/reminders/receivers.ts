import { recipientsOf } from '../identity/people.reads.js';
import type { Tx } from '../platform/database/database.js';
import type { EscalatesTo } from './ladder.pure.js';
import type { Owed } from './owed.pure.js';

/** One person who is told, and in which capacity. */
export interface Receiver {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
}

/**
 * Who gets a reminder today: those who hold the role, a substitute whose mandate holds today, and whom the ladder
 * escalates to. Each person once, in the nearest capacity.
 */
export async function receiversOf(
  tx: Tx,
  { region, role }: Owed,
  escalation: readonly EscalatesTo[],
  coordinator: string,
  today: string,
): Promise<Receiver[]> {
  const found: Receiver[] = await recipientsOf(tx, role, region, today);
  if (escalation.includes('chair') && role !== 'chair')
    found.push(...(await inCapacity(tx, 'chair', region, today, 'chair')));
  if (escalation.includes('coordinator'))
    found.push(...(await inCapacity(tx, 'secretariat', coordinator, today, 'coordinator')));
  const seen = new Set<string>();
  return found.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

async function inCapacity(
  tx: Tx,
  role: 'secretariat' | 'chair',
  region: string,
  today: string,
  capacity: Receiver['capacity'],
): Promise<Receiver[]> {
  return (await recipientsOf(tx, role, region, today)).map((recipient) => ({ ...recipient, capacity }));
}
