import type { IsoDate } from '../platform/danish/dates.pure.js';

/** A stretch of text in one style. `href` points inside the document (`#section-placement`). */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly href?: string;
}

export interface Cell {
  /** One entry per paragraph of the cell; none in an empty cell. */
  readonly paragraphs: readonly (readonly Run[])[];
  readonly header?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Above the table, always: "Tabel 1. Pladser". */
  readonly caption: string;
  /** Header row; empty when the table has none. */
  readonly columns: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
}

export type ReplyBlock =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly number: string | null;
      readonly text: string;
      readonly id: string;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'quote'; readonly label: string; readonly paragraphs: readonly string[] }
  | TableBlock;

/** A chapter: front matter, section or annex. Its heading is level 1 of the document. */
export interface ReplyPart {
  readonly id: string;
  /** "1." for sections; null for front matter and annexes. */
  readonly number: string | null;
  readonly heading: string;
  readonly blocks: readonly ReplyBlock[];
  readonly newPage: boolean;
}

/** The reply (samlet afrapportering) as one document, ready to print in any format. All texts are final Danish. */
export interface ReplyModel {
  readonly title: string;
  readonly cover: {
    /** Line above the title. */
    readonly kicker: string;
    readonly from: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  };
  readonly parts: readonly ReplyPart[];
  readonly date: IsoDate;
  readonly version: number;
  /** 64 hex digits: front matter, revisions and section reservations as put forward. */
  readonly replyHash: string;
  /** 64 hex digits: the reply and everything in its annexes. */
  readonly submissionHash: string;
  /** On every page: case numbers and version; the hash follows it. */
  readonly footer: string;
}

export const plainRun = (text: string): readonly Run[] => [{ text }];
export const textCell = (...paragraphs: readonly string[]): Cell => ({
  paragraphs: paragraphs.map(plainRun),
});
export const headerCell = (text: string): Cell => ({ paragraphs: [plainRun(text)], header: true });
