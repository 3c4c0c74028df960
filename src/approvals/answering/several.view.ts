import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { AnswerView, ChangeView, LinkView, RegionLine, Remark, TextPart } from './answer.view.js';

/** One text that a region owes an answer to, to be read and answered together with others. */
export interface SeveralItem {
  /** Ending of its fields' names. */
  readonly suffix: string;
  readonly title: string;
  readonly version: number;
  readonly hash: string;
  readonly page: LinkView;
  readonly state: MarkedWord;
  readonly due: AnswerView['due'];
  readonly remarks: readonly Remark[];
  readonly changes: readonly ChangeView[];
  readonly text: readonly TextPart[];
  readonly regions: readonly RegionLine[];
  readonly choices: readonly Choice[];
}

/** Everything a region is asked to answer in a case. */
export interface SeveralView {
  readonly frame: CaseFrame;
  readonly actor: string | null;
  readonly standsInFor: string | null;
  readonly otherSeats: readonly LinkView[];
  /** How many texts wait for an answer. */
  readonly summary: string;
  readonly items: readonly SeveralItem[];
  /** The other texts, each with its state and a way to it. */
  readonly others: readonly (LinkView & { readonly state: MarkedWord })[];
  readonly form: SeveralForm | null;
  readonly lock: AnswerView['lock'];
}

export interface SeveralForm {
  readonly action: string;
  readonly formKey: string;
  readonly region: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Answers of this very form that have been recorded while others were refused. */
  readonly recorded: readonly LinkView[];
}
