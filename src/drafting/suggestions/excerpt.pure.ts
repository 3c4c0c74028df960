import type {
  BlockContentView,
  BlockView,
  LineView,
  PieceView,
} from '../../web/difference/difference.view.js';

/** So many characters beside a change are enough to know the place. */
const BESIDE = 120;

/** A changed block with no more of its unchanged words than one needs to know the place. */
export function excerptOf(block: BlockView): BlockView {
  return block.change === 'changed' ? { ...block, content: inContent(block.content) } : block;
}

function inContent(content: BlockContentView): BlockContentView {
  switch (content.kind) {
    case 'text':
      return { ...content, line: inLine(content.line) };
    case 'list':
      return { ...content, items: content.items.filter(({ change }) => change !== 'same') };
    case 'table':
      return content;
  }
}

const inLine = (line: LineView): LineView => ({
  ...line,
  pieces: line.pieces.map((piece, index) =>
    piece.kind === 'same' ? shortened(piece, index === 0, index === line.pieces.length - 1) : piece,
  ),
});

/** The end of what comes first, the beginning of what comes last, and both of what stands between. */
function shortened(piece: PieceView, first: boolean, last: boolean): PieceView {
  const { text } = piece;
  const most = first || last ? BESIDE : 2 * BESIDE;
  if (text.length <= most + ELLIPSIS.length) return piece;
  const start = first ? '' : text.slice(0, text.lastIndexOf(' ', BESIDE - 1) + 1);
  const space = text.indexOf(' ', text.length - BESIDE);
  const end = last || space < 0 ? '' : text.slice(space);
  return { ...piece, text: `${start}${ELLIPSIS}${end}` };
}
const ELLIPSIS = '...';
