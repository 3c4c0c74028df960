import { markKey, type Mark } from '../../platform/text/document-tree.js';
import type {
  BlockContentView,
  CellView,
  LineView,
  MarkView,
  PartView,
  PieceView,
  RowView,
} from '../../web/difference/difference.view.js';
import type { BlockDifference, BlockForm, Cell, Item, Line, Piece, Row } from './difference-model.js';

/** "fed", "link til https://sbst.dk/", "med kilden »Referat ...«". */
function markWords(mark: Mark): string {
  if (mark.type === 'link') return `link til ${mark.attrs.href}`;
  if (mark.type === 'cite') return `med kilden »${mark.attrs.says}«`;
  return mark.type === 'strong' ? 'fed' : 'kursiv';
}

/** "nu fed", "ikke længere kursiv", or both. */
function resetNote(before: readonly Mark[], after: readonly Mark[]): string {
  const words = (marks: readonly Mark[], but: readonly Mark[]) =>
    marks.filter((mark) => !but.some((other) => markKey(other) === markKey(mark))).map(markWords);
  const [fresh, gone] = [words(after, before), words(before, after)];
  return [
    ...(fresh.length > 0 ? [`nu ${fresh.join(' og ')}`] : []),
    ...(gone.length > 0 ? [`ikke længere ${gone.join(' og ')}`] : []),
  ].join(', ');
}

const looksOf = (marks: readonly Mark[]): MarkView[] =>
  marks.flatMap(({ type }) => (type === 'strong' || type === 'em' ? [type] : []));

/** Where words lead that are new or gone; words that stayed say it when it changed. */
const targetWords = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'link' || mark.type === 'cite' ? [markWords(mark)] : []))[0] ?? null;

function pieceView(piece: Piece): PieceView {
  const { kind, text } = piece;
  if (piece.kind === 'reset')
    return { kind, text, marks: looksOf(piece.after), note: resetNote(piece.before, piece.after) };
  const note = piece.kind === 'same' ? null : targetWords(piece.marks);
  return { kind, text, marks: looksOf(piece.marks), note };
}

const lineView = ({ change, pieces }: Line): LineView => ({ change, pieces: pieces.map(pieceView) });

const itemView = ({ change, moved, lines }: Item): PartView => ({
  change,
  lines: lines.map(lineView),
  note: moved ? 'Flyttet' : null,
});

function cellView(cell: Cell, first: boolean, moved: boolean): CellView {
  const { before, after } = cell.type;
  const header = (after ?? before) === 'tableHeader';
  const retyped = before !== null && after !== null && before !== after;
  const notes = [
    ...(first && moved ? ['Rækken er flyttet'] : []),
    ...(retyped ? [header ? 'Er nu overskrift' : 'Er ikke længere overskrift'] : []),
  ];
  return {
    change: cell.change,
    lines: cell.lines.map(lineView),
    header,
    note: notes.length === 0 ? null : notes.join('. '),
  };
}

const rowView = ({ change, moved, cells }: Row): RowView => ({
  change,
  cells: cells.map((cell, index) => cell && cellView(cell, index === 0, moved)),
});

const level = (form: BlockForm) => (form.startsWith('heading') ? (Number(form.slice(-1)) as 1 | 2 | 3) : 0);

/** The block as it is shown: in its form of now, or of before when it is gone. */
export function contentView({ form, content }: BlockDifference): BlockContentView {
  const shown = (form.after ?? form.before)!;
  switch (content.kind) {
    case 'text':
      return { kind: 'text', level: level(shown), line: lineView(content.line) };
    case 'list':
      return { kind: 'list', ordered: shown === 'orderedList', items: content.items.map(itemView) };
    case 'table':
      return { kind: 'table', rows: content.rows.map(rowView) };
  }
}

const newWords: Record<BlockContentView['kind'] | 'heading', readonly [fresh: string, gone: string]> = {
  text: ['Nyt stykke', 'Fjernet stykke'],
  heading: ['Ny overskrift', 'Fjernet overskrift'],
  list: ['Ny liste', 'Fjernet liste'],
  table: ['Ny tabel', 'Fjernet tabel'],
};
const formWords: Record<BlockForm, string> = {
  paragraph: 'almindelig tekst',
  heading1: 'overskrift 1',
  heading2: 'overskrift 2',
  heading3: 'overskrift 3',
  bulletList: 'punktliste',
  orderedList: 'nummereret liste',
  table: 'tabel',
};

/** What happened to the block as a whole; null when only words in it changed. `from`: the heading it stood under. */
export function blockNote(
  { change, moved, form, content }: BlockDifference,
  from: string | null,
): string | null {
  const kind = (form.after ?? form.before)!.startsWith('heading') ? 'heading' : content.kind;
  if (change === 'inserted') return newWords[kind][0];
  if (change === 'deleted') return newWords[kind][1];
  const notes = [
    ...(moved ? [from === null ? 'Flyttet hertil' : `Flyttet hertil, stod under »${from}«`] : []),
    ...(form.before === form.after
      ? []
      : [`Var ${formWords[form.before!]}, er nu ${formWords[form.after!]}`]),
  ];
  return notes.length === 0 ? null : notes.join('. ');
}
