import type { CaseFrame } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';

/** A proposal that waits for a second person. */
export interface OpenErasureLine {
  readonly id: string;
  /** "Post 12: Forbehold". */
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  /** "Foreslået af Sekretariat Midtjylland mandag den ...". */
  readonly proposed: string;
  /** Whether the reader proposed it, and so cannot confirm it. */
  readonly own: boolean;
}

/** The page of erasures of a case. */
export interface ErasureView {
  readonly frame: CaseFrame;
  readonly open: readonly OpenErasureLine[];
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Whether the reader may propose: who coordinates the case. */
  readonly mayPropose: boolean;
  /** Whether the reader may confirm another's proposal, or let a text stand: who is in a secretariat. */
  readonly maySettle: boolean;
}
