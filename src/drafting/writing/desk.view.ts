import type { CaseFrame, CasePlace } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { DocumentTextProps } from '../../web/content/document.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { ContradictionView } from '../pages/contradiction-places.pure.js';
import type { LedgerRow } from '../pages/ledger-rows.pure.js';
import type { PresentView } from '../presence/present.view.js';
import type { SuggestionView } from '../suggestions/suggestions.view.js';
import type { AnswerField } from './answer-fields.pure.js';

/** What stands over a page on which somebody writes. */
export interface DeskHeadView {
  /** "Afsnit 2 af 5 · du er tovholder". */
  readonly kicker: string;
  readonly title: string;
  /** State, what is missing, a date that is past. */
  readonly marks: readonly (MarkedWord & { readonly strong?: boolean })[];
  readonly back: { readonly label: string; readonly href: string };
}

/** A line of the ledger beside the text. */
export interface DeskLineView extends LedgerRow {
  /** Whether it has fields: a line that is not relevant has none. */
  readonly asked: boolean;
}

/** A block that a plain field cannot hold. */
export interface KeptView {
  readonly number: number;
  readonly placeholder: string;
  readonly words: string;
}

/** What somebody else saved meanwhile, beside what was typed here. */
export interface ConflictView {
  /** "Sekretariat Midtjylland, mandag den 8. april 2024 kl. 9.12". */
  readonly saved: string;
  readonly text: string;
  /** From what is saved to what was typed here; null when both say the same. */
  readonly difference: DifferenceView | null;
}

/** An option and the position on it. */
export interface StandView {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The wording has changed since the position that is saved. */
  readonly changed: boolean;
}

/** Something to read beside the text. */
export interface BesideView {
  readonly title: string;
  readonly note: string;
  readonly paragraphs: readonly string[];
  /** How it is named where its words are used: "bidrag fra kommunerne i Syddanmark, afgivet 21.2.2024"; absent for a fact. */
  readonly source?: string;
  /** Number of the comment it is. */
  readonly comment?: number;
}

/** A step the writer may take, or why not yet. */
export interface StepView {
  readonly label: string;
  readonly href: string;
  /** Null when it may be taken. */
  readonly reason: string | null;
  /** Where that which is missing can be mended on the page. */
  readonly mend: readonly { readonly label: string; readonly href: string }[];
}

/** A comment at its place in the text, for the editor. */
export interface CommentPlaceView {
  readonly number: number;
  /** "Kommentar 3, Sekretariat Sjælland". */
  readonly name: string;
  readonly block: number;
  /** Empty for the whole block. */
  readonly words: string;
}

/** A source as the editor and the plain field offer it. */
export interface SourceView {
  readonly source: string;
  readonly label: string;
  readonly says: string;
  /** What is put in where no words are selected. */
  readonly words: string;
  /** How it is written behind words in the plain field: "brev:...". */
  readonly written: string;
}

/** The form itself; null for a reader who does not write here. */
export interface DeskFormView {
  /** Whose typing it is that the browser keeps until it is saved: the reader's id. */
  readonly keeps: string;
  /** Where the script of the page joins the text that the secretariat writes together; null where it is one person's. */
  readonly together: string | null;
  /** What reads like a CPR number in the saved text; the next version cannot be made with it. */
  readonly numbers: readonly string[];
  readonly action: string;
  readonly formKey: string;
  /** Version that was read; 0 before the first save. */
  readonly version: number;
  /** Version that what was typed was built on, when somebody else has saved since; otherwise null. */
  readonly before: number | null;
  /** What is typed has just been put together from two texts, and is saved by nobody yet. */
  readonly merged: boolean;
  /** Region acted for. */
  readonly region: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** "Gemt kl. 9.02"; null before the first save. */
  readonly saved: string | null;
  /** "116 ord". */
  readonly words: string;
  readonly conflict: ConflictView | null;
  readonly kept: readonly KeptView[];
  /** Section whose fields they are. */
  readonly section: string;
  readonly fields: readonly AnswerField[];
  readonly regions: readonly { readonly value: string; readonly label: string }[];
  /** Null where there are no options to take a position on. */
  readonly stands: readonly StandView[];
  /** Comments that stand at a place of the saved text. */
  readonly comments: readonly CommentPlaceView[];
  /** What the text may cite. */
  readonly sources: readonly SourceView[];
  readonly saveLabel: string;
  /** A second button, that saves and goes on. */
  readonly goesOn: { readonly value: string; readonly label: string } | null;
}

/** Everything a page of writing shows, ready to print. */
export interface DeskView {
  readonly frame: CaseFrame;
  readonly place: CasePlace;
  readonly head: DeskHeadView;
  /** What the reader should know first: nothing is sent by saving, who else sees it. */
  readonly lead: string;
  /** "2 besvaret, 1 delvist, 1 mangler". */
  readonly counts: string;
  readonly lines: readonly DeskLineView[];
  readonly contradictions: readonly ContradictionView[];
  /** What the fact register says otherwise than when the text was saved. */
  readonly moved: readonly string[];
  readonly steps: readonly StepView[];
  readonly beside: readonly {
    readonly title: string;
    readonly entries: readonly BesideView[];
    readonly empty: string;
    readonly more: { readonly label: string; readonly href: string } | null;
  }[];
  readonly form: DeskFormView | null;
  /** Who else has the text open; null where nobody writes. */
  readonly present: PresentView | null;
  /** Where the text can be taken in from Word; null where it cannot. */
  readonly wordIn: string | null;
  /** Open suggestions, with the page of all of them; null when there are none. */
  readonly suggestions: { readonly items: readonly SuggestionView[]; readonly href: string } | null;
  /** Where the reader suggests changes in the text; null where it cannot. */
  readonly suggest: string | null;
  /** The text as it stands, for a reader who does not write here; null when there is a form, or no text. */
  readonly text: DocumentTextProps | null;
}
