import { dayMonth, longDate, type IsoDate } from '../platform/danish/dates.pure.js';
import { plural } from '../platform/danish/numbers.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import type { Receiver } from './receivers.pure.js';
import type { Rehearsed } from './rehearsal.pure.js';
import { FATES } from './reminder-fate.pure.js';
import { actOf, owersOf } from './reminder-lines.pure.js';
import type { RehearsalView, RehearsedMilestone } from './reminders.view.js';
import { rungText } from './rung-text.pure.js';

const words = texts.files.reminders.rehearsal;
const { fates } = texts.files.reminders;

type Result = NonNullable<RehearsalView['result']>;

/** A rehearsal as a table: one row for each person who would be told, and one for each reminder that would not be sent. */
export function tableOf(told: readonly Rehearsed[], procedure: Procedure): string[][] {
  const { ladder, regions } = procedure;
  return told.flatMap((one) => {
    const { reminder, skipped, receivers } = one;
    const { localDate, milestone, rung, region, role } = reminder;
    const regionName = regions.find(({ code }) => code === region)?.name ?? region;
    const start = [
      localDate,
      actOf(reminder, procedure),
      milestone.date,
      rungText(rung, milestone.date, ladder),
      regionName,
      role === 'chair' ? words.chair : words.secretariat,
    ];
    if (skipped !== null) return [[...start, fates.skipped, skipped, '', '']];
    return receivers.map(({ name, capacity }) => [
      ...start,
      words.sent,
      '',
      name,
      capacity === 'owner' ? words.owner : words.capacities[capacity],
    ]);
  });
}

/** How many mails, to how many people. */
export function figuresOf(told: readonly Rehearsed[]): Result['figures'] {
  const sent = told.filter(({ receivers }) => receivers.length > 0);
  const shares = sent.flatMap(({ receivers, reminder }) =>
    receivers.map(({ personId, capacity }) => ({ personId, capacity, date: reminder.localDate })),
  );
  const days = new Map<string, Set<IsoDate>>();
  for (const { personId, date } of shares) days.set(personId, (days.get(personId) ?? new Set()).add(date));
  const mails = [...days.values()].map(({ size }) => size);
  return [
    { name: words.mails, count: mails.reduce((sum, count) => sum + count, 0) },
    { name: words.people, count: days.size },
    { name: words.most, count: Math.max(0, ...mails) },
    { name: words.reminders, count: shares.length },
    { name: words.escalations, count: shares.filter(({ capacity }) => capacity !== 'owner').length },
    { name: words.skipped, count: told.length - sent.length },
  ];
}

/** By milestone in the order of their dates; what is alike on a day is one line. */
export function milestonesOf(told: readonly Rehearsed[], procedure: Procedure): RehearsedMilestone[] {
  const groups = new Map<string, Rehearsed[]>();
  for (const one of told) {
    const { kind, section, date } = one.reminder.milestone;
    const key = [date, kind, section ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({
      key,
      act: actOf(group[0]!.reminder, procedure),
      dated: words.dated(longDate(group[0]!.reminder.milestone.date)),
      lines: linesOf(group, procedure),
    }));
}

/** What is sent, day by day, and after the date what goes to the same people as one; what is skipped for the same reason is one line, however many steps it is. */
function linesOf(group: readonly Rehearsed[], procedure: Procedure): RehearsedMilestone['lines'] {
  const days = alikeBy(
    group,
    ({ skipped, reminder: { localDate, rung } }) => skipped ?? `${localDate}|${rung}`,
  );
  const spans = alikeBy(days, (rows) => {
    const { skipped, reminder } = rows[0]!;
    const { localDate, rung } = reminder;
    return skipped ?? (rung.startsWith('after-') ? `after|${namesIn(rows)}` : `${localDate}|${rung}`);
  });
  return spans.map((rows) => {
    const all = rows.flat();
    const line = all[0]!.skipped === null ? sentLine : skippedLine;
    const { localDate, rung } = all[0]!.reminder;
    return { key: `${localDate}|${rung}|${all[0]!.skipped}`, ...line(all, procedure) };
  });
}

/** Groups in the order of their first. */
function alikeBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const alike = new Map<string, T[]>();
  for (const one of all) alike.set(keyOf(one), [...(alike.get(keyOf(one)) ?? []), one]);
  return [...alike.values()];
}

type Line = Omit<RehearsedMilestone['lines'][number], 'key'>;

const namesIn = (rows: readonly Rehearsed[]) =>
  [...new Set(rows.flatMap(({ receivers }) => receivers.map(named)))].join(', ');

function sentLine(rows: readonly Rehearsed[], { ladder }: Procedure): Line {
  const { reminder } = rows[0]!;
  const first = rungText(reminder.rung, reminder.milestone.date, ladder);
  const steps = stepsIn(rows);
  return {
    time: timeOf(rows),
    step: steps === 1 ? first : words.stepsFrom(plural(steps, words.step, words.steps), first),
    to: namesIn(rows) || words.nobody,
    fate: { mark: FATES.sent, word: words.sent },
    note: null,
  };
}

const stepsIn = (rows: readonly Rehearsed[]) => new Set(rows.map(({ reminder: { rung } }) => rung)).size;

function timeOf(rows: readonly Rehearsed[]): string {
  const [from, to] = [rows[0]!, rows.at(-1)!].map(({ reminder }) => dayMonth(reminder.localDate));
  return from === to ? from! : words.days(from!, to!);
}

function skippedLine(rows: readonly Rehearsed[], procedure: Procedure): Line {
  const reminders = rows.map(({ reminder }) => reminder);
  const steps = stepsIn(rows);
  const { rung, milestone } = reminders[0]!;
  return {
    time: timeOf(rows),
    step:
      steps === 1 ? rungText(rung, milestone.date, procedure.ladder) : plural(steps, words.step, words.steps),
    to: owersOf(reminders, procedure),
    fate: { mark: FATES.skipped, word: fates.skipped },
    note: rows[0]!.skipped,
  };
}

const named = ({ name, capacity }: Receiver) =>
  capacity === 'owner' ? name : words.as(name, words.capacities[capacity]);
