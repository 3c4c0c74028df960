import type { MilestoneKind } from '../procedure/procedure.js';
import type { CaseContext } from '../workflow/case-context.js';
import type { Where } from '../workflow/where.js';

/** What a milestone is about. */
export interface MilestoneSubject {
  readonly kind: MilestoneKind;
  readonly section: string | null;
  readonly region: string | null;
  /** `clarification:2`; of the others the section and the region say enough. */
  readonly key?: string;
}

const ANSWERED = new Set(['yes', 'yesWithReservation', 'cannotJoin', 'sentBack']);

/**
 * Whether the act a milestone dates has been done, read from the statechart alone. An answer counts while it names the
 * current text: a changed text opens the milestone again.
 */
export function isReached(
  { kind, section, region, key }: MilestoneSubject,
  context: CaseContext,
  where: Where,
): boolean {
  if (kind === 'clarification') return where.progress === 'closed' || !isOpenQuestion(context, key);
  if (!where.progress.startsWith('working') && where.progress !== 'preparing') return true;
  const state = section === null ? null : where.sections[section];
  switch (kind) {
    case 'draft':
      return state === 'reviewing' || state === 'approving' || state === 'approved';
    case 'review':
      return state === 'approving' || state === 'approved';
    case 'approval':
      return (
        (state === 'approving' || state === 'approved') && hasAnswered(context.sections[section!]!, region!)
      );
    case 'endorsement':
      return hasAnswered(context.reply, region!);
    case 'submission':
      return false;
  }
}

/** Key of the milestone of a question from the agency. */
export const clarificationKey = (number: number): string => `clarification:${number}`;

function isOpenQuestion({ clarifications }: CaseContext, key = ''): boolean {
  const number = key.replace(/^clarification:/, '');
  return Object.hasOwn(clarifications, number) && clarifications[number]!.state === 'open';
}

function hasAnswered(
  { hash, answers }: Pick<CaseContext['reply'], 'hash' | 'answers'>,
  region: string,
): boolean {
  const answer = answers[region];
  return hash !== null && answer?.hash === hash && ANSWERED.has(answer.kind);
}

/** Why the act cannot be done yet, in Danish for the reminder's record; null when it can. */
export function notYetPossible({ kind, section }: MilestoneSubject, where: Where): string | null {
  const state = section === null ? null : where.sections[section];
  if (kind === 'clarification') return null;
  if (where.progress === 'preparing' && kind !== 'submission') return 'Udarbejdelsen er ikke begyndt.';
  switch (kind) {
    case 'review':
      return state === 'reviewing' ? null : 'Afsnittet er ikke sendt i kommentering endnu.';
    case 'approval':
      return state === 'approving' || state === 'approved'
        ? null
        : 'Afsnittet er ikke sendt til godkendelse endnu.';
    case 'endorsement':
      return where.progress === 'working.endorsing' || where.progress === 'working.ready'
        ? null
        : 'Den samlede afrapportering er ikke forelagt endnu.';
    case 'draft':
    case 'submission':
      return null;
  }
}
