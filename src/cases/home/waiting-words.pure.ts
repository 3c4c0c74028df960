import { clockTime, localDateOf } from '../../platform/danish/dates.pure.js';
import type { Reminded } from '../../reminders/reminded.reads.js';
import type { Task } from '../../reminders/tasks.reads.js';
import { texts } from '../../texts/texts.js';
import { replyPages, sectionPages } from '../../web/addresses.js';
import { sectionTitle } from '../overview/case-data.js';
import { chairs, ownersText, secretariats } from '../overview/who.pure.js';
import { dayAndMonth } from './day-and-month.pure.js';
import type { DeskCase, Duty, SectionKind } from './duty.js';

const words = texts.home.waiting;

/** What one region owes that somebody else waits for. */
export interface Awaited extends Pick<
  Duty,
  'kind' | 'section' | 'region' | 'role' | 'date' | 'clarification'
> {
  readonly reminded: string;
}

/** When those who owe a task were last reminded of it, and when they are next. `today`: a Danish date. */
export function remindedText(task: Task, all: readonly Reminded[], today: string): string {
  const own = all.filter(
    (one) =>
      one.caseId === task.caseId &&
      one.kind === task.kind &&
      one.section === task.section &&
      one.region === task.region &&
      one.role === task.role,
  );
  const last = own.map((one) => one.last).reduce(later, null);
  const next = own.map((one) => one.next).reduce(sooner, null);
  const day = (instant: string) => dayAndMonth(localDateOf(instant), today);
  if (last === null) return next === null ? words.never : words.first(day(next));
  const told = localDateOf(last) === today ? words.today(clockTime(last)) : words.last(day(last));
  return next === null ? told : `${told} ${words.next(day(next))}`;
}

const later = (a: string | null, b: string | null) => (b === null || (a !== null && a > b) ? a : b);
const sooner = (a: string | null, b: string | null) => (b === null || (a !== null && a < b) ? a : b);

/** Where it can be read. */
export function hrefOf({ kind, section }: Awaited, number: string): string {
  if (section !== null) return sectionPages(number, section).read;
  return kind === 'approveAnswer' ? replyPages(number).clarifications : replyPages(number).read;
}

/** Who owes it: regions that owe it alike are named together. */
export function whoOf(data: DeskCase, role: Duty['role'], regions: readonly string[]): string {
  if (role === 'secretariat') return ownersText(data, secretariats(regions));
  const all = regions.length > 1 && regions.length === data.snapshot.context.regions.length;
  return all ? words.allChairs(regions.length) : ownersText(data, chairs(regions));
}

/** What is owed. */
export function whatOf(data: DeskCase, { kind, section, clarification }: Awaited): string {
  if (section === null) return wholeOf(kind, clarification);
  const title = sectionTitle(data, section);
  const { revision } = data.snapshot.context.sections[section]!;
  switch (kind as SectionKind) {
    case 'review':
      return texts.home.tasks.titles.version(words.review(title), revision);
    case 'approval':
      return texts.home.tasks.titles.version(words.approval(title), revision);
    case 'draft':
      return words.draft(title);
    case 'contribution':
      return words.contribution(title);
    case 'closeReview':
      return words.closeReview(title);
    case 'redraft':
      return words.redraft(title);
    case 'suggestions':
      return words.suggestions(title);
  }
}

function wholeOf(kind: Duty['kind'], clarification: string | undefined): string {
  if (kind === 'approveAnswer') return words.approveAnswer(clarification!);
  return kind === 'submission' ? words.submission : words.endorsement;
}
