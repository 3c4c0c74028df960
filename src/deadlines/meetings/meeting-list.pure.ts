import { plainDate } from '../../platform/danish/dates.pure.js';
import { datesIn, type FoundDate } from './danish-dates.pure.js';
import {
  faultOf,
  inOrder,
  MOST_MEETINGS,
  papersByRule,
  twice,
  type Entered,
  type EnteredMeeting,
  type EntrySetting,
} from './entered.pure.js';

/** Longest list in characters. */
export const LONGEST_LIST = 20_000;

/**
 * Reads a pasted list, one meeting a line: the date of the meeting and, where it is said, the day on which papers are due
 * (the earlier of two dates). Everything else on a line is left alone. Every line that is wrong is told.
 */
export function readMeetingList(text: string, setting: EntrySetting): Entered {
  if (text.length > LONGEST_LIST)
    return {
      meetings: [],
      faults: [{ where: 'Listen', text: `Listen må højst være ${LONGEST_LIST} tegn.` }],
    };
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line, where: `Linje ${index + 1}` }));
  const read = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => ({ where, outcome: readLine(line, setting) }));
  const meetings = read.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome]));
  const faults = read.flatMap(({ where, outcome }) =>
    typeof outcome === 'string' ? [{ where, text: outcome }] : [],
  );
  const again = [...twice(meetings)].map((date) => ({
    where: plainDate(date),
    text: 'Mødet står flere gange. Slet det ene.',
  }));
  const empty = read.length === 0 ? [{ where: 'Listen', text: 'Skriv mindst ét møde.' }] : [];
  const many =
    meetings.length > MOST_MEETINGS
      ? [{ where: 'Listen', text: `Skriv højst ${MOST_MEETINGS} møder ad gangen.` }]
      : [];
  return { meetings: inOrder(meetings), faults: [...faults, ...again, ...empty, ...many] };
}

function readLine(line: string, setting: EntrySetting): EnteredMeeting | string {
  const found = datesIn(line);
  const wrong = found.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrongDate(wrong);
  const dates = found.flatMap((one) => (one.ok ? [one.date] : [])).sort();
  const [first, second] = dates;
  if (first === undefined) return 'Der er ingen dato. Skriv den for eksempel 19.4.2024 eller 19. april 2024.';
  if (dates.length > 2) return 'Der er mere end to datoer. Skriv mødets dato og datoen for materiale.';
  const meeting =
    second === undefined
      ? { date: first, papersBy: papersByRule(first, setting) }
      : { date: second, papersBy: first };
  return faultOf(meeting, setting.today) ?? meeting;
}

function wrongDate({ written, why }: FoundDate & { readonly ok: false }): string {
  if (why === 'shortYear') return `»${written}« mangler årstallet med fire cifre.`;
  if (why === 'weekday') return `»${written}« er ikke den ugedag. Ret ugedagen eller datoen.`;
  return `»${written}« findes ikke i kalenderen.`;
}
