import {
  LETTER_HEIGHT,
  TEXT_HEIGHT,
  type FigureBlock,
  type ReplyBlock,
  type Shape,
} from '../reply-blocks.js';
import type { Element, Paper } from './pdf-paper.js';
import { BOTTOM, BROWN, HEADINGS, INK, MARGINS, SIZE, TEXT_WIDTH } from './pdf-style.js';
import { drawTable, tableRoom } from './pdf-table.js';

/** Where a heading came to stand, for bookmarks and contents. */
export interface Placed {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly id: string;
  /** Pages counted from 0. */
  readonly page: number;
}

const INDENT = 18;
/** Points of a unit of a drawing. */
const UNIT = 0.75;

/** How much of a page must be free for a block to begin. */
function roomOf(paper: Paper, block: ReplyBlock | undefined): number {
  if (block?.kind === 'table') return tableRoom(paper, block);
  if (block?.kind === 'figure') return block.height * UNIT + 36;
  return 48;
}

/** A heading, never without the beginning of what follows it: `after`, or what comes after a further heading. */
export function drawHeading(
  paper: Paper,
  parent: Element,
  { level, text, id }: Omit<Placed, 'page'>,
  after: readonly ReplyBlock[] = [],
): Placed {
  const { doc } = paper;
  const { before, size, tag } = HEADINGS[level];
  if (doc.y > MARGINS.top) doc.y += before;
  const [next, further] = after;
  const following = next?.kind === 'heading' ? 40 + roomOf(paper, further) : roomOf(paper, next);
  paper.room(size * 1.4 + 8 + following);
  doc.addNamedDestination(id, 'XYZ', null as never, doc.y as never, null as never);
  paper.leaf(parent, tag, () => paper.text([{ text }], { size, strong: true }));
  doc.y += 4;
  return { level, text, id, page: doc.bufferedPageRange().count - 1 };
}

/** A block that is no heading. */
export function drawBlock(
  paper: Paper,
  parent: Element,
  block: Exclude<ReplyBlock, { kind: 'heading' }>,
): void {
  switch (block.kind) {
    case 'paragraph':
      paper.room(30);
      paper.leaf(parent, 'P', () => paper.text(block.runs));
      paper.doc.y += 6;
      return;
    case 'list':
      return drawList(paper, parent, block);
    case 'quote':
      return drawQuote(paper, parent, block);
    case 'table':
      return drawTable(paper, parent, block);
    case 'figure':
      return drawFigure(paper, parent, block);
  }
}

export function drawList(
  paper: Paper,
  parent: Element,
  { ordered, items }: Pick<Extract<ReplyBlock, { kind: 'list' }>, 'ordered' | 'items'>,
): void {
  const { doc } = paper;
  const inset = { x: MARGINS.left + INDENT, width: TEXT_WIDTH - INDENT };
  paper.within(parent, 'L', (list) => {
    items.forEach((paragraphs, index) => {
      paper.room(30);
      paper.within(list, 'LI', (item) => {
        const top = doc.y;
        paper.leaf(item, 'Lbl', () => paper.text([{ text: ordered ? `${index + 1}.` : '•' }]));
        doc.y = top;
        paper.leaf(item, 'LBody', () => paragraphs.forEach((runs) => paper.text(runs, inset)));
      });
      doc.y += 2;
    });
  });
  doc.y += 6;
}

function drawQuote(paper: Paper, parent: Element, block: Extract<ReplyBlock, { kind: 'quote' }>): void {
  const { doc } = paper;
  const setting = { x: MARGINS.left + INDENT, width: TEXT_WIDTH - INDENT };
  const words = block.paragraphs.map((text) => [{ text }]);
  const height =
    paper.heightOf([[{ text: block.label }]], { ...setting, strong: true }) + paper.heightOf(words, setting);
  paper.room(Math.min(height, BOTTOM - MARGINS.top));
  const [page, top] = [doc.bufferedPageRange().count, doc.y];
  paper.within(parent, 'BlockQuote', (quote) => {
    paper.leaf(quote, 'P', () => paper.text([{ text: block.label }], { ...setting, strong: true }));
    for (const runs of words) paper.leaf(quote, 'P', () => paper.text(runs, setting));
  });
  const begin = doc.bufferedPageRange().count === page ? top : MARGINS.top;
  const { y } = doc;
  paper.decoration(() => void doc.rect(MARGINS.left, begin, 3, y - begin).fill(BROWN));
  doc.y = y + 10;
}

function drawFigure(paper: Paper, parent: Element, { caption, alt, height, shapes }: FigureBlock): void {
  const { doc } = paper;
  doc.y += 6;
  paper.room(height * UNIT + 30);
  const top = doc.y;
  const box = [MARGINS.left, top, MARGINS.left + TEXT_WIDTH, top + height * UNIT];
  paper.leaf(parent, 'Figure', () => shapes.forEach((shape) => drawShape(paper, shape, top)), {
    alt,
    bbox: box,
  });
  doc.y = top + height * UNIT + 6;
  paper.leaf(parent, 'Caption', () => paper.text([{ text: caption }], { size: SIZE.caption, strong: true }));
  doc.y += 12;
}

const PLACES = { start: 0, middle: 0.5, end: 1 } as const;

function drawShape({ doc }: Paper, shape: Shape, top: number): void {
  const [x, y, width] = [MARGINS.left + shape.x * UNIT, top + shape.y * UNIT, shape.width * UNIT];
  if (shape.kind === 'box') {
    doc.rect(x, y, width, shape.height * UNIT).lineWidth(0.75);
    if (shape.edge === undefined) doc.fill(`#${shape.fill}`);
    else doc.fillAndStroke(`#${shape.fill}`, `#${shape.edge}`);
    return;
  }
  doc.font(shape.strong ? 'strong' : 'text').fontSize(LETTER_HEIGHT * UNIT);
  doc.fillColor(shape.colour === undefined ? INK : `#${shape.colour}`);
  const at = x + (width - doc.widthOfString(shape.text)) * PLACES[shape.at];
  const down = ((TEXT_HEIGHT - LETTER_HEIGHT * 1.3) / 2) * UNIT;
  doc.text(shape.text, at, y + down, { lineBreak: false });
}
