import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { BlockView } from '../../web/difference/difference.view.js';
import type { SectionHeadView } from '../pages/section.view.js';

/** What can be done with a suggestion. */
export const SUGGESTION_ACTS = ['antag', 'afvis', 'tilbagetraek'] as const;
export type SuggestionAct = (typeof SUGGESTION_ACTS)[number];

/** A suggestion as it is read: its change in the text of today. */
export interface SuggestionView {
  readonly id: string;
  readonly number: number;
  /** "Sekretariat Sjælland", with the person's name where that is another. */
  readonly by: string;
  /** When, and where in the text: "onsdag den 3. april 2024 kl. 9.12 · stykke 4, under »Placering«". */
  readonly about: string;
  readonly note: string | null;
  /** Null when its text was erased. */
  readonly blocks: readonly BlockView[] | null;
  /** Whether it is open and can be taken as it stands. */
  readonly fits: boolean;
  readonly state: MarkedWord;
  /** Who settled it and when; null while it is open. */
  readonly settled: string | null;
  readonly reason: string | null;
  /** What the reader may do with it now. */
  readonly acts: readonly SuggestionAct[];
}

/** A form that was refused: of which suggestion, what was typed, what was wrong. */
export interface RefusedAct {
  readonly number: number;
  readonly act: SuggestionAct;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** Everything the page of suggestions shows. */
export interface SuggestionsView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  /** In the order of the text; those that no longer fit come last. */
  readonly open: readonly SuggestionView[];
  /** The latest first. */
  readonly settled: readonly SuggestionView[];
  /** What was just done, in words; null when nothing was. */
  readonly done: string | null;
  /** The reader writes the text. */
  readonly writes: boolean;
  /** The reader may suggest more. */
  readonly suggests: boolean;
  readonly formKey: string;
  readonly refused: RefusedAct | null;
}

/** The page on which changes are suggested. */
export interface SuggestView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  /** Null for whoever suggests nothing here, with the reason. */
  readonly form: SuggestFormView | null;
  readonly whyNot: string | null;
}

export interface SuggestFormView {
  readonly lead: string;
  readonly draft: string;
  readonly version: number;
  /** Regions the reader may suggest for. */
  readonly regions: readonly Choice[];
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
