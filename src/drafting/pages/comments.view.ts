import type { CaseFrame } from '../../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../../web/components/form.js';
import type { SectionHeadView } from './section.view.js';
import type { ThreadView } from './threads.pure.js';

/** What can be done with a comment. */
export const COMMENT_ACTS = ['svar', 'afslut', 'genaabn', 'ret', 'tilbagetraek'] as const;
export type CommentAct = (typeof COMMENT_ACTS)[number];

/** A form of the page that was refused: which one, what was typed, what was wrong. */
export interface RefusedForm {
  /** "ny", or number and act: "12/svar". */
  readonly which: string;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A text that can be commented. */
export interface CommentedText {
  readonly subject: 'draft' | 'revision' | 'contribution';
  readonly hash: string;
  readonly ofRegion: string | null;
  /** "Version 7", "Bidraget fra kommunerne i Syddanmark". */
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
  /** Its blocks, to choose a place among. */
  readonly blocks: readonly Choice[];
}

/** A thread with what its reader may do with it. */
export interface ThreadActs {
  readonly thread: ThreadView;
  readonly maySettle: boolean;
}

/** Everything the page of comments shows. */
export interface CommentsView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly threads: readonly ThreadActs[];
  /** Null for whoever comments nothing here, with the reason. */
  readonly writing: {
    readonly texts: readonly CommentedText[];
    readonly regions: readonly Choice[];
    /** Who can be mentioned. */
    readonly people: readonly Choice[];
  } | null;
  /** What the form begins with: a place that was marked in the text. */
  readonly begin: Typed;
  readonly whyNot: string | null;
  /** Keys of the forms are made of this one. */
  readonly formKey: string;
  readonly refused: RefusedForm | null;
}
