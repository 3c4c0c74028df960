import type { PageFrame } from '../../identity/pages.reads.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';

/** One absence, ready to print. */
export interface AbsenceLine {
  readonly id: string;
  readonly name: string;
  readonly days: string;
  readonly state: MarkedWord;
  /** "Ingen stedfortræder i alle dagene"; null where somebody stands in, or the person is no chair. */
  readonly warning: string | null;
}

/** The page "Fravær". */
export interface AbsencesView {
  readonly frame: PageFrame;
  readonly done: string | null;
  readonly formKey: string;
  readonly faults: readonly FieldFault[];
  readonly typed: Typed;
  readonly lines: readonly AbsenceLine[];
  /** Whom the reader may register: `DK-82.<person>`, oneself first. */
  readonly people: readonly Choice[];
  /** The reader is of a secretariat and so can register substitutes. */
  readonly appoints: boolean;
}
