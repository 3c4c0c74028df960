import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Mark } from '../../platform/text/document-tree.js';
import { BULLETS, LINK_LOOK, NUMBERS, TEXT_WIDTH } from '../../reply/word.reads.js';
import type { Cell, Change, Line, Piece, Row } from '../difference/difference-model.js';
import { CITED_STYLE } from '../sources/citations-in-word.pure.js';
import type { ChangeEntry } from './change-entries.pure.js';

/** Who made the changes and when, as Word shows it. */
export interface ChangeMark {
  readonly author: string;
  /** ISO UTC. */
  readonly date: string;
}

const HEADINGS = {
  heading1: HeadingLevel.HEADING_1,
  heading2: HeadingLevel.HEADING_2,
  heading3: HeadingLevel.HEADING_3,
} as const;

/** Writes entries as Word paragraphs and tables, the changes as changes that Word can accept or reject. */
export class WordChanges {
  private ids = 0;
  private lists = 0;
  /** What the notes of the document say, in their order; filled while the text is written. */
  readonly notes: string[] = [];

  constructor(private readonly mark: ChangeMark) {}

  children(entries: readonly ChangeEntry[]): FileChild[] {
    return entries.flatMap((entry) => this.entry(entry));
  }

  private entry({ content, form }: ChangeEntry): FileChild[] {
    if (content.kind === 'text') {
      const heading = Object.hasOwn(HEADINGS, form) ? HEADINGS[form as keyof typeof HEADINGS] : undefined;
      return [this.paragraph(content.line, heading === undefined ? {} : { heading })];
    }
    if (content.kind === 'table')
      return [this.table(content.rows, content.columns.length), new Paragraph({ style: 'Tabeltekst' })];
    const reference = form === 'orderedList' ? NUMBERS : BULLETS;
    const instance = (this.lists += 1);
    return content.items.flatMap(({ lines }) =>
      lines.map((line, index) =>
        this.paragraph(
          line,
          index === 0 ? { numbering: { reference, level: 0, instance } } : { indent: { left: 425 } },
        ),
      ),
    );
  }

  private paragraph(line: Line, options: IParagraphOptions): Paragraph {
    const run = wholeChange(line.change);
    return new Paragraph({
      ...options,
      ...(run === null ? {} : { run: { [run]: this.change() } }),
      children: line.pieces.flatMap((piece, index) => [
        ...this.piece(piece),
        ...this.noteOn(piece, line.pieces[index + 1]),
      ]),
    });
  }

  private piece(piece: Piece): ParagraphChild[] {
    if (piece.kind === 'same')
      return [
        led(piece.marks, new TextRun({ text: piece.text, ...cited(piece.marks), ...styled(piece.marks) })),
      ];
    if (piece.kind === 'reset')
      return [this.deleted(piece.text, piece.before), this.inserted(piece.text, piece.after)];
    return [
      piece.kind === 'inserted'
        ? this.inserted(piece.text, piece.marks)
        : this.deleted(piece.text, piece.marks),
    ];
  }

  private inserted(text: string, marks: readonly Mark[]): ParagraphChild {
    return led(marks, new InsertedTextRun({ text, ...cited(marks), ...styled(marks), ...this.change() }));
  }

  private deleted(text: string, marks: readonly Mark[]): ParagraphChild {
    return led(marks, new DeletedTextRun({ text, ...styled(marks), ...this.change() }));
  }

  /** A note on the source of words that stand in the text now, after the last of them. */
  private noteOn(piece: Piece, next: Piece | undefined): ParagraphChild[] {
    const says = saysOf(piece);
    if (says === null || (next && saysOf(next) === says)) return [];
    return [new FootnoteReferenceRun(this.notes.push(says))];
  }

  private change() {
    this.ids += 1;
    return { id: this.ids, ...this.mark };
  }

  private table(rows: readonly Row[], columns: number): Table {
    const width = Math.floor(TEXT_WIDTH / Math.max(1, columns));
    return new Table({
      rows: rows.map((row) => this.row(row, width)),
      columnWidths: Array.from({ length: columns }, () => width),
      width: { size: width * columns, type: WidthType.DXA },
    });
  }

  private row({ change, cells }: Row, width: number): TableRow {
    const own = wholeChange(change);
    const header = cells.every((cell) => cell !== null && typeOf(cell) === 'tableHeader');
    return new TableRow({
      ...(header ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((cell) => this.cell(cell, width)),
      ...(own === null ? {} : { [own]: this.change() }),
    });
  }

  private cell(cell: Cell | null, width: number): TableCell {
    const lines = cell?.lines ?? [];
    const children = lines.map((line) => this.paragraph(line, { style: 'Tabeltekst' }));
    return new TableCell({
      children: children.length === 0 ? [new Paragraph({ style: 'Tabeltekst' })] : children,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 140 },
    });
  }
}

const typeOf = ({ type }: Cell) => type.after ?? type.before;
const linkIn = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'link' ? mark.attrs.href : []))[0];

/** What is said of the source of words; null for words that are gone or have none. */
function saysOf(piece: Piece): string | null {
  if (piece.kind === 'deleted') return null;
  const marks = piece.kind === 'reset' ? piece.after : piece.marks;
  return marks.flatMap((mark) => (mark.type === 'cite' ? mark.attrs.says : []))[0] ?? null;
}

function led(marks: readonly Mark[], run: ParagraphChild): ParagraphChild {
  const link = linkIn(marks);
  return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
}

/** Words that stand in the text now and have a source: from the first of them the note after the last is about them. */
const cited = (marks: readonly Mark[]) =>
  marks.some(({ type }) => type === 'cite') ? { style: CITED_STYLE.id } : {};

const styled = (marks: readonly Mark[]) => ({
  ...(linkIn(marks) === undefined ? {} : LINK_LOOK),
  bold: marks.some(({ type }) => type === 'strong'),
  italics: marks.some(({ type }) => type === 'em'),
});

/** How Word calls what came or went as a whole; null for what stayed. */
function wholeChange(change: Change): 'insertion' | 'deletion' | null {
  if (change === 'inserted') return 'insertion';
  return change === 'deleted' ? 'deletion' : null;
}
