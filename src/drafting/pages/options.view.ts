import type { CaseFrame } from '../../web/case-layout.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { SectionHeadView } from './section.view.js';

/** A region's position on an option, ready to print. */
export interface StandView {
  readonly state: MarkedWord;
  readonly condition: string | null;
  /** That it was taken on an earlier wording, that it is not taken yet and when it should be; null otherwise. */
  readonly note: string | null;
}

/** An option with each region's position, in the order of the regions. */
export interface OptionView {
  readonly id: string;
  readonly number: number;
  /** Version of the wording. */
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly withdrawn: string | null;
  readonly href: string;
  readonly stands: readonly StandView[];
}

/** Options of a section by region. */
export interface OptionTable {
  readonly regions: readonly string[];
  readonly options: readonly OptionView[];
}

/** The forms about options. */
export type OptionForm = 'ny' | 'standpunkt' | 'ordlyd' | 'tilbagetraek';

/** A form that was refused, with what was typed. */
export interface RefusedOptionForm {
  readonly which: OptionForm;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** The page of all options of a section. */
export interface OptionsPageView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly table: OptionTable;
  /** The lead and the coordinator, while the case is under work. */
  readonly mayPropose: boolean;
  readonly formKey: string;
  readonly refused: RefusedOptionForm | null;
}

/** A position that its region no longer holds. */
export interface PastStand {
  readonly text: string;
  readonly when: string;
}

/** A region the reader may take a position for, with the one it has. */
export interface OwnStand {
  readonly region: string;
  readonly label: string;
  readonly stand: string | null;
  readonly condition: string | null;
}

/** The page of one option. */
export interface OptionPageView extends OptionsPageView {
  readonly option: OptionView;
  readonly past: readonly PastStand[];
  /** Empty for whoever takes none. */
  readonly positions: readonly OwnStand[];
  readonly mayWord: boolean;
}
