import type { CaseFrame, CasePlace } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { MarkName } from '../../web/components/marks.js';
import type { AnswerLine } from '../../web/content/answers.js';
import type { DocumentTextProps } from '../../web/content/document.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { LedgerRow } from '../pages/ledger-rows.pure.js';

/** A text exactly as its check number names it. */
export interface ExactText {
  readonly text: DocumentTextProps;
  readonly answers: readonly AnswerLine[];
  readonly lines: readonly LedgerRow[];
  /** The positions a contribution takes with it. */
  readonly stands: readonly AnswerLine[];
  readonly checkNumber: string;
}

/** A page on which one looks before an act counts. */
export interface CheckView {
  readonly frame: CaseFrame;
  readonly place: CasePlace;
  readonly kicker: string;
  readonly title: string;
  /** What happens, one sentence each. */
  readonly means: readonly string[];
  /** What happens and cannot be undone; null when nothing is. */
  readonly warning: string | null;
  readonly exact: ExactText | null;
  /** From the version that counts now; null when there is none, or nothing has changed. */
  readonly difference: DifferenceView | null;
  readonly back: { readonly label: string; readonly href: string };
  /** Null when it may not be done: then `reason` says why. */
  readonly form: {
    readonly action: string;
    readonly formKey: string;
    readonly hidden: Readonly<Record<string, string>>;
    /** Whether a reason is asked for. */
    readonly asksReason: boolean;
    readonly typed: Typed;
    readonly faults: readonly FieldFault[];
    readonly label: string;
  } | null;
  readonly reason: string | null;
}

/** Confirmation of an act: number, time, what, check number, and what happens next. */
export interface DoneView {
  readonly frame: CaseFrame;
  readonly place: CasePlace;
  readonly mark: MarkName;
  readonly title: string;
  readonly at: string;
  readonly facts: readonly AnswerLine[];
  readonly checkNumber: string | null;
  readonly next: readonly string[];
  readonly onward: { readonly label: string; readonly href: string };
  readonly back: { readonly label: string; readonly href: string };
}
