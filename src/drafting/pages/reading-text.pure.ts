import { texts } from '../../texts/texts.js';
import type { MarginNumber, Note } from '../../web/content/document.js';
import type { AnswerRow } from '../answers-text.pure.js';
import type { SectionContent } from '../section-content.pure.js';
import type { LedgerRow } from './ledger-rows.pure.js';
import type { ReadingText } from './section.view.js';
import type { ThreadView } from './threads.pure.js';

const words = texts.section;

/** A content as it is read: numbers of the ledger lines in the margin, open comments at their place. */
export function readingText(
  { body }: Pick<SectionContent, 'body'>,
  answers: readonly AnswerRow[],
  rows: readonly LedgerRow[],
  threads: readonly ThreadView[],
): ReadingText {
  return { body, answers, margins: marginsOf(rows), notes: notesOf(threads) };
}

function marginsOf(rows: readonly LedgerRow[]): Map<number, MarginNumber[]> {
  const margins = new Map<number, MarginNumber[]>();
  for (const { number, block } of rows) {
    if (block === null) continue;
    const own = { number, name: words.requirement(number), href: `#krav-${number}` };
    margins.set(block, [...(margins.get(block) ?? []), own]);
  }
  return margins;
}

function notesOf(threads: readonly ThreadView[]): Map<number, Note[]> {
  const notes = new Map<number, Note[]>();
  for (const { id, number, block, words: shown, by, resolved } of threads) {
    if (block === null || resolved) continue;
    const note: Note = {
      id,
      number,
      words: shown,
      name: words.comments.noteName(number, by),
      href: `#kommentar-${number}`,
    };
    notes.set(block, [...(notes.get(block) ?? []), note]);
  }
  return notes;
}
