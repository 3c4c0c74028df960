import type { PageFrame } from '../../identity/pages.reads.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';

/** What the form that opens a case offers, and what was typed. */
export interface OpeningForm {
  readonly frame: PageFrame;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly procedures: readonly Choice[];
  /** The secretariats the sender can open it for; asked only when there are several. */
  readonly desks: readonly Choice[];
}

/** One date the procedure will plan. */
export interface PlannedLine {
  readonly what: string;
  /** "fredag den 31. maj 2024, uge 22". */
  readonly date: string;
  /** How it was counted. */
  readonly rule: string;
  /** It is past already. */
  readonly past: boolean;
}

/** What the case would be, shown before it counts. */
export interface OpeningCheck {
  readonly frame: PageFrame;
  readonly formKey: string;
  /** Every field as it was typed, to be sent on. */
  readonly typed: Typed;
  readonly number: string;
  readonly told: readonly { readonly what: string; readonly text: string }[];
  readonly warnings: readonly string[];
  readonly planned: readonly PlannedLine[];
}
