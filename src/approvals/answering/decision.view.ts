import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { LinkView, Remark } from './answer.view.js';
import type { AnswerSubject } from './subject.pure.js';

/** The page on which a secretariat registers what its own chair or forum has decided elsewhere. */
export interface DecisionView {
  readonly frame: CaseFrame;
  readonly subject: AnswerSubject;
  readonly back: LinkView;
  readonly title: string;
  readonly lead: readonly string[];
  readonly remarks: readonly Remark[];
  readonly form: DecisionForm | null;
  /** Why there is no form. */
  readonly lock: string | null;
}

export interface DecisionForm {
  readonly action: string;
  readonly formKey: string;
  readonly hash: string;
  readonly region: string;
  readonly version: number;
  readonly choices: readonly Choice[];
  /** Documents of the case that can be the evidence, the latest first. */
  readonly documents: readonly Choice[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
