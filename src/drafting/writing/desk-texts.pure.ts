import { texts } from '../../texts/texts.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { CoverageLine } from '../coverage.pure.js';
import { ledgerRow, tallyOf } from '../pages/ledger-rows.pure.js';
import type { DeskLineView } from './desk.view.js';

/** A line of the ledger as it stands beside the text. */
export const lineView = (line: CoverageLine): DeskLineView => ({
  ...ledgerRow(line),
  asked: line.state !== 'notRelevant',
});

/** "2 besvaret, 1 delvist, 1 mangler"; what there is none of is left out. */
export const countsText = (lines: readonly CoverageLine[]): string => tallyOf(lines).text;

/** "Mangler svar på 1 krav"; null when no mandatory line is silent. */
export function missingMark(lines: readonly CoverageLine[]): MarkedWord | null {
  const { blocking } = tallyOf(lines);
  if (blocking.length === 0) return null;
  return { mark: 'attention', word: texts.section.missingAnswers(blocking.length) };
}
