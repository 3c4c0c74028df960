/** What happened to a part of the text. */
export type ChangeView = 'same' | 'changed' | 'inserted' | 'deleted';
export type MarkView = 'strong' | 'em';

/** A run of text. `note` says how words that stayed are set now, "nu fed", or where words that are new or gone lead; else null. */
export interface PieceView {
  readonly kind: 'same' | 'inserted' | 'deleted' | 'reset';
  readonly text: string;
  /** How it is set now; of what is deleted, how it was. */
  readonly marks: readonly MarkView[];
  readonly note: string | null;
}

export interface LineView {
  readonly change: ChangeView;
  readonly pieces: readonly PieceView[];
}

/** An item of a list, or a cell. */
export interface PartView {
  readonly change: ChangeView;
  readonly lines: readonly LineView[];
  /** "Flyttet", "Er nu overskrift"; null when there is nothing to say. */
  readonly note: string | null;
}

export interface CellView extends PartView {
  readonly header: boolean;
}

export interface RowView {
  readonly change: ChangeView;
  /** One per column; null where neither text has a cell. */
  readonly cells: readonly (CellView | null)[];
}

export type BlockContentView =
  | { readonly kind: 'text'; readonly level: 0 | 1 | 2 | 3; readonly line: LineView }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PartView[] }
  | { readonly kind: 'table'; readonly rows: readonly RowView[] };

export interface BlockView {
  readonly change: ChangeView;
  /** Where one is: "Krav 5 · Driftsansvar". Null for what has not changed. */
  readonly where: string | null;
  /** What happened to the block as a whole: "Nyt stykke", "Flyttet hertil". Null when only words in it changed. */
  readonly note: string | null;
  readonly content: BlockContentView;
}

/** Neighbouring blocks; those far from any change are folded, and still there. */
export interface StretchView {
  /** "12 stykker uden ændringer" of a folded stretch; null for one that is shown. */
  readonly folded: string | null;
  readonly blocks: readonly BlockView[];
}

/** A line of a table before and after; null where nothing was said. */
export interface BeforeAfterRow {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface BeforeAfterGroup {
  /** Null when the rows stand for themselves. */
  readonly title: string | null;
  readonly rows: readonly BeforeAfterRow[];
}

/** The difference between two texts of a section, ready to print: all words in Danish. */
export interface DifferenceView {
  /** "Version 6" and "Version 7", over the columns. */
  readonly titles: { readonly before: string; readonly after: string };
  /** "3 steder ændret og 1 svar ændret." */
  readonly summary: string;
  /** Some words are the same but set in another way. */
  readonly reset: boolean;
  /** Empty when the texts are equal word by word. */
  readonly stretches: readonly StretchView[];
  readonly answers: readonly BeforeAfterRow[];
  readonly ledger: readonly BeforeAfterGroup[];
}
