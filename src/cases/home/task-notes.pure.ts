import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import { texts } from '../../texts/texts.js';
import type { CaseContext } from '../../workflow/case-context.js';
import { regionName, type CaseData } from '../overview/case-data.js';
import { ownersText, secretariats } from '../overview/who.pure.js';
import { answeredBy, approvedOf, commentedOn, frontMissing, missingIn, sentBackBy } from './counts.pure.js';
import { dayAndMonth } from './day-and-month.pure.js';
import { isInSection, type Duty, type SectionDuty, type WholeKind } from './duty.js';
import type { TaskNote } from './home.view.js';

/** What the person's own regions have under way in a case. */
export interface OwnWork {
  /** When a region's draft of a contribution was saved, ISO UTC; null when it was not. */
  readonly savedAt: (region: string, section: string) => string | null;
  /** Whether the person works on several cases, so that each task says which it is of. */
  readonly severalCases: boolean;
}

const { why, inCase, standingIn } = texts.home.tasks;
const plain = (text: string): TaskNote => ({ text, mark: null });
const marked = (text: string, mark: TaskNote['mark'] = 'attention'): TaskNote => ({ text, mark });

/** The second line of a task: why it is the reader's, how far it is, and what is missing. */
export function notesOf(duty: Duty, data: CaseData, work: OwnWork): TaskNote[] {
  return [
    ...(work.severalCases ? [plain(inCase(duty.caseNumber))] : []),
    ...(duty.standsInFor === null ? [] : [plain(standingIn(duty.standsInFor))]),
    ...(isInSection(duty) ? notesOnSection(duty, data, work) : notesOnWhole(duty, data)),
  ];
}

function notesOnSection(
  { kind, section, region, notYet }: SectionDuty,
  data: CaseData,
  { savedAt }: OwnWork,
): TaskNote[] {
  const { context } = data.snapshot;
  const { lead } = context.sections[section]!;
  const leadIs =
    lead === null || lead === region ? [] : [plain(why.leadIs(ownersText(data, secretariats([lead]))))];
  switch (kind) {
    case 'draft':
      return [plain(why.lead), ...draftNotes(data, section)];
    case 'review':
      return notYet === null ? [...leadIs, commentedNote(data, section)] : leadIs;
    case 'closeReview':
      return [plain(why.lead), commentedNote(data, section)];
    case 'redraft':
      return [plain(why.lead), ...sentBackNotes(data, context.sections[section]!)];
    case 'suggestions':
      return [plain(why.lead), plain(why.suggested(data.openSuggestions.get(section) ?? 0))];
    case 'contribution':
      return [...leadIs, plain(savedNote(savedAt(region, section), data)), plain(why.beforeDraft)];
    case 'approval':
      return notYet === null ? answerNotes(context.sections[section]!, region, leadIs) : leadIs;
  }
}

function draftNotes(data: CaseData, section: string): TaskNote[] {
  if (data.where.sections[section] === 'notStarted') return [plain(why.notBegun)];
  const missing = missingIn(data, section);
  return missing > 0 ? [marked(why.missing(missing))] : [plain(why.nothingMissing)];
}

function commentedNote(data: CaseData, section: string): TaskNote {
  const { done, of } = commentedOn(data, section);
  return plain(why.commented(done, of));
}

/** A region whose answer names an earlier text is told first that the text has changed. */
function answerNotes(
  subject: Pick<CaseContext['reply'], 'hash' | 'answers'>,
  region: string,
  before: readonly TaskNote[] = [],
): TaskNote[] {
  const own = subject.answers[region];
  const changed = own !== undefined && own.hash !== null && own.hash !== subject.hash;
  const { done, of } = answeredBy(subject);
  return [...(changed ? [marked(why.changed, 'changed')] : []), ...before, plain(why.answered(done, of))];
}

function sentBackNotes(data: CaseData, subject: Pick<CaseContext['reply'], 'hash' | 'answers'>): TaskNote[] {
  const regions = sentBackBy(subject).map((region) => regionName(data, region));
  return regions.length === 0 ? [] : [marked(why.sentBackBy(listed(regions)), 'sentBack')];
}

function savedNote(savedAt: string | null, { today }: CaseData): string {
  if (savedAt === null) return why.notSaved;
  return why.saved(dayAndMonth(localDateOf(savedAt), today));
}

function notesOnWhole({ kind, region, notYet }: Duty, data: CaseData): TaskNote[] {
  const { reply } = data.snapshot.context;
  switch (kind as WholeKind) {
    case 'endorsement':
      return notYet === null ? answerNotes(reply, region) : [];
    case 'submission':
      return [plain(why.coordinator), ...(notYet === null ? [plain(why.endorsed)] : [])];
    case 'putForward':
      return [plain(why.coordinator), ...frontNotes(data)];
    case 'redraftReply':
      return [plain(why.coordinator), ...sentBackNotes(data, reply)];
    case 'delivery':
      return [plain(why.coordinator), plain(why.notConfirmed)];
    case 'clarification':
    case 'writeAnswer':
      return [plain(why.coordinator), plain(why.unanswered)];
    case 'sendAnswer':
      return [plain(why.coordinator), plain(why.answerReady)];
    case 'approveAnswer':
      return [plain(why.asAnswered)];
    case 'frontSuggestions':
      return [plain(why.coordinator), plain(why.suggested(data.openSuggestions.get(FRONT_MATTER) ?? 0))];
    case 'assignLeads':
    case 'openDrafting':
      return [plain(why.coordinator)];
  }
}

function frontNotes(data: CaseData): TaskNote[] {
  const missing = frontMissing(data);
  const { done, of } = approvedOf(data);
  return [...(missing > 0 ? [marked(why.frontMissing(missing))] : []), plain(why.approved(done, of))];
}
