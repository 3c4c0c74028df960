import type { JournalEntry } from '../../journal/activity.reads.js';
import { clockTime, dayMonth, localDateOf, shortDate, weekdayOf } from '../../platform/danish/dates.pure.js';
import type { ActivityLine } from '../overview.view.js';
import { actPhrase } from './act-phrases.pure.js';
import type { CaseData } from './case-data.js';

/** The latest entries of the journal as sentences: names and acts, never what somebody wrote. */
export function activityOf(data: CaseData): ActivityLine[] {
  return data.latest.map((entry) => ({
    seq: entry.seq,
    when: whenText(entry.at, data.today),
    who: whoText(entry),
    what: `${entry.data.registered === true ? 'registrerede formandens beslutning: ' : ''}${actPhrase(data, entry)}.`,
  }));
}

function whoText({ actor }: JournalEntry): string {
  return actor.onBehalfOf ? `${actor.name} for ${actor.onBehalfOf.name}` : actor.name;
}

/** "i dag kl. 8.00", "fredag 5.4. kl. 14.10", in another year with the year. */
function whenText(at: string, today: string): string {
  const date = localDateOf(at);
  const time = clockTime(at);
  if (date === today) return `i dag ${time}`;
  const day = date.slice(0, 4) === today.slice(0, 4) ? dayMonth(date) : shortDate(date);
  return `${weekdayOf(date)} ${day} ${time}`;
}
