import type { ReplyBlock } from '../reply-blocks.js';
import { drawBlock, drawHeading } from './pdf-blocks.js';
import { bookmarks, drawFooters } from './pdf-frame.js';
import { Paper, type PaperFacts } from './pdf-paper.js';

/** A paper without cover and contents: a title, some words, and parts under headings. */
export interface Sheet extends PaperFacts {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly parts: readonly {
    readonly heading: string;
    readonly blocks: readonly Exclude<ReplyBlock, { kind: 'heading' }>[];
  }[];
  /** At the foot of every page: what it belongs to, and a second line. */
  readonly footer: string;
  readonly below: string;
}

/** A sheet as a tagged PDF, by the means of the reply: the same sheet gives the same bytes. */
export async function renderSheetPdf(sheet: Sheet): Promise<Uint8Array> {
  const paper = new Paper(sheet);
  const { doc } = paper;
  const root = doc.struct('Document');
  doc.addStructure(root);
  paper.leaf(root, 'H1', () => paper.text([{ text: sheet.heading }], { size: 20, strong: true }));
  doc.y += 6;
  for (const text of sheet.lead) drawBlock(paper, root, { kind: 'paragraph', runs: [{ text }] });
  const placed = sheet.parts.map(({ heading, blocks }, index) => {
    const place = drawHeading(paper, root, { level: 1, text: heading, id: `del-${index + 1}` }, blocks);
    for (const block of blocks) drawBlock(paper, root, block);
    return place;
  });
  bookmarks(paper, placed);
  drawFooters(paper, sheet.footer, sheet.below);
  root.end();
  return paper.bytes();
}
