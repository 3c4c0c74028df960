import type { DocumentTree } from '../../platform/text/document-tree.js';
import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { AnswerLine } from '../../web/content/answers.js';
import type { MarginNumber } from '../../web/content/document.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { AnswerSubject } from './subject.pure.js';

/** A line of the ledger as a text answers it. */
export interface LedgerLine {
  readonly number: number;
  readonly text: string;
  readonly state: MarkedWord;
  /** What is missing, who clarifies it and by when, or why it is declined; empty when there is nothing to add. */
  readonly notes: readonly string[];
}

/** One text that is answered: a section, or a chapter of the whole. */
export interface TextPart {
  readonly id: string;
  /** Null for the only text of a page. */
  readonly title: string | null;
  readonly body: DocumentTree;
  readonly margins: ReadonlyMap<number, readonly MarginNumber[]>;
  readonly answers: readonly AnswerLine[];
  readonly ledger: readonly LedgerLine[];
  /** Reservations that are part of the text. */
  readonly reservations: readonly { readonly who: string; readonly words: string }[];
}

/** What is different from another text of the same subject. */
export interface ChangeView {
  readonly heading: string;
  readonly sentence: string;
  /** One per section that changed; a title only where there are several texts. */
  readonly parts: readonly { readonly title: string | null; readonly view: DifferenceView }[];
}

/** One region's answer, or several regions that have the same nothing to say. */
export interface RegionLine {
  readonly names: string;
  readonly state: MarkedWord;
  /** "møde den 5. april 2024, registreret af sekretariatet". */
  readonly basis: string | null;
  /** Reservation or reason, verbatim. */
  readonly words: string | null;
}

/** Something to know before one answers, beside its mark; `acts` lead on from it. */
export interface Remark {
  readonly tone: 'changed' | 'given' | 'registered' | 'contested' | 'newVersion';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly words: string | null;
  readonly acts: readonly LinkView[];
}

export interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** The form of an answer. */
export interface AnswerForm {
  readonly action: string;
  readonly formKey: string;
  /** Hash of the text shown, and the region it is answered for. */
  readonly hash: string;
  readonly region: string;
  readonly choices: readonly Choice[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** The region has a standing answer already: this one would replace it. */
  readonly replaces: boolean;
}

/** The page on which a region answers one exact text, or sees why not. */
export interface AnswerView {
  readonly frame: CaseFrame;
  readonly subject: AnswerSubject;
  /** "Geografisk placering, version 7". */
  readonly title: string;
  readonly kicker: LinkView & { readonly place: string };
  readonly state: MarkedWord;
  /** "kommunerne i Midtjylland"; null for one who answers for nobody. */
  readonly actor: string | null;
  /** Number of the text, and its hash in full; null before there is one. */
  readonly version: number | null;
  readonly checkNumber: string | null;
  /** Whom a substitute stands in for. */
  readonly standsInFor: string | null;
  /** Other regions the reader may answer for here. */
  readonly otherSeats: readonly LinkView[];
  /** By when, and how long is left; null when nothing is owed. */
  readonly due: { readonly date: string; readonly left: string; readonly late: boolean } | null;
  readonly remarks: readonly Remark[];
  readonly changes: readonly ChangeView[];
  readonly text: readonly TextPart[];
  readonly regions: readonly RegionLine[];
  /** "3 af 5 har godkendt" of the regions asked. */
  readonly count: string | null;
  readonly form: AnswerForm | null;
  /** Why there is no form, and who may answer instead. */
  readonly lock: { readonly reason: string; readonly who: readonly string[] } | null;
  readonly links: readonly LinkView[];
}
