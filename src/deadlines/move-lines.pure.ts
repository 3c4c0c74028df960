import { longDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { MoveLine } from './deadline.view.js';
import type { DateInForce } from './milestones.reads.js';
import type { PlannedMove } from './moves.pure.js';

const words = texts.files.deadline;

export interface MoveSetting {
  readonly dates: readonly DateInForce[];
  readonly procedure: Procedure;
  /** Local date of the reading. */
  readonly today: string;
}

/** What a move changes, in words: the dates of the deadline first, then the milestones, those alike as one. */
export function moveLines(move: PlannedMove, { dates, procedure, today }: MoveSetting): MoveLine[] {
  const line = (what: string, now: string, after: string, why: string | null): MoveLine => ({
    what,
    now: longDate(now),
    after: longDate(after),
    why,
    passed: after < today,
  });
  const own = (['formal', 'target'] as const).flatMap((kind) => {
    const now = dates.find((one) => one.kind === kind)?.date;
    const after = move.dates[kind].date;
    return now === undefined || now === after
      ? []
      : [line(words.dates[kind], now, after, move.dates[kind].movedBy)];
  });
  const groups = new Map<string, PlannedMove['moved'][number][]>();
  for (const one of move.moved) {
    const key = [one.after.kind, one.after.section, one.before.date, one.after.date, one.after.movedBy].join(
      ' ',
    );
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const milestones = [...groups.values()].map((group) => {
    const { before, after } = group[0]!;
    const section = procedure.sections.find(({ id }) => id === after.section)?.title;
    const named = section === undefined ? after.title : words.steps.milestone(after.title, section);
    const regions = plural(group.length, words.steps.region, words.steps.manyRegions);
    return line(
      after.region === null ? named : `${named} ${words.steps.regions(regions)}`,
      before.date,
      after.date,
      after.movedBy,
    );
  });
  return [...own, ...milestones];
}
