import { clockTime, dayMonth, localDateOf } from '../platform/danish/dates.pure.js';
import { listed } from '../platform/danish/numbers.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { MarkName } from '../web/components/marks.js';
import { escalationOf } from './ladder.pure.js';
import type { MailOfReminder, ReminderRow } from './reminder-rows.js';
import type { Fate } from './reminders.view.js';

const words = texts.files.reminders;

/** The marks of the fates, in the order of the page's filter. */
export const FATES: Readonly<Record<Fate, MarkName>> = {
  planned: 'waiting',
  sent: 'sent',
  skipped: 'notRelevant',
  failed: 'late',
  uncertain: 'attention',
  lapsed: 'changed',
};

/** The mail server said later: the mail has not left and is tried again. */
const isDelayed = ({ state, attempts, reason }: MailOfReminder) =>
  (state === 'planned' || state === 'claimed') && attempts > 0 && reason !== null;

/** What became of a reminder; of one that goes to several people the worst outcome of its mails is its own. */
export function fateOf({ state, mails }: Pick<ReminderRow, 'state' | 'mails'>): Fate {
  switch (state) {
    case 'planned':
    case 'skipped':
      return state;
    case 'superseded':
    case 'done':
      return 'lapsed';
    case 'handed':
      if (mails.some((mail) => mail.state === 'failed' || isDelayed(mail))) return 'failed';
      if (mails.some((mail) => mail.state === 'uncertain')) return 'uncertain';
      return mails.every((mail) => mail.state === 'sent') ? 'sent' : 'planned';
  }
}

/** Why, when next, and who else, in whole sentences. `today`: local date of the reading. */
export function notesOf(row: ReminderRow, ladder: LadderSpec, today: string): string[] {
  switch (fateOf(row)) {
    case 'skipped':
      return row.reason === null ? [] : [row.reason];
    case 'lapsed':
      return [row.state === 'done' ? words.done : words.superseded];
    case 'failed':
      return [...row.mails.flatMap((mail) => failure(mail, today)), ...passedOn(row)];
    case 'uncertain':
      return [words.uncertainNote];
    case 'sent':
      return sentNotes(row, today);
    case 'planned':
      return row.state === 'handed' ? [words.waiting] : escalationNotes(row, ladder);
  }
}

function escalationNotes({ rung }: ReminderRow, ladder: LadderSpec): string[] {
  const others = escalationOf(rung, ladder).map((one) => words.escalates[one]);
  return others.length === 0 ? [] : [words.also(listed(others))];
}

function sentNotes({ mails }: ReminderRow, today: string): string[] {
  const at = mails.flatMap(({ finishedAt }) => finishedAt ?? []).sort()[0];
  const others = mails.filter(({ capacity }) => capacity !== 'owner').map(({ name }) => name);
  return [
    ...(at === undefined ? [] : [words.inDigest(whenOf(at, today))]),
    ...(others.length === 0 ? [] : [words.wentAlso(listed(others))]),
  ];
}

/** Others who got it instead of one who cannot be reached. */
function passedOn({ mails }: ReminderRow): string[] {
  if (!mails.some(({ state }) => state === 'failed')) return [];
  const names = mails
    .filter(({ state, capacity }) => state === 'sent' && capacity === 'substitute')
    .map(({ name }) => name);
  return names.length === 0 ? [] : [words.passedOn(listed(names))];
}

function failure(mail: MailOfReminder, today: string): string[] {
  if (mail.state === 'failed') return [mail.reason ?? words.delayed, words.gaveUp];
  if (!isDelayed(mail)) return [];
  return [mail.reason ?? words.delayed, words.nextTry(whenOf(mail.dueAt, today), mail.attempts + 1)];
}

/** "kl. 8.00" today, "9.4. kl. 8.00" on other days. */
export function whenOf(instant: string, today: string): string {
  const date = localDateOf(instant);
  return date === today ? clockTime(instant) : `${dayMonth(date)} ${clockTime(instant)}`;
}
