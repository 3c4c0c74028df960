import { texts } from '../../texts/texts.js';
import { replyPages, sectionPages } from '../../web/addresses.js';
import type { StoredSnapshot } from '../../workflow/case-context.js';
import type { CaseEvent } from '../../workflow/case-event.js';
import type { CaseProcess } from '../../workflow/case-process.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { SectionContext } from './section-context.js';

/** A way to what the reader may do with a section now. */
export interface ActLink {
  readonly label: string;
  readonly href: string;
  /** It is awaited of the reader now. */
  readonly owed?: boolean;
}

/** What the reader may not do yet, and why. */
export interface ActLock {
  readonly label: string;
  readonly reason: string;
}

export interface SectionActs {
  /** The first is what is expected of the reader. */
  readonly links: readonly ActLink[];
  readonly locks: readonly ActLock[];
}

/** What is asked about. */
export interface ActsAsked {
  readonly number: string;
  readonly process: CaseProcess;
  readonly snapshot: StoredSnapshot;
  /** ISO UTC. */
  readonly now: string;
  readonly context: SectionContext;
  /** Regions whose secretariat or chair the reader is. */
  readonly secretariats: readonly string[];
  readonly chairs: readonly string[];
  /** Hash of the draft; null before the first. */
  readonly draft: string | null;
  /** Ids and numbers of mandatory lines that the draft does not answer. */
  readonly silent: readonly { readonly id: string; readonly number: number }[];
  /** Regions that have handed in a contribution, and those that have looked at the current revision. */
  readonly handedIn: readonly string[];
  readonly looked: readonly string[];
}

const words = texts.section.acts;
const NOTHING: SectionActs = { links: [], locks: [] };

/** What a reader may do with a section: the case's own rules are asked, the page guesses nothing. */
export function sectionActs(asked: ActsAsked): SectionActs {
  const { process, snapshot, context, secretariats, number } = asked;
  if (!process.where(snapshot).progress.startsWith('working')) return NOTHING;
  if (context.id === FRONT_MATTER) {
    const own = secretariats.includes(context.lead ?? '');
    return own
      ? { links: [{ label: words.frontMatter, href: replyPages(number).frontMatter, owed: true }], locks: [] }
      : NOTHING;
  }
  const parts = [ofLead(asked), ofSecretariat(asked), ofChair(asked)];
  const links = parts.flatMap((part) => part.links);
  const ordered = [...links.filter(({ owed }) => owed), ...links.filter(({ owed }) => !owed)];
  return { links: ordered, locks: parts.flatMap(({ locks }) => locks) };
}

function ofLead(asked: ActsAsked): SectionActs {
  const { context, secretariats, number } = asked;
  if (context.lead === null || !secretariats.includes(context.lead)) return NOTHING;
  const pages = sectionPages(number, context.id);
  switch (context.state) {
    case null:
      return NOTHING;
    case 'notStarted': {
      const reason = refusal(asked, { type: 'startDraft', section: context.id });
      return reason === null
        ? { links: [{ label: words.begin, href: pages.draft, owed: true }], locks: [] }
        : { links: [], locks: [{ label: words.begin, reason }] };
    }
    case 'drafting':
      return { links: [{ label: words.write, href: pages.draft, owed: true }], locks: stepLock(asked) };
    case 'reviewing':
      return {
        links: [
          { label: words.remarks, href: pages.review, owed: true },
          { label: words.mend, href: pages.draft },
        ],
        locks: [],
      };
    case 'approving':
    case 'approved':
      return { links: [{ label: words.mend, href: pages.draft }], locks: [] };
  }
}

/** Why the draft cannot be sent round yet; nothing when it can, or before there is one. */
function stepLock(asked: ActsAsked): ActLock[] {
  const { context, draft, silent } = asked;
  if (draft === null) return [];
  const facts = { silent: silent.map(({ id }) => id) };
  const reason = refusal(asked, { type: 'requestReview', section: context.id, hash: draft, facts });
  if (reason === null) return [];
  const lines = silent.map((line) => words.line(line.number)).join(', ');
  return [{ label: words.step, reason: silent.length > 0 ? words.stepWhen(lines) : reason }];
}

function ofSecretariat({ context, secretariats, number, handedIn, looked, draft }: ActsAsked): SectionActs {
  const pages = sectionPages(number, context.id);
  const own = secretariats[0];
  if (own === undefined) return NOTHING;
  const reviewers = secretariats.filter((region) => region !== context.lead);
  const owes = reviewers.some((region) => !looked.includes(region));
  const review =
    context.state === 'reviewing' && reviewers.length > 0
      ? [
          {
            label: owes ? words.review(context.revision) : words.reviewed(context.revision),
            href: pages.review,
            owed: owes,
          },
        ]
      : [];
  const given = secretariats.every((region) => handedIn.includes(region));
  const early = context.state === 'notStarted' || context.state === 'drafting';
  const contribution = {
    label: given ? words.ownContribution : words.contribute,
    href: pages.contribution,
    owed: !given && early,
  };
  const decision =
    context.state === 'approving' || context.state === 'approved'
      ? [
          { label: words.agenda, href: pages.agenda },
          { label: words.decision, href: pages.decision },
        ]
      : [];
  const suggest =
    draft !== null && reviewers.length > 0
      ? [{ label: texts.section.suggestions.link, href: pages.suggest }]
      : [];
  return { links: [...review, contribution, ...suggest, ...decision], locks: [] };
}

function ofChair(asked: ActsAsked): SectionActs {
  const { context, chairs, number, snapshot } = asked;
  const region = chairs[0];
  if (region === undefined || context.state === null) return NOTHING;
  const { answer } = sectionPages(number, context.id);
  const { revision, hash } = context;
  const given = snapshot.context.sections[context.id]!.answers[region];
  const current =
    hash !== null && given?.hash === hash && given.kind !== 'none' && given.kind !== 'withdrawn';
  if (current) return { links: [{ label: words.answered(revision), href: answer }], locks: [] };
  const event = { type: 'approve', section: context.id, hash: hash ?? 'f'.repeat(64) } as const;
  const reason = refusal(asked, event, { region, capacity: 'chair' });
  if (reason === null)
    return { links: [{ label: words.answer(revision), href: answer, owed: true }], locks: [] };
  return { links: [], locks: [{ label: words.answerLater, reason }] };
}

type Told = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'by' | 'at'> : never) : never;

/** The case's reason to refuse an event now; null when it would take it. */
function refusal(
  { process, snapshot, now, context }: ActsAsked,
  told: Told,
  by: CaseEvent['by'] = { region: context.lead, capacity: 'secretariat' },
): string | null {
  const event = { ...told, by, at: now };
  return process.explain(snapshot, event)?.text ?? null;
}
