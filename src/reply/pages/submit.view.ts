import type { CheckLine } from './checks.js';
import type { SentForm } from './put-forward.view.js';
import type { ReplyFrame } from './reply.view.js';

/** What is checked before the reply is sent, and the box in which it is sent. */
export interface SubmitView extends ReplyFrame {
  readonly checks: readonly CheckLine[];
  /** "Fremsend for kommunerne i de fem regioner". */
  readonly boxTitle: string;
  /** Target and formal date, each a sentence. */
  readonly dates: readonly string[];
  /** Null when the reader cannot send it now: then `reason` says why. */
  readonly form: (SentForm & { readonly submissionHash: string; readonly freezes: string }) | null;
  readonly reason: string | null;
}
