import type { CaseData } from '../overview/case-data.js';
import type { MilestoneKind } from '../../procedure/procedure.js';
import type { Task } from '../../reminders/tasks.reads.js';

/** Acts that no reminder is sent about, but that wait for somebody all the same. */
export type FurtherKind =
  | 'contribution'
  | 'closeReview'
  | 'redraft'
  | 'suggestions'
  | 'frontSuggestions'
  | 'redraftReply'
  | 'assignLeads'
  | 'openDrafting'
  | 'putForward'
  | 'delivery'
  | 'writeAnswer'
  | 'approveAnswer'
  | 'sendAnswer';

/** What is done in a section, and what is done for the whole. */
export type SectionKind =
  'draft' | 'review' | 'approval' | 'contribution' | 'closeReview' | 'redraft' | 'suggestions';
export type WholeKind = Exclude<MilestoneKind | FurtherKind, SectionKind>;

/** Something a person owes: what reminders are sent about, and what else the case waits for from it. */
export interface Duty extends Omit<Task, 'kind' | 'date' | 'workingDays'> {
  readonly kind: MilestoneKind | FurtherKind;
  /** Local date, `YYYY-MM-DD`; null for what has no deadline. */
  readonly date: string | null;
  /** Number of a clarification. */
  readonly clarification?: string;
}

/** A duty in a section; every other is one for the whole. */
export type SectionDuty = Duty & { readonly kind: SectionKind; readonly section: string };
export const isInSection = (duty: Duty): duty is SectionDuty => duty.section !== null;

/** What is due first comes first, and what has no date last; then as tasks are ordered. */
export const inOrder = (a: Duty, b: Duty): number => keyOf(a).localeCompare(keyOf(b), 'en');
const keyOf = ({ date, caseNumber, kind, section, region, role, clarification }: Duty) =>
  [date ?? '9', caseNumber, kind, section ?? '', region, role, clarification ?? ''].join(' ');

/** A case with its id. */
export type DeskCase = CaseData & { readonly caseId: string };

/** What a duty is about, and until when. */
export type About = Pick<Duty, 'date'> & Partial<Pick<Duty, 'section' | 'clarification' | 'notYet'>>;
/** Makes a duty of one region and role. */
export type MakeDuty = (kind: FurtherKind, about: About) => Duty;
