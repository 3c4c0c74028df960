import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DocumentTree } from '../../platform/text/document-tree.js';
import { compareTrees } from '../difference/blocks.pure.js';
import type { LedgerEntry } from '../ledger-entry.js';
import type { SectionContent } from '../section-content.pure.js';
import type { WordComment } from './word-tree.pure.js';

/** A text from Word between the page that shows what it changes and the yes to it. */
export interface Incoming {
  /** Version of the draft it was compared with. */
  readonly version: number;
  readonly body: unknown;
  readonly comments: readonly WordComment[];
}

/** Many times the longest text that is taken. */
const MOST = 8 * 1024 * 1024;

/** As a field of a form carries it. What comes back is input like any other: the commands judge it. */
export const packIncoming = (incoming: Incoming): string =>
  deflateRawSync(Buffer.from(JSON.stringify(incoming), 'utf8')).toString('base64url');

/** Null for what is no such text. */
export function unpackIncoming(field: string): Incoming | null {
  try {
    const bytes = inflateRawSync(Buffer.from(field, 'base64url'), { maxOutputLength: MOST });
    const read = JSON.parse(bytes.toString('utf8')) as Partial<Incoming>;
    if (!Number.isSafeInteger(read.version) || !Array.isArray(read.comments)) return null;
    const comments = read.comments.filter(
      (one: Partial<WordComment> | null): one is WordComment => typeof one?.text === 'string',
    );
    return { version: read.version!, body: read.body, comments };
  } catch {
    return null;
  }
}

/**
 * A draft with the text from Word in its place: structured answers and ledger stay, and an answer that pointed at a block
 * points at where that block stands now, or nowhere when it is gone. `lost`: whether one has lost its block.
 */
export function withText(before: SectionContent, body: DocumentTree) {
  const places = new Map(
    compareTrees(before.body, body).flatMap(({ place }) =>
      place.before !== null && place.after !== null ? [[place.before, place.after] as const] : [],
    ),
  );
  let lost = false;
  const ledger = Object.fromEntries(
    Object.entries(before.ledger).map(([id, entry]): [string, LedgerEntry] => {
      if (entry.paragraph === undefined) return [id, entry];
      const { paragraph, ...rest } = entry;
      const now = places.get(paragraph);
      if (now === undefined) lost = true;
      return [id, now === undefined ? rest : { ...rest, paragraph: now }];
    }),
  );
  return { content: { body, answers: before.answers, ledger } satisfies SectionContent, lost };
}
