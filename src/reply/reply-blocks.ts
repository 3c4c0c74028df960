import type { IsoDate } from '../platform/danish/dates.pure.js';

/** A stretch of text in one style. `href` points inside the document (`#section-placement`) or outside it (https). */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly href?: string;
  /** What is said of the source of these words; becomes a note, or words, before anything is printed. */
  readonly says?: string;
  /** Number of the note, from 1, that follows these words; its text stands among the model's notes. */
  readonly note?: number;
}

/** One part of a drawing, in units of a 96th of an inch from its upper left corner. Colours are six hex digits. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      /** Absent: no edge. */
      readonly edge?: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of its upper edge: one line, `TEXT_HEIGHT` high. */
      readonly y: number;
      readonly width: number;
      readonly text: string;
      readonly at: 'start' | 'middle' | 'end';
      readonly strong?: boolean;
      /** Absent: ink. */
      readonly colour?: string;
    };

/** Height of a line of text in a drawing, and of its letters. */
export const TEXT_HEIGHT = 18;
export const LETTER_HEIGHT = 12;
/** Width of every drawing: the width of a line of text on A4. */
export const FIGURE_WIDTH = 600;

/** A drawing of what stands in answers and tables: the same shapes in every format, and the same in words. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** "Figur 1. Pladser". */
  readonly caption: string;
  /** All that the drawing says, in words: for those who do not see it. */
  readonly alt: string;
  readonly height: number;
  readonly shapes: readonly Shape[];
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
  | {
      readonly kind: 'quote';
      readonly label: string;
      readonly paragraphs: readonly string[];
      /** A reservation, and not a standpoint. */
      readonly reservation?: true;
    }
  | TableBlock
  | FigureBlock;

/** A chapter: front matter, section or annex. Its heading is level 1 of the document. */
export interface ReplyPart {
  readonly id: string;
  /** "1." for sections; null for front matter and annexes. */
  readonly number: string | null;
  readonly heading: string;
  readonly blocks: readonly ReplyBlock[];
  readonly newPage: boolean;
}

/** What is taken from an organisation's own Word template: names, a colour and a picture, and nothing else of it. */
export interface ReplyLook {
  /** "Sekretariat Midtjylland". */
  readonly organisation: string;
  /** Name of the font of the text; Word takes another where it is not installed. */
  readonly font?: string;
  readonly headingFont?: string;
  /** Six hex digits. */
  readonly headingColour?: string;
  readonly logo?: {
    readonly type: 'png' | 'jpg';
    /** Base64. */
    readonly data: string;
    /** In pixels. */
    readonly width: number;
    readonly height: number;
  };
}

/** The reply (samlet afrapportering) as one document, ready to print in any format. All texts are final Danish. */
export interface ReplyModel {
  readonly title: string;
  readonly cover: {
    /** Line above the title. */
    readonly kicker: string;
    readonly from: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    /** The letter that goes with it, a paragraph each. */
    readonly letter: readonly string[];
  };
  /** Where figures come from, by the number of the note less one. */
  readonly notes: readonly string[];
  /** How the organisation that sends it lets its papers look; null for our own look. */
  readonly look: ReplyLook | null;
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
