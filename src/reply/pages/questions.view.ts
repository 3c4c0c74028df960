import type { MarkedWord } from '../../web/components/marks.js';
import type { Choice } from '../../web/components/form.js';
import type { SentForm } from './put-forward.view.js';
import type { LockedAct, ReplyFrame, StateView } from './reply.view.js';

/** What can be done with a question; also the last part of the act's address. */
export const QUESTION_ACTS = [
  'svar',
  'gennemsyn',
  'godkendelse',
  'afgivelse',
  'frist',
  'tilbagetraekning',
] as const;
export type QuestionAct = (typeof QUESTION_ACTS)[number];

/** A question as the list shows it. */
export interface QuestionLine {
  readonly title: string;
  readonly question: string;
  readonly asked: string;
  readonly state: StateView;
  /** "krav 9: Antal pladser", each with its way to the ledger. */
  readonly lines: readonly string[];
  /** "Styrelsens frist: ..."; null when it has named none. */
  readonly due: string | null;
  readonly href: string;
}

export interface QuestionsView extends ReplyFrame {
  readonly questions: readonly QuestionLine[];
  /** The form by which a question is registered; null for whom it is not to do, or not now. */
  readonly form: SentForm | null;
  /** The lines of the ledger that a question can be about. */
  readonly requirements: readonly Choice[];
}

/** One question, its answer, who has approved it, and what the reader can do with it. */
export interface QuestionView extends ReplyFrame {
  readonly number: number;
  readonly done: string | null;
  readonly line: QuestionLine;
  /** Null while it is not written, or not the reader's to see. */
  readonly answer: { readonly heading: string; readonly text: string; readonly checkNumber: string } | null;
  /** Empty for a factual answer and to outsiders. */
  readonly approvals: readonly (MarkedWord & { readonly region: string })[];
  /** Who has seen a factual answer; empty for others and to outsiders. */
  readonly looks: readonly (MarkedWord & { readonly region: string })[];
  /** About the approvals: that none are needed, or whose are missing. Null when there is nothing to say. */
  readonly note: string | null;
  readonly acts: readonly QuestionAct[];
  readonly locked: readonly LockedAct[];
  /** The hash that an approval or the sending names. */
  readonly hash: string | null;
  readonly form: SentForm;
}
