import { longInstant, shortDate } from '../platform/danish/dates.pure.js';
import { fileSize } from '../platform/danish/numbers.pure.js';
import { texts } from '../texts/texts.js';
import type { MarkName } from '../web/components/marks.js';
import type { Document } from './document.entity.js';
import type { DocumentRow } from './documents.reads.js';
import type { DocumentLine, DocumentReceipt } from './documents.view.js';

const words = texts.files.documents;
const accessMarks: Readonly<Record<Document['accessStatus'], MarkName>> = {
  open: 'done',
  exempt: 'locked',
  undecided: 'waiting',
};
/** Enough of a check number to tell two apart; the whole stands on the document's own page. */
const SHORT = 12;

/** A document as a line of the list. */
export function lineOf(row: DocumentRow): DocumentLine {
  const { id, dated, theme, kind, direction, party, accessStatus, size, sha256 } = row;
  return {
    id,
    dated: shortDate(dated),
    theme,
    what: `${words.kinds[kind]} · ${words.directions[direction].toLowerCase()}`,
    party,
    access: { mark: accessMarks[accessStatus], word: texts.files.note.access[accessStatus] },
    file:
      sha256 === null || size === null ? null : { size: fileSize(size), checkNumber: sha256.slice(0, SHORT) },
  };
}

/** What is said on the list once a document has been laid on the case; `entry` is its entry in the journal. */
export function receiptOf(
  { id, kind, theme, registeredAt }: DocumentRow,
  entry: { readonly seq: number; readonly hash: string } | null,
): DocumentReceipt {
  return {
    id,
    title: kind === 'telephoneNote' ? words.done.note : words.done.document,
    text: words.done.when(theme, longInstant(registeredAt)),
    entry: entry && { seq: entry.seq, checkNumber: entry.hash },
  };
}
