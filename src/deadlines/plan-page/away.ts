import type { Tx } from '../../platform/database/database.js';
import { owedBy } from '../../reminders/owed.reads.js';
import type { CaseContext } from '../../workflow/case-context.js';
import { absencesBetween, coverOf, peopleOfRegions, type AbsenceRow } from '../absences/absence.reads.js';
import type { MilestoneInForce } from '../milestones.reads.js';

/** Somebody who is away on the date of what a role of a region owes. */
export interface Away {
  readonly region: string;
  readonly role: 'secretariat' | 'chair';
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Whether somebody stands in on every day of it; of a secretariat: false, all of it are away. */
  readonly covered: boolean;
}

/** Who is away on the day of each open milestone that it owes, by the milestone's key. A secretariat is away when all of it are. */
export async function awayOf(
  tx: Tx,
  open: readonly MilestoneInForce[],
  context: CaseContext,
): Promise<ReadonlyMap<string, readonly Away[]>> {
  const dates = open.map(({ date }) => date).sort();
  if (dates.length === 0) return new Map();
  const people = await peopleOfRegions(tx, context.regions);
  const ids = people.map(({ personId }) => personId);
  const absences = await absencesBetween(tx, ids, dates[0]!, dates.at(-1)!);
  const cover = await coverOf(tx, absences);
  return new Map(
    open.map(({ key, date, ...milestone }) => [
      key,
      owedBy(milestone, context).flatMap(({ region, role }): Away[] => {
        const held = people.filter((one) => one.region === region && one.role === role);
        const gone = held.flatMap(({ personId, name }) => {
          const found = absences.find((one) => one.personId === personId && isOn(one, date));
          return found ? [{ region, role, name, ...found, covered: cover.get(found.id) ?? false }] : [];
        });
        return role === 'secretariat' && gone.length < held.length ? [] : gone;
      }),
    ]),
  );
}

const isOn = ({ firstDay, lastDay }: AbsenceRow, date: string) => firstDay <= date && date <= lastDay;
