import type { IsoDate } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { PlannedMove } from './moves.pure.js';
import { grouped, namesOf } from './plan-page/plan-rows.pure.js';

const words = texts.files.meetings;

/** What no longer fits after a move, in whole sentences: dates without a meeting before them, and dates before today (local). */
export function unfitOf({ moved, reworded }: PlannedMove, procedure: Procedure, today: IsoDate): string[] {
  const unfit = [...moved, ...reworded].map(({ after }) => after).filter(({ noMeeting }) => noMeeting);
  const past = moved.map(({ after }) => after).filter(({ date }) => date < today);
  return [
    ...grouped(unfit, () => '').map((group) => words.noMeeting(namesOf(group, procedure))),
    ...grouped(past, () => '').map((group) => words.passed(namesOf(group, procedure))),
  ];
}
