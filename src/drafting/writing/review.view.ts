import type { CaseFrame } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { ThreadView } from '../pages/threads.pure.js';
import type { ExactText } from './check.view.js';
import type { DeskHeadView, StepView } from './desk.view.js';

/** What one secretariat says of the version. */
export interface RemarkView {
  readonly who: string;
  readonly state: MarkedWord;
  readonly text: string | null;
  /** "mandag den 8. april 2024 kl. 9.02"; null while it is awaited. */
  readonly when: string | null;
}

/** A round of comments: the exact version, what is said of it, and the reader's own word where it is owed. */
export interface ReviewView {
  readonly frame: CaseFrame;
  readonly head: DeskHeadView;
  readonly version: number;
  readonly lead: string;
  readonly steps: readonly StepView[];
  /** Null before the first version. */
  readonly exact: ExactText | null;
  readonly tally: string;
  readonly remarks: readonly RemarkView[];
  readonly threads: readonly ThreadView[];
  readonly commentsHref: string;
  /** Null when nothing is asked of the reader; then `lead` says why. */
  readonly form: {
    readonly action: string;
    readonly formKey: string;
    readonly hash: string;
    readonly region: string;
    /** The pieces that can be remarked on, with their first words. */
    readonly pieces: readonly { readonly number: number; readonly words: string }[];
    readonly typed: Typed;
    readonly faults: readonly FieldFault[];
  } | null;
}
