import type { CaseEvent } from '../workflow/case-event.js';
import type { Answer, Answers, CaseContext } from '../workflow/case-context.js';

/** What is told at once: a text an answer stood for is gone or back, a decision was registered, a region was named. */
export interface NoticeFact {
  readonly kind: 'textChanged' | 'textReturned' | 'registered' | 'named';
  /** Section id; null for the whole reply. */
  readonly section: string | null;
  /** The region it is about. */
  readonly about: string;
}

/** A fact and the role of one region that is told. */
export interface Told extends NoticeFact {
  readonly region: string;
  readonly role: 'chair' | 'secretariat';
}

/** One journal entry of the command, as far as notices read it. */
export interface NoticeEntry {
  readonly event?: CaseEvent;
  readonly data: Readonly<Record<string, unknown>>;
}

const STANDING: readonly Answer['kind'][] = ['yes', 'yesWithReservation', 'cannotJoin', 'sentBack'];

/** Who is told of what by one command, from the case before and after it and the entries it makes. */
export function noticesOf(before: CaseContext, after: CaseContext, entries: readonly NoticeEntry[]): Told[] {
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
    ...entries.flatMap((entry) => [...registeredIn(entry), ...namedIn(entry, after.regions)]),
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

function registeredIn({ event, data }: NoticeEntry): Told[] {
  const region = event?.by.region;
  if (data.registered !== true || !event || !region) return [];
  return [{ kind: 'registered', section: sectionOf(event), about: region, region, role: 'chair' }];
}

function namedIn({ event }: NoticeEntry, regions: readonly string[]): Told[] {
  if (event?.type !== 'nameAsNotJoined' && event?.type !== 'nameAsNotEndorsing') return [];
  const fact = { kind: 'named', section: sectionOf(event), about: event.region } as const;
  return regions.flatMap((region) => [
    { ...fact, region, role: 'chair' as const },
    { ...fact, region, role: 'secretariat' as const },
  ]);
}

const sectionOf = (event: CaseEvent): string | null => ('section' in event ? event.section : null);
