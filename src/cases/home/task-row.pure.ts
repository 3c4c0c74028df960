import { longDate } from '../../platform/danish/dates.pure.js';
import { taskTitle } from '../../reminders/task-words.reads.js';
import type { Task } from '../../reminders/tasks.reads.js';
import { texts } from '../../texts/texts.js';
import type { CaseContext } from '../../workflow/case-context.js';
import { daysLeft } from '../days-left.pure.js';
import type { CaseData } from '../overview/case-data.js';
import { dayAndMonth } from './day-and-month.pure.js';
import type { Duty, FurtherKind } from './duty.js';
import type { DueView, TaskRow } from './home.view.js';
import { notesOf, type OwnWork } from './task-notes.pure.js';
import { wayOf } from './task-way.pure.js';

const words = texts.home.tasks;

/** A task as the page prints it. */
export function taskRow(duty: Duty, data: CaseData, work: OwnWork): TaskRow {
  return {
    title: titleOf(duty, data),
    due: dueView(duty, data),
    notes: notesOf(duty, data, work),
    notYet: duty.notYet,
    ...wayOf(duty, data, work),
  };
}

function titleOf(duty: Duty, { snapshot }: CaseData): string {
  const { kind, section } = duty;
  if (!isDated(duty)) return FURTHER[duty.kind as FurtherKind](duty, snapshot.context);
  const title = taskTitle({ kind: duty.kind, sectionTitle: duty.sectionTitle });
  const version = section === null ? 0 : snapshot.context.sections[section]!.revision;
  const numbered = (kind === 'review' || kind === 'approval') && version > 0 && duty.notYet === null;
  return numbered ? words.titles.version(title, version) : title;
}

type FurtherTitle = (duty: Pick<Duty, 'sectionTitle' | 'clarification'>, context: CaseContext) => string;
const { titles } = words;
const FURTHER: Readonly<Record<FurtherKind, FurtherTitle>> = {
  contribution: ({ sectionTitle }) => titles.contribution(sectionTitle!),
  closeReview: ({ sectionTitle }) => titles.closeReview(sectionTitle!),
  redraft: ({ sectionTitle }) => titles.redraft(sectionTitle!),
  suggestions: ({ sectionTitle }) => titles.suggestions(sectionTitle!),
  frontSuggestions: () => titles.frontSuggestions,
  redraftReply: () => titles.redraftReply,
  assignLeads: (_, { sections }) =>
    titles.assignLeads(Object.values(sections).filter(({ lead }) => lead === null).length),
  openDrafting: () => titles.openDrafting,
  putForward: () => titles.putForward,
  delivery: () => titles.delivery,
  writeAnswer: ({ clarification }) => titles.writeAnswer(clarification!),
  approveAnswer: ({ clarification }) => titles.approveAnswer(clarification!),
  sendAnswer: ({ clarification }) => titles.sendAnswer(clarification!),
};
/** Whether it is a task that reminders are sent about, and so has their words. */
const isDated = (duty: Duty): duty is Duty & Pick<Task, 'kind'> => !Object.hasOwn(FURTHER, duty.kind);

/** When a duty is due, counted in the case's working days, and where its date was moved from. */
export function dueView({ date, ...duty }: Duty, data: CaseData): DueView {
  if (date === null) return { left: words.noDate, late: false, date: null, week: null, moved: null };
  const [day, week] = longDate(date).split(', ');
  return {
    left: daysLeft(data.calendar.workingDaysTo(date, data.today), date, data.today),
    late: date < data.today,
    date: day!,
    week: week!,
    moved: movedFrom(duty, date, data),
  };
}

function movedFrom(
  { kind, section, region }: Omit<Duty, 'date'>,
  date: string,
  { milestones, formerDates }: CaseData,
): string | null {
  const milestone = milestones.find(
    (one) => one.kind === kind && one.section === section && (one.region === null || one.region === region),
  );
  const former = milestone && formerDates.find(({ key }) => key === milestone.key);
  return former ? words.movedFrom(dayAndMonth(former.date, date)) : null;
}
