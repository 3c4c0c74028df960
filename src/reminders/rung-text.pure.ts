import { dayMonth } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { LadderSpec } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { RungId } from './ladder.pure.js';

const words = texts.files.reminders;

/** A rung in words: "5 arbejdsdage før 12.4.", "1 arbejdsdag efter fristen 5.4.". `date`: the milestone's. */
export function rungText(rung: RungId, date: string, { dailyUntil }: Pick<LadderSpec, 'dailyUntil'>): string {
  const day = dayMonth(date);
  if (rung === 'on-day') return words.rungOnDay(day);
  const count = Number(rung.slice(rung.indexOf('-') + 1));
  const days = plural(count, words.workingDay, words.workingDays);
  if (rung.startsWith('before-')) return words.rungBefore(days, day);
  return count <= dailyUntil ? words.rungAfter(days, day) : words.rungWeekly(count - dailyUntil, day);
}
