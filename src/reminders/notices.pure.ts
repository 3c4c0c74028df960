import { PLAN_CHANGED } from '../deadlines/plan.reads.js';
import { CHAIR_REPLACED, type ChairReplaced } from '../identity/new-chair.reads.js';
import type { CaseEvent } from '../workflow/case-event.js';
import type { Answer, Answers, CaseContext } from '../workflow/case-context.js';

/**
 * What is told at once: an answer is asked, a text an answer stood for is gone or back, a region was named, the deadline or
 * the internal target was moved, a calendar or meeting moved dates, somebody is mentioned in a comment. What a region has answered is told by its receipt.
 */
export interface NoticeFact {
  readonly kind:
    | 'asked'
    | 'textChanged'
    | 'textReturned'
    | 'named'
    | 'deadlineMoved'
    | 'targetMoved'
    | 'planMoved'
    | 'mentioned';
  /** Section id; null for the whole reply. */
  readonly section: string | null;
  /** The region it is about. */
  readonly about: string;
}

/** A fact and the role of one region that is told. */
export interface Told extends NoticeFact {
  readonly region: string;
  readonly role: 'chair' | 'secretariat';
  /** Told to this one alone, from the local date on which it holds the role. */
  readonly only?: { readonly person: string; readonly from: string };
}

/** One journal entry of the command, as far as notices read it. */
export interface NoticeEntry {
  readonly type?: string;
  readonly event?: CaseEvent;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The dates of a case as a command leaves them, local; null for one it does not move. */
export interface MovedDates {
  readonly formal: string | null;
  readonly target: string | null;
}
const NOT_MOVED: MovedDates = { formal: null, target: null };

const STANDING: readonly Answer['kind'][] = ['yes', 'yesWithReservation', 'cannotJoin', 'sentBack'];

/** Who is told of what by one command, from the case before and after it and the entries it makes. */
export function noticesOf(
  before: CaseContext,
  after: CaseContext,
  entries: readonly NoticeEntry[],
  moved: MovedDates = NOT_MOVED,
): Told[] {
  const texts = [
    ...Object.keys(after.sections).map((section) => ({
      section,
      was: before.sections[section]!,
      is: after.sections[section]!,
    })),
    { section: null, was: before.reply, is: after.reply },
  ];
  return [
    ...texts.flatMap(({ section, was, is }) => movedText(section, was, is.hash)),
    ...entries.flatMap((entry) => [
      ...askedIn(entry, before, after),
      ...namedIn(entry, after.regions),
      ...movedIn(entry, after.regions),
      ...askedAgainIn(entry),
    ]),
    ...movedTo(moved, after.regions),
  ];
}

/** A changed text voids the answers to the former one; a text that comes back has its answers again. */
function movedText(
  section: string | null,
  was: { readonly hash: string | null; readonly answers: Answers },
  hash: string | null,
): Told[] {
  if (was.hash === null || was.hash === hash) return [];
  return Object.entries(was.answers).flatMap(([region, answer]): Told[] => {
    if (!STANDING.includes(answer.kind)) return [];
    const told = { section, about: region, region, role: 'chair' } as const;
    if (answer.hash === was.hash) return [{ kind: 'textChanged', ...told }];
    return answer.hash === hash ? [{ kind: 'textReturned', ...told }] : [];
  });
}

/** A text goes to the chairs: each that has not answered it, and is not told already that the former one is gone. */
function askedIn({ event }: NoticeEntry, before: CaseContext, after: CaseContext): Told[] {
  if (event?.type !== 'closeReview' && event?.type !== 'putForward') return [];
  // The whole put forward in another text: everyone was asked before, and who answered is told that it has changed.
  if (event.type === 'putForward' && before.reply.hash !== null) return [];
  const section = sectionOf(event);
  const [was, is] =
    section === null ? [before.reply, after.reply] : [before.sections[section]!, after.sections[section]!];
  const hasStood = (region: string) => {
    const answer = was.answers[region];
    return (
      answer !== undefined &&
      STANDING.includes(answer.kind) &&
      (answer.hash === is.hash || answer.hash === was.hash)
    );
  };
  return after.regions
    .filter((region) => !hasStood(region))
    .map((region) => ({ kind: 'asked', section, about: region, region, role: 'chair' }) as const);
}

/** A moved date is told everyone who works on the case; when the formal one moves, the internal target follows it. */
function movedTo({ formal, target }: MovedDates, regions: readonly string[]): Told[] {
  if (formal === null && target === null) return [];
  const kind = formal === null ? 'targetMoved' : 'deadlineMoved';
  return regions.flatMap((region) =>
    (['chair', 'secretariat'] as const).map(
      (role) => ({ kind, section: null, about: region, region, role }) as const,
    ),
  );
}

function namedIn({ event }: NoticeEntry, regions: readonly string[]): Told[] {
  if (event?.type !== 'nameAsNotJoined' && event?.type !== 'nameAsNotEndorsing') return [];
  const fact = { kind: 'named', section: sectionOf(event), about: event.region } as const;
  return regions.flatMap((region) => [
    { ...fact, region, role: 'chair' as const },
    { ...fact, region, role: 'secretariat' as const },
  ]);
}

/** Each region of which a date moved, and every secretariat when one that all work towards did. */
function movedIn({ type, data }: NoticeEntry, regions: readonly string[]): Told[] {
  if (type !== PLAN_CHANGED) return [];
  const keys = (data.moved as readonly { readonly key: string }[]).map(({ key }) => key);
  const owed = (region: string) => keys.some((key) => key.endsWith(`:${region}`));
  const common = keys.some((key) => !regions.some((region) => key.endsWith(`:${region}`)));
  return regions.flatMap((region): Told[] => {
    const fact = { kind: 'planMoved', section: null, about: region, region } as const;
    return [
      ...(owed(region) ? [{ ...fact, role: 'chair' as const }] : []),
      ...(owed(region) || common ? [{ ...fact, role: 'secretariat' as const }] : []),
    ];
  });
}

/** Whoever a comment mentions, on this day. */
export function mentionedIn({ data }: NoticeEntry, today: string): Told[] {
  const { mentions = [], section, region: about } = data as unknown as Mentioning;
  return mentions.map(({ person, region, role }) => ({
    kind: 'mentioned',
    section,
    about,
    region,
    role,
    only: { person, from: today },
  }));
}

/** The entry of a comment, as far as notices read it. */
interface Mentioning {
  readonly section: string;
  /** Of the secretariat that comments. */
  readonly region: string;
  readonly mentions?: readonly {
    readonly person: string;
    readonly region: string;
    readonly role: Told['role'];
  }[];
}

/** What a new chair is asked again, when that was chosen. */
function askedAgainIn({ type, data }: NoticeEntry): Told[] {
  if (type !== CHAIR_REPLACED) return [];
  const { region, person, from, openQuestions, questions } = data as unknown as ChairReplaced;
  if (openQuestions !== 'askAgain') return [];
  return questions.map((section) => ({
    kind: 'asked',
    section,
    about: region,
    region,
    role: 'chair',
    only: { person, from },
  }));
}

const sectionOf = (event: CaseEvent): string | null => ('section' in event ? event.section : null);
