import { longInstant } from '../../platform/danish/dates.pure.js';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import { findPlace } from '../comments/anchor.pure.js';
import type { CommentRow } from '../comments/comments.reads.js';
import { saidBy } from './said-by.pure.js';

const words = texts.section.comments;

/** One thing said in a thread. */
export interface SaidView {
  readonly id: string;
  /** Number in the case. */
  readonly number: number;
  /** "Sekretariat Sjælland", with the person's name where that is another. */
  readonly by: string;
  readonly when: string;
  readonly changed: boolean;
  /** Null when withdrawn. */
  readonly text: string | null;
  /** Names of those it mentions; empty when it mentions nobody. */
  readonly mentions: string;
  /** The reader wrote it and may word it anew or withdraw it. */
  readonly own: boolean;
}

/** A comment with the answers to it. */
export interface ThreadView extends SaidView {
  /** Which kind of text it is about. */
  readonly of: CommentRow['subject'];
  /** "Til version 7", "Til bidraget fra kommunerne i Syddanmark". */
  readonly about: string;
  /** Block of the text shown that it is about; null when it is about the whole, or the place is no longer there. */
  readonly block: number | null;
  readonly quote: string | null;
  /** It was about a place that the text shown no longer has. */
  readonly lost: boolean;
  /** The place is found, with other words than those quoted. */
  readonly reworded: boolean;
  /** The words of the text shown that it is about; empty for a block or the whole. */
  readonly words: string;
  readonly resolved: boolean;
  readonly answers: readonly SaidView[];
  /** Region that began it. */
  readonly region: string;
}

/** What is known beside the comments themselves. */
export interface ThreadContext {
  /** The text that is shown, with its hash; null when there is none. */
  readonly shown: { readonly hash: string; readonly body: DocumentTree } | null;
  readonly names: ReadonlyMap<string, string>;
  readonly region: (code: string) => string;
  /** Number of the revision of the section with this hash; undefined when it is none. */
  readonly versionOf: (hash: string) => number | undefined;
  readonly reader: string;
}

/** The first comments of threads that are still open. */
export const openThreads = (rows: readonly CommentRow[]): CommentRow[] =>
  rows.filter(
    ({ parentId, withdrawnAt, settlement }) =>
      parentId === null && withdrawnAt === null && settlement?.kind !== 'resolved',
  );

/** The threads of a section: the open ones first, each in order of time. */
export function threadsOf(rows: readonly CommentRow[], context: ThreadContext): ThreadView[] {
  const threads = rows
    .filter(({ parentId }) => parentId === null)
    .map((row): ThreadView => {
      const answers = rows.filter(({ parentId }) => parentId === row.id);
      return {
        ...saidOf(row, context),
        ...placeOf(row, context),
        about: aboutOf(row, context),
        of: row.subject,
        quote: row.quote,
        resolved: row.settlement?.kind === 'resolved',
        answers: answers.map((answer) => saidOf(answer, context)),
        region: row.region,
      };
    })
    .filter(({ text, answers }) => text !== null || answers.length > 0);
  return [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)];
}

function saidOf(row: CommentRow, { names, region, reader }: ThreadContext): SaidView {
  const { id, number, text } = row;
  return {
    id,
    number,
    text,
    by: saidBy(region(row.region), names.get(row.madeBy)),
    when: longInstant(row.madeAt),
    changed: row.changedAt !== null,
    mentions: listed(row.mentions.flatMap((one) => names.get(one) ?? [])),
    own: row.madeBy === reader && row.withdrawnAt === null,
  };
}

function aboutOf(row: CommentRow, { region, versionOf, shown }: ThreadContext): string {
  if (row.ofRegion !== null) return words.aboutContribution(region(row.ofRegion));
  if (row.subject === 'draft') return row.hash === shown?.hash ? words.aboutDraft : words.aboutEarlierDraft;
  return words.aboutVersion(versionOf(row.hash) ?? 0);
}

type Place = Pick<ThreadView, 'block' | 'lost' | 'reworded' | 'words'>;
const NOWHERE: Place = { block: null, lost: false, reworded: false, words: '' };

/** Where in the text shown: the block it names when that is the very text, else where it is found again. */
function placeOf(row: CommentRow, { shown }: ThreadContext): Place {
  const { paragraph, quote, wordsBefore: before, wordsAfter: after } = row;
  if ((paragraph === null && quote === null) || row.subject === 'contribution' || shown === null)
    return NOWHERE;
  if (row.hash === shown.hash && paragraph !== null)
    return { ...NOWHERE, block: paragraph, words: quote ?? '' };
  const around = before === null || after === null ? null : { before, after };
  const found = findPlace(shown.body, { paragraph, quote, around });
  if (found.state === 'lost') return { ...NOWHERE, lost: true };
  return { block: found.block, lost: false, reworded: found.state === 'changed', words: found.words };
}
