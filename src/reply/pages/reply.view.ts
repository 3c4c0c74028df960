import type { MarkedWord } from '../../web/components/marks.js';
import type { CaseFrame } from '../../web/case-layout.js';
import type { ReplyPart } from '../reply-blocks.js';

/** A page about the reply that a reader may open. */
export type ReplyPlace =
  'read' | 'frontMatter' | 'putForward' | 'answer' | 'submit' | 'rounds' | 'treatment' | 'clarifications';

/** What stands round every page about the reply. */
export interface ReplyFrame {
  readonly frame: CaseFrame;
  /** The pages about the reply that the reader may open, in their order. */
  readonly places: readonly ReplyPlace[];
}

/** Where a matter stands: mark and word, then when and how far. */
export interface StateView extends MarkedWord {
  readonly note: string;
}

export interface ActLink {
  readonly label: string;
  readonly href: string;
}

/** An act that is the reader's but cannot be done now. */
export interface LockedAct {
  readonly label: string;
  readonly reason: string;
}

/** One line of the contents. */
export interface ContentsLine {
  readonly id: string;
  readonly title: string;
  /** "version 9, 1 forbehold"; empty when there is nothing to say. */
  readonly note: string;
}

/** One region's answer to the whole. */
export interface RegionAnswerView extends MarkedWord {
  /** "Nordjylland". */
  readonly region: string;
  /** "21.5.2024, møde i DASSOS"; empty before there is an answer. */
  readonly basis: string;
}

export interface AnswersView {
  /** "5 af 5 tilslutter sig, heraf 1 med forbehold". */
  readonly summary: string;
  readonly regions: readonly RegionAnswerView[];
  /** What the answers hold for, and how long they can be changed. */
  readonly note: string;
}

export interface DocumentView {
  readonly kicker: string;
  readonly title: string;
  readonly from: string;
  readonly contents: readonly ContentsLine[];
  readonly parts: readonly ReplyPart[];
  /** Where figures come from, by number. */
  readonly notes: readonly string[];
  /** On every page of paper. */
  readonly footer: string;
  /** The check number in groups; null while the text is being worked out. */
  readonly checkNumber: string | null;
}

/** The reply as one document, and what can be done with it. */
export interface ReplyView extends ReplyFrame {
  readonly state: StateView;
  /** What must be known before reading: that it is being worked out, or has changed. Null when there is nothing. */
  readonly warning: string | null;
  readonly acts: readonly ActLink[];
  readonly locked: readonly LockedAct[];
  readonly downloads: readonly ActLink[];
  /** Null while nothing is written. */
  readonly document: DocumentView | null;
  readonly answers: AnswersView | null;
  /** What has been sent after it: answers to the agency's questions, read together with it. */
  readonly supplements: readonly SupplementView[];
}

/** A supplement (supplement til afrapporteringen): a question and the answer that was sent. */
export interface SupplementView {
  readonly id: string;
  readonly title: string;
  /** "Afgivet ...". */
  readonly sent: string;
  readonly question: string;
  readonly answer: string;
  readonly lines: readonly string[];
  readonly checkNumber: string;
}
