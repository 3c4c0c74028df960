import { chairs, ownersText, secretariats } from '../cases/who.reads.js';
import { capital } from '../platform/danish/capital.pure.js';
import { longDate } from '../platform/danish/dates.pure.js';
import type { Procedure } from '../procedure/procedure.js';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { FATES, fateOf, notesOf, whenOf } from './reminder-fate.pure.js';
import type { ReminderRow } from './reminder-rows.js';
import type { ReminderGroup, ReminderLine } from './reminders.view.js';
import { rungText } from './rung-text.pure.js';
import { taskTitle } from './task-words.pure.js';

const words = texts.files.reminders;
/** Lines under a heading before the rest is left out. */
export const SHOWN = 12;

export interface LineSetting {
  readonly procedure: Procedure;
  /** Number of the case. */
  readonly number: string;
  /** Local date of the reading. */
  readonly today: string;
}

/** The act of a milestone as a heading: "Kommentér Faglige forhold". */
export function actOf(
  { milestone }: Pick<ReminderRow, 'milestone'>,
  { sections }: Pick<Procedure, 'sections'>,
): string {
  const sectionTitle = sections.find(({ id }) => id === milestone.section)?.title ?? null;
  return taskTitle({ kind: milestone.kind, sectionTitle });
}

/** "Sekretariaterne i Midtjylland og Sjælland": who owes the act, regions in the order of the procedure. */
export function owersOf(rows: readonly Pick<ReminderRow, 'region' | 'role'>[], procedure: Procedure): string {
  const of = (role: ReminderRow['role']) =>
    procedure.regions
      .map(({ code }) => code)
      .filter((code) => rows.some((row) => row.role === role && row.region === code));
  const [offices, heads] = [of('secretariat'), of('chair')];
  return [
    ...(offices.length > 0 ? [ownersText({ procedure }, secretariats(offices))] : []),
    ...(heads.length > 0 ? [ownersText({ procedure }, chairs(heads))] : []),
  ].join(', ');
}

/** Today, what is to come, and what has been, latest first; `all` leaves nothing out, which `moreHref` leads to. */
export function groupsOf(
  rows: readonly ReminderRow[],
  setting: LineSetting,
  { all, moreHref }: { readonly all: boolean; readonly moreHref: string },
): ReminderGroup[] {
  const { today } = setting;
  const group = (title: string, chosen: readonly ReminderRow[]): ReminderGroup[] => {
    const lines = linesOf(chosen, setting);
    if (lines.length === 0) return [];
    const left = all ? 0 : lines.length - SHOWN;
    const more = left > 0 ? { text: words.more(left), href: moreHref } : null;
    return [{ title, lines: left > 0 ? lines.slice(0, SHOWN) : lines, more }];
  };
  // What lapsed was never due: it stands last, under a heading of its own.
  const lapsed = rows.filter((row) => fateOf(row) === 'lapsed');
  const others = rows.filter((row) => fateOf(row) !== 'lapsed');
  return [
    ...group(
      capital(words.today(longDate(today))),
      others.filter(({ localDate }) => localDate === today),
    ),
    ...group(
      words.coming,
      others.filter(({ localDate }) => localDate > today),
    ),
    ...group(words.earlier, others.filter(({ localDate }) => localDate < today).reverse()),
    ...group(words.fates.lapsed, lapsed.reverse()),
  ];
}

/** One line for all that are alike but for who they go to, in the order of the first of them. */
function linesOf(rows: readonly ReminderRow[], setting: LineSetting): ReminderLine[] {
  const alike = new Map<string, { readonly rows: ReminderRow[]; readonly notes: readonly string[] }>();
  for (const row of rows) {
    const notes = notesOf(row, setting.procedure.ladder, setting.today);
    const { dueAt, rung, occurrence, milestone } = row;
    const key = [dueAt, milestone.kind, milestone.section, rung, occurrence, fateOf(row), ...notes].join('|');
    const known = alike.get(key);
    if (known) known.rows.push(row);
    else alike.set(key, { rows: [row], notes });
  }
  return [...alike].map(([key, line]) => lineOf(key, line, setting));
}

function lineOf(
  key: string,
  { rows, notes }: { readonly rows: readonly ReminderRow[]; readonly notes: readonly string[] },
  { procedure, today, number }: LineSetting,
): ReminderLine {
  const [first] = rows as readonly [ReminderRow];
  const fate = fateOf(first);
  return {
    key,
    time: whenOf(first.dueAt, today),
    act: actOf(first, procedure),
    step: `${rungText(first.rung, first.milestone.date, procedure.ladder)}`,
    to: owersOf(rows, procedure),
    fate: { mark: FATES[fate], word: words.fates[fate] },
    notes,
    mails: mailsOf(rows, number),
  };
}

/** Each mail once; a digest carries several reminders. */
function mailsOf(rows: readonly ReminderRow[], number: string): ReminderLine['mails'] {
  const mails = new Map(rows.flatMap((row) => row.mails.map((mail) => [mail.id, mail] as const)));
  return [...mails.values()].map(({ id, name, tried }) => ({
    id,
    text: tried ? words.attempts(name) : words.mailTo(name),
    href: casePages(number).mail(id),
  }));
}
