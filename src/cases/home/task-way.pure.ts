import { FRONT_MATTER } from '../../drafting/content.reads.js';
import { texts } from '../../texts/texts.js';
import { casePages, replyPages, sectionPages } from '../../web/addresses.js';
import type { CaseData } from '../overview/case-data.js';
import { frontMissing } from './counts.pure.js';
import { isInSection, type Duty, type SectionDuty, type WholeKind } from './duty.js';
import type { OwnWork } from './task-notes.pure.js';

/** Where a task is done, and what its button is called. */
export interface Way {
  readonly href: string;
  readonly act: string;
}

/** The page of a task's act. */
export function wayOf(duty: Duty, data: CaseData, work: OwnWork): Way {
  return isInSection(duty)
    ? wayInSection(duty, data, work)
    : wayInWhole(duty.kind as WholeKind, duty.caseNumber, data);
}

const { acts } = texts.home.tasks;

function wayInSection(
  { kind, section, caseNumber, region }: SectionDuty,
  { snapshot, where }: CaseData,
  { savedAt }: OwnWork,
): Way {
  const pages = sectionPages(caseNumber, section);
  switch (kind) {
    case 'draft':
      return {
        href: pages.draft,
        act: where.sections[section] === 'notStarted' ? acts.beginDraft : acts.draft,
      };
    case 'review':
      return { href: pages.review, act: acts.review };
    case 'approval':
      return { href: pages.answer, act: acts.approval(snapshot.context.sections[section]!.revision) };
    case 'contribution':
      return {
        href: pages.contribution,
        act: savedAt(region, section) === null ? acts.beginContribution : acts.contribution,
      };
    case 'closeReview':
      return { href: pages.review, act: acts.closeReview };
    case 'redraft':
      return { href: pages.draft, act: acts.redraft };
    case 'suggestions':
      return { href: pages.suggestions, act: acts.suggestions };
  }
}

function wayInWhole(kind: WholeKind, caseNumber: string, data: CaseData): Way {
  const pages = replyPages(caseNumber);
  switch (kind) {
    case 'endorsement':
      return { href: pages.answer, act: acts.endorsement };
    case 'submission':
      return { href: pages.submit, act: acts.submission };
    case 'redraftReply':
      return { href: pages.read, act: acts.redraftReply };
    case 'frontSuggestions':
      return { href: sectionPages(caseNumber, FRONT_MATTER).suggestions, act: acts.suggestions };
    case 'assignLeads':
    case 'openDrafting':
      return { href: casePages(caseNumber).coordination, act: acts[kind] };
    case 'putForward':
      return frontMissing(data) > 0
        ? { href: pages.frontMatter, act: acts.frontMatter }
        : { href: pages.putForward, act: acts.putForward };
    case 'delivery':
      return { href: pages.rounds, act: acts.delivery };
    case 'clarification':
    case 'writeAnswer':
    case 'approveAnswer':
    case 'sendAnswer':
      return { href: pages.clarifications, act: acts.clarification };
  }
}
