import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { LinkView, RegionLine } from './answer.view.js';

/** The page on which the coordinator names regions as not having joined an exact text. */
export interface NamingView {
  readonly frame: CaseFrame;
  readonly place: 'sections' | 'reply';
  readonly back: LinkView;
  readonly title: string;
  /** What the rule of the procedure is, and what a naming means. */
  readonly rule: readonly string[];
  readonly regions: readonly RegionLine[];
  readonly form: NamingForm | null;
  /** Why regions cannot be named now, in the case's own words, each reason once. */
  readonly refused: readonly string[];
}

export interface NamingForm {
  readonly action: string;
  readonly formKey: string;
  readonly hash: string;
  readonly choices: readonly Choice[];
  readonly send: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
