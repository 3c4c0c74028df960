import type { CaseFrame } from '../web/case-layout.js';
import type { MarkedWord } from '../web/components/marks.js';
import type { FieldFault, Typed } from '../web/components/form.js';

/** One document of the list, ready to print. */
export interface DocumentLine {
  readonly id: string;
  /** "22.11.2023". */
  readonly dated: string;
  readonly theme: string;
  /** "Brev · indgående". */
  readonly what: string;
  readonly party: string;
  readonly access: MarkedWord;
  /** Null for a note. */
  readonly file: { readonly size: string; readonly checkNumber: string } | null;
}

/** What has just been laid on the case. */
export interface DocumentReceipt {
  readonly title: string;
  readonly text: string;
  readonly id: string;
  readonly entry: { readonly seq: number; readonly checkNumber: string } | null;
}

/** The list of documents. */
export interface DocumentsView {
  readonly frame: CaseFrame;
  /** The reader works on the case, and so sees every document of it. */
  readonly inside: boolean;
  /** The reader may lay documents on the case. */
  readonly mayAdd: boolean;
  readonly receipt: DocumentReceipt | null;
  readonly asked: Typed;
  readonly filtered: boolean;
  readonly lines: readonly DocumentLine[];
  /** "1–50 af 100"; null when all stand on one page. */
  readonly shown: string | null;
  readonly newer: string | null;
  readonly older: string | null;
}

/** One document by itself. */
export interface DocumentView {
  readonly frame: CaseFrame;
  readonly id: string;
  readonly line: DocumentLine;
  /** "onsdag den 22. november 2023, uge 47". */
  readonly date: string;
  readonly registered: string;
  readonly seq: number | null;
  readonly note: string | null;
  /** Why its status for access is what it is; null while nobody has said. */
  readonly accessReason: string | null;
  /** The form by which its status is decided; null for one who may not. */
  readonly form: {
    readonly formKey: string;
    readonly typed: Typed;
    readonly faults: readonly FieldFault[];
  } | null;
  readonly file: {
    readonly name: string;
    readonly size: string;
    readonly sha256: string;
    readonly href: string;
  } | null;
}
