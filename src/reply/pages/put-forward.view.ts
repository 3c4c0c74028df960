import type { FieldFault, Typed } from '../../web/components/form.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { CheckLine, ReceiptFact } from './checks.js';
import type { ActLink, ReplyFrame } from './reply.view.js';

/** Two texts that disagree, and the field in which it is explained. */
export interface ContradictionView {
  /** Id of the field. */
  readonly field: string;
  readonly text: string;
  readonly sections: readonly ActLink[];
}

/** What putting forward would replace: an earlier text, and the answers given to it. */
export interface ReplacedView {
  readonly title: string;
  /** Which answers fall. */
  readonly falls: string;
  /** What changed in the front matter; null when nothing did. */
  readonly frontMatter: DifferenceView | null;
  /** "Geografisk placering: version 8 er nu version 9", with the way to the difference. */
  readonly sections: readonly ActLink[];
  /** What else is another: the reservations. Null when they are the same. */
  readonly other: string | null;
}

/** What was sent with a form that is shown again. */
export interface SentForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

export interface PutForwardView extends ReplyFrame {
  readonly checks: readonly CheckLine[];
  readonly contradictions: readonly ContradictionView[];
  /** Null before anything has been put forward, or when it is the same text. */
  readonly replaced: ReplacedView | null;
  /** The putting forward in force; null before the first. */
  readonly latest: ActLink | null;
  /** Null for whom it is not to do, or when the rules do not allow it: then `reason` says why. */
  readonly form: (SentForm & { readonly replyHash: string; readonly starts: readonly string[] }) | null;
  readonly reason: string | null;
}

/** Proof of a putting forward. */
export interface WasPutForwardView extends ReplyFrame {
  readonly title: string;
  readonly facts: readonly ReceiptFact[];
  readonly next: readonly string[];
  readonly links: readonly ActLink[];
}
