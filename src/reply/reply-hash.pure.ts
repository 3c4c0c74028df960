import { revisionHash } from '../drafting/content.reads.js';
import { contentHash } from '../platform/canonical/canonical.js';
import type { ReplyInput } from './reply-input.js';

/** A region's reservation to a section as it was when the whole was put forward. */
export interface SectionReservation {
  readonly section: string;
  readonly region: string;
  readonly words: string;
}

export interface ReplyHashInput {
  /** Content hash of the front matter. */
  readonly frontMatter: string;
  /** Content hash of each section's revision, by section id. Numbers are not part: the same text is the same reply. */
  readonly revisions: Readonly<Record<string, string>>;
  readonly reservations: readonly SectionReservation[];
}

/** Order by code unit: the same on every machine, unlike the order of a language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const nfc = (text: string) => text.normalize('NFC');

/**
 * What an endorsement binds to: 64 hex digits over front matter, revisions and the section reservations as put forward,
 * whatever their order. Standpoints and answers to the whole are outside it.
 */
export function replyHash({ frontMatter, revisions, reservations }: ReplyHashInput): string {
  const inOrder = reservations
    .map(({ section, region, words }) => ({ section, region, words: nfc(words) }))
    .sort(
      (a, b) => compare(a.section, b.section) || compare(a.region, b.region) || compare(a.words, b.words),
    );
  return contentHash({ kind: 'reply', format: 1, frontMatter, revisions, reservations: inOrder });
}

/** Everything the annexes show that the reply hash does not cover. */
export type Annex = Pick<
  ReplyInput,
  'endorsements' | 'standpoints' | 'politicalTreatment' | 'explanations' | 'caseFacts'
> & {
  readonly sectionAnswers: Readonly<Record<string, ReplyInput['endorsements']>>;
};

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(inNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inNfc(inner)]));
}

function byRegion<T extends { readonly region: string; readonly section?: string }>(
  rows: readonly T[],
): unknown[] {
  return [...rows]
    .sort((a, b) => compare(a.region, b.region) || compare(a.section ?? '', b.section ?? ''))
    .map(inNfc);
}

/** What a submission binds to: 64 hex digits over the reply hash and the annexes as shown. */
export function submissionHash({
  replyHash: reply,
  annex,
}: {
  readonly replyHash: string;
  readonly annex: Annex;
}): string {
  const sectionAnswers = Object.fromEntries(
    Object.entries(annex.sectionAnswers).map(([section, rows]) => [section, byRegion(rows)]),
  );
  return contentHash({
    kind: 'submission',
    format: 1,
    reply,
    endorsements: byRegion(annex.endorsements),
    standpoints: byRegion(annex.standpoints),
    politicalTreatment: byRegion(annex.politicalTreatment ?? []),
    explanations: inNfc(annex.explanations ?? []),
    ...factsIn(annex),
    sectionAnswers,
  });
}

/** Facts that conditions of ledger lines read; what was sent before there were any keeps its hash. */
function factsIn({ caseFacts = {} }: Annex): { readonly caseFacts?: unknown } {
  return Object.keys(caseFacts).length === 0 ? {} : { caseFacts: inNfc(caseFacts) };
}

/** The section reservations of a reply, as they enter its hash. */
export function reservationsOf(sections: ReplyInput['sections']): SectionReservation[] {
  return sections.flatMap((section) =>
    section.answers
      .filter((answer) => answer.kind === 'yesWithReservation')
      .map((answer) => ({ section: section.id, region: answer.region, words: answer.words ?? '' })),
  );
}

/** Both hashes of a reply, from the rows it is built of. */
export function hashesOf(input: ReplyInput): { readonly replyHash: string; readonly submissionHash: string } {
  const revisions = Object.fromEntries(
    input.sections.map((section) => [section.id, revisionHash(section.content)]),
  );
  const reply = replyHash({
    frontMatter: revisionHash(input.frontMatter.content),
    revisions,
    reservations: reservationsOf(input.sections),
  });
  const sectionAnswers = Object.fromEntries(input.sections.map((section) => [section.id, section.answers]));
  const { endorsements, standpoints, politicalTreatment, explanations, caseFacts } = input;
  return {
    replyHash: reply,
    submissionHash: submissionHash({
      replyHash: reply,
      annex: { endorsements, standpoints, politicalTreatment, explanations, caseFacts, sectionAnswers },
    }),
  };
}
