import type { CaseFrame } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { LinkView } from './answer.view.js';

/** The page on which a region takes its answer back, or its chair contests one that was registered for it. */
export interface TakeBackView {
  readonly frame: CaseFrame;
  readonly place: 'sections' | 'reply';
  readonly back: LinkView;
  readonly title: string;
  /** What was answered, and what happens when it no longer counts. */
  readonly sentences: readonly string[];
  /** The reservation or reason that goes with the answer, verbatim. */
  readonly words: string | null;
  readonly form: TakeBackForm | null;
  /** Why there is no form. */
  readonly lock: string | null;
}

export interface TakeBackForm {
  readonly action: string;
  readonly formKey: string;
  readonly hash: string;
  readonly region: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
