import { texts } from '../../texts/texts.js';
import type { MarginNumber } from '../../web/content/document.js';
import type { CoverageLine } from '../coverage.pure.js';

/** Numbers of ledger lines in the margin, by the block that answers. */
export function marginsOf(lines: readonly CoverageLine[]): Map<number, MarginNumber[]> {
  const margins = new Map<number, MarginNumber[]>();
  for (const { number, entry } of lines) {
    if (entry?.paragraph === undefined) continue;
    const margin = { number, name: texts.writing.ledger.lineName(number) };
    margins.set(entry.paragraph, [...(margins.get(entry.paragraph) ?? []), margin]);
  }
  return margins;
}
