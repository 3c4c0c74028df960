import { localDateOf } from '../../platform/danish/dates.pure.js';
import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { texts } from '../../texts/texts.js';
import type { CaseData } from '../overview/case-data.js';
import { eventOf, type ActType } from '../overview/events.pure.js';
import { dueOf } from '../overview/who.pure.js';
import { approvedOf, frontMissing, sentBackBy } from './counts.pure.js';
import type { Duty, MakeDuty } from './duty.js';

/** What the case as a whole waits for from its coordinating secretariat. */
export function coordinatorDuties(data: CaseData, duty: MakeDuty): Duty[] {
  const { context } = data.snapshot;
  switch (data.where.progress) {
    case 'preparing':
      return [preparing(data, duty)];
    case 'working.drafting':
      return [putForward(data, duty), ...suggested(data, duty)];
    case 'working.endorsing':
    case 'working.ready':
      return [
        ...(sentBackBy(context.reply).length > 0
          ? [duty('redraftReply', { date: dueOf(data, 'endorsement', null) })]
          : []),
        ...suggested(data, duty),
      ];
    case 'submitted.sent':
      return [duty('delivery', { date: localDateOf(context.deadline.formal) })];
    case 'submitted.clarifying':
      return clarifying(data, duty);
    case 'submitted.delivered':
    case 'closed':
      return [];
  }
}

const suggested = ({ openSuggestions }: CaseData, duty: MakeDuty): Duty[] =>
  openSuggestions.has(FRONT_MATTER) ? [duty('frontSuggestions', { date: null })] : [];

function preparing(data: CaseData, duty: MakeDuty): Duty {
  const leaderless = Object.values(data.snapshot.context.sections).some(({ lead }) => lead === null);
  const date = data.milestones.find(({ kind }) => kind === 'draft')?.date ?? null;
  return duty(leaderless ? 'assignLeads' : 'openDrafting', { date });
}

/** The whole is put forward so early that every region has the procedure's shortest time for its answer. */
function putForward(data: CaseData, duty: MakeDuty): Duty {
  const endorsement = dueOf(data, 'endorsement', null);
  const days = data.procedure.shortestAnswerDays;
  const date = endorsement && data.calendar.addWorkingDays(endorsement, -days);
  const { done, of } = approvedOf(data);
  // With nothing left to write in the front matter only the sections are waited for.
  const waits = frontMissing(data) === 0 && done < of;
  return duty('putForward', { date, notYet: waits ? texts.home.tasks.why.sectionsFirst : null });
}

function clarifying(data: CaseData, duty: MakeDuty): Duty[] {
  return openQuestions(data).flatMap(([clarification, { hash }]) => {
    if (hash === null) return [duty('writeAnswer', { clarification, date: dateOf(data, clarification) })];
    const { coordinator } = data.snapshot.context;
    return allowed(data, 'answerClarification', coordinator, 'secretariat', clarification)
      ? [duty('sendAnswer', { clarification, date: dateOf(data, clarification) })]
      : [];
  });
}

/** What the whole waits for from a region's chair, beside the answers that are dated. */
export function chairDuties(data: CaseData, region: string, duty: MakeDuty): Duty[] {
  return openQuestions(data).flatMap(([clarification, { hash, factual, answers }]) =>
    hash !== null &&
    !factual &&
    answers[region] !== hash &&
    allowed(data, 'approveClarification', region, 'chair', clarification)
      ? [duty('approveAnswer', { clarification, date: dateOf(data, clarification) })]
      : [],
  );
}

/** When the agency wants the answer; null when it has named no date. */
const dateOf = ({ milestones }: CaseData, number: string): string | null =>
  milestones.find(({ key, state }) => key === `clarification:${number}` && state === 'open')?.date ?? null;

const openQuestions = ({ snapshot }: CaseData) =>
  Object.entries(snapshot.context.clarifications).filter(([, { state }]) => state === 'open');

function allowed(
  data: CaseData,
  act: ActType,
  region: string,
  capacity: 'secretariat' | 'chair',
  clarification: string,
): boolean {
  const event = eventOf(data, act, { region, capacity }, { number: Number(clarification) });
  return data.process.explain(data.snapshot, event) === null;
}
