import { capital } from '../platform/danish/capital.pure.js';
import { longDate, type IsoDate } from '../platform/danish/dates.pure.js';
import { inWords } from '../platform/danish/numbers.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { People } from './receivers.pure.js';
import type { Rehearsed } from './rehearsal.pure.js';
import { owersOf } from './reminder-lines.pure.js';

const words = texts.files.reminders.rehearsal.notes;
/** So many deadlines on one day are worth a word. */
const MANY = 3;

/** A rehearsal and what it was made from. */
export interface Told {
  readonly told: readonly Rehearsed[];
  readonly peopleOn: (date: IsoDate) => People;
}

/** What a coordinator should see before a case goes live, in whole sentences: crowded days, roles without a substitute, people away. */
export function notesOf({ told, peopleOn }: Told, procedure: Procedure): string[] {
  const sent = told.filter(({ receivers }) => receivers.length > 0);
  return [...crowdedDays(sent), ...standingAlone(sent, peopleOn, procedure), ...away(sent, peopleOn)];
}

function crowdedDays(sent: readonly Rehearsed[]): string[] {
  const acts = new Map<IsoDate, Set<string>>();
  for (const { reminder } of sent) {
    const { date, kind, section } = reminder.milestone;
    acts.set(date, (acts.get(date) ?? new Set()).add([kind, section].join(' ')));
  }
  return [...acts]
    .filter(([, { size }]) => size >= MANY)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { size }]) => words.crowded(longDate(date), capital(inWords(size))));
}

/** Roles that on some of the days nobody stands in for. */
function standingAlone(
  sent: readonly Rehearsed[],
  peopleOn: Told['peopleOn'],
  procedure: Procedure,
): string[] {
  const alone = sent
    .filter(({ reminder: { localDate, region, role } }) => {
      const held = peopleOn(localDate).holders.filter((one) => one.region === region && one.role === role);
      return !held.some(({ capacity }) => capacity === 'substitute');
    })
    .map(({ reminder }) => reminder);
  return alone.length === 0 ? [] : [words.alone(owersOf(alone, procedure))];
}

/** Those who are reminded while they are away. */
function away(sent: readonly Rehearsed[], peopleOn: Told['peopleOn']): string[] {
  const names = new Map<string, string>();
  for (const { reminder, receivers } of sent) {
    const { awayUntil } = peopleOn(reminder.localDate);
    for (const { personId, name } of receivers) if (awayUntil.has(personId)) names.set(personId, name);
  }
  return names.size === 0 ? [] : [words.away([...names.values()].sort().join(', '))];
}
