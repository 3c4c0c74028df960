/** Bold (fed) and italics (kursiv), a link, and a citation: what a meeting paper needs and every format can carry. */
export type MarkType = Mark['type'];

export interface LinkMark {
  readonly type: 'link';
  /** https, in its one form. */
  readonly attrs: { readonly href: string };
}

/** Words that are from somewhere. `says` is part of the text: readers answer to it, and no later change reaches it. */
export interface CiteMark {
  readonly type: 'cite';
  /** `letter:<fact>`, `document:<id>` or `register:<fact>`; `says` describes it, empty until the text is saved. */
  readonly attrs: { readonly source: string; readonly says: string };
}

export type Mark = { readonly type: 'strong' | 'em' } | LinkMark | CiteMark;

export interface TextNode {
  readonly type: 'text';
  /** Never empty in a normalised tree; always Unicode NFC. */
  readonly text: string;
  /** Absent when there is none; `strong` before `em`, a link or a citation last. */
  readonly marks?: readonly Mark[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly TextNode[];
}

export interface Heading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 1 | 2 | 3 };
  readonly content: readonly TextNode[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Paragraph[];
}

export interface List {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly ListItem[];
}

export interface TableCell {
  readonly type: 'tableHeader' | 'tableCell';
  readonly content: readonly Paragraph[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly content: readonly TableCell[];
}

/** All rows have the same number of cells. Header cells stand in the first row or the first column only. */
export interface Table {
  readonly type: 'table';
  readonly content: readonly TableRow[];
}

export type Block = Paragraph | Heading | List | Table;

/** The text of a section: a ProseMirror-shaped JSON tree. Ledger lines point at its blocks by number, counted from 1. */
export interface DocumentTree {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

export type TextErrorCode =
  | 'notADocument'
  | 'unknownNode'
  | 'unknownMark'
  | 'badLink'
  | 'badSource'
  | 'unknownAttribute'
  | 'wrongNesting'
  | 'tooDeep'
  | 'tooLong'
  | 'controlCharacter'
  | 'badTable';

/** A text that cannot be taken. `message` is Danish and says what to do; `block` counts top-level blocks from 1. */
export class TextError extends Error {
  constructor(
    readonly code: TextErrorCode,
    message: string,
    readonly block?: number,
  ) {
    super(block === undefined ? message : `Blok ${block}: ${message}`);
    this.name = 'TextError';
  }
}

/** Far above any real section (some thousand characters), low enough that one text never burdens a page. */
export const TEXT_LIMITS = { characters: 100_000, nodes: 20_000, columns: 12, rows: 200 } as const;
