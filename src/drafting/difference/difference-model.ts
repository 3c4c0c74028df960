import type { Mark } from '../../platform/text/document-tree.js';

/** What happened to a unit of the text: a block, a list item, a table row. `same` is the same in words and in form. */
export type Change = 'same' | 'changed' | 'inserted' | 'deleted';

/** A run of text inside a line. White space belongs to it; read in order, the pieces of a side are exactly its text. */
export type Piece =
  | { readonly kind: 'same'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'inserted'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'deleted'; readonly text: string; readonly marks: readonly Mark[] }
  | {
      /** The same words set in another way: a change of form, not of words. */
      readonly kind: 'reset';
      readonly text: string;
      readonly before: readonly Mark[];
      readonly after: readonly Mark[];
    };

/** One paragraph inside a block, a list item or a cell. */
export interface Line {
  readonly change: Change;
  readonly pieces: readonly Piece[];
}

/** A value on each side; null where the side does not have the unit. */
export interface Sides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface Item {
  readonly change: Change;
  /** Stands at another place among its likes than before. */
  readonly moved: boolean;
  /** Number of the item or row on each side, from 1. */
  readonly place: Sides<number>;
  readonly lines: readonly Line[];
}

export type CellType = 'tableHeader' | 'tableCell';

export interface Cell {
  readonly change: Change;
  readonly type: Sides<CellType>;
  readonly lines: readonly Line[];
}

export interface Row {
  readonly change: Change;
  readonly moved: boolean;
  readonly place: Sides<number>;
  /** One per column of the table's difference; null where neither side has a cell. */
  readonly cells: readonly (Cell | null)[];
}

/** What a block is; a paragraph that became a heading, or a list that got numbers, keeps its words. */
export type BlockForm =
  'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'table';

export type BlockContent =
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      /** Columns of both sides in the order they are shown. */
      readonly columns: readonly Sides<number>[];
      readonly rows: readonly Row[];
    };

/** A block of either text or of both. */
export interface BlockDifference {
  readonly change: Change;
  /** Stands at another place than before; shown where it stands now. */
  readonly moved: boolean;
  /** Number of the block in each text, from 1, as ledger lines point at it. */
  readonly place: Sides<number>;
  readonly form: Sides<BlockForm>;
  readonly content: BlockContent;
}

/** One structured answer, before and after, in Danish; null where nothing was said. */
export interface AnswerDifference {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type LedgerField = 'state' | 'place' | 'missing' | 'clarifiedBy' | 'clarifiedByDate' | 'reason';

export interface LedgerFieldDifference {
  readonly field: LedgerField;
  /** States as the ledger names them (`answered`, `partly`, `declined`, `silent`), numbers of blocks, dates, words. */
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** A line of the ledger whose answer changed. */
export interface LedgerDifference {
  readonly id: string;
  /** Number of the line in the whole ledger, from 1: "krav 7". */
  readonly number: number;
  readonly fields: readonly LedgerFieldDifference[];
}

/** How often something changed, by kind. */
export interface DifferenceCounts {
  /** Places where words were changed inside a line that both texts have. */
  readonly places: number;
  /** Places with the same words in another form: marks, level of a heading, kind of a list or a cell. */
  readonly forms: number;
  readonly blocks: ChangedUnits;
  readonly items: ChangedUnits;
  readonly rows: ChangedUnits;
  readonly columns: Omit<ChangedUnits, 'moved'>;
  readonly answers: number;
  readonly ledger: number;
}

export interface ChangedUnits {
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
}

/** Everything that tells two contents of a section apart, and what they share. */
export interface ContentDifference {
  readonly blocks: readonly BlockDifference[];
  readonly answers: readonly AnswerDifference[];
  readonly ledger: readonly LedgerDifference[];
  readonly counts: DifferenceCounts;
}
