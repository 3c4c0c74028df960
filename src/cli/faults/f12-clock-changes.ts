import { addDays, instantOf, localDateOf, localTimeOf } from '../../platform/danish/dates.pure.js';
import { Choices } from './choices.js';
import { runsOf, Tally, type RowSetting } from './row.js';

const FULL = 10_000;
const HOUR = 3_600_000;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2050;
/** The nights of 2024 on which Danish clocks change, and the hour that is skipped or comes twice. */
const CHANGES = ['2024-03-31', '2024-10-27'] as const;
const CHANGING = { first: 1, last: 3 } as const;

/** How the local clock stood at an instant, by the engine's own tables and not by ours. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * F12: any local time stands for one instant. Times are drawn from 31 years, a third of them in the nights of 2024 on
 * which clocks change: an ordinary time shows itself again, a skipped one is an hour later, one that comes twice is the first.
 */
export function clockChanges(setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  for (let run = runsOf(FULL, setting); run > 0; run--) {
    const changing = choices.chance(1 / 3);
    const date = changing ? choices.of(CHANGES) : anyDate(choices);
    const hour = changing ? choices.whole(CHANGING.first, CHANGING.last) : choices.whole(0, 23);
    const time = `${two(hour)}:${two(choices.whole(0, 59))}`;
    const problem = wrongAt(date, time, tally);
    tally.runs += 1;
    tally.expect(problem === null, `${date} ${time}: ${problem}`);
  }
  return Promise.resolve(tally);
}

const two = (n: number) => String(n).padStart(2, '0');

function anyDate(choices: Choices): string {
  return addDays(`${choices.whole(FIRST_YEAR, LAST_YEAR)}-01-01`, choices.whole(0, 364));
}

/** What is wrong with the instant of a local time, or null. Asked by trying every offset Denmark has had. */
function wrongAt(date: string, time: string, tally: Tally): string | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const shown = [2, 1]
    .map((hours) => wall - hours * HOUR)
    .filter((at) => clock.format(at) === `${date} ${time}`);
  const chosen = Date.parse(instantOf(date, time));
  if (shown.length === 0) {
    tally.see('skipped hour');
    return chosen === wall - HOUR ? null : 'a skipped time is not an hour later';
  }
  tally.see(shown.length === 2 ? 'comes twice' : 'ordinary');
  if (chosen !== Math.min(...shown)) return 'not the first instant at which clocks show it';
  const back = new Date(chosen).toISOString();
  return localDateOf(back) === date && localTimeOf(back) === time ? null : 'does not show itself again';
}
