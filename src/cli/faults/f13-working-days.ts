import { makeCalendar } from '../../deadlines/calendar.reads.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const DAY_MS = 86_400_000;
const FULL = 366;
const MOST = 30;
/** Free days of 2024 and the weeks around it, written down by hand from a printed calendar; weekends are counted. */
const FREE = new Set([
  ...['2023-10-29', '2023-12-24', '2023-12-25', '2023-12-26', '2023-12-31', '2024-01-01'],
  ...['2024-03-28', '2024-03-29', '2024-03-31', '2024-04-01', '2024-05-09', '2024-05-19', '2024-05-20'],
  ...['2024-06-05', '2024-12-24', '2024-12-25', '2024-12-26', '2024-12-31', '2025-01-01'],
]);
/** Days that are no weekday off, though they once were or look like it. */
const WORKING = ['2024-04-26', '2024-05-10', '2024-05-01'];

/** F13: from every day of 2024, every offset of working days from -30 to 30 is the day that a written list gives. */
export function workingDays(setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const calendar = makeCalendar();
  const days = listed();
  const firstRun = Date.UTC(2024, 0, 1);
  for (let run = 0; run < runsOf(FULL, setting); run++) {
    const date = iso(firstRun + run * DAY_MS);
    const at = days.findIndex((day) => day >= date);
    const works = days[at] === date;
    tally.expect(calendar.isWorkingDay(date) === works, `${date} is ${works ? 'a' : 'no'} working day.`);
    tally.see(works ? 'working days' : 'free days');
    for (let n = -MOST; n <= MOST; n++) {
      const expected = n === 0 ? date : days[n < 0 ? at + n : at + n - (works ? 0 : 1)];
      tally.expect(calendar.addWorkingDays(date, n) === expected, `${date} and ${n}: not ${expected}.`);
    }
    tally.runs += 1;
  }
  for (const date of WORKING) tally.expect(calendar.isWorkingDay(date), `${date} is a working day.`);
  return Promise.resolve(tally);
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The working days of the list, from ten weeks before the year to ten weeks after it. */
function listed(): string[] {
  const found: string[] = [];
  for (let at = Date.UTC(2023, 9, 23); at <= Date.UTC(2025, 2, 14); at += DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !FREE.has(iso(at))) found.push(iso(at));
  }
  return found;
}
