import { absencesBetween } from '../deadlines/absences/absence.reads.js';
import { roleHolders } from '../identity/role-holders.reads.js';
import type { Tx } from '../platform/database/database.js';
import type { People } from './receivers.pure.js';

/** Everybody who can be told something on a local date, and who of them is away, read once for all reminders of that day. */
export async function peopleOn(tx: Tx, date: string): Promise<People> {
  const holders = await roleHolders(tx, date);
  const owners = [...new Set(holders.map(({ ownerId }) => ownerId))];
  const absences = await absencesBetween(tx, owners, date, date);
  return { holders, awayUntil: new Map(absences.map(({ personId, lastDay }) => [personId, lastDay])) };
}
