import type { CaseFrame } from '../web/case-layout.js';
import type { Choice, FieldFault, Typed } from '../web/components/form.js';
import type { MarkedWord } from '../web/components/marks.js';
import type { TimelineView } from '../web/timeline/timeline.view.js';

/** One date of the deadline with where it comes from, ready to print. */
export interface DateView {
  readonly name: string;
  /** "lørdag den 1. juni 2024, uge 22 kl. 23.59". */
  readonly date: string;
  /** "37 arbejdsdage tilbage"; null where counting says nothing. */
  readonly left: string | null;
  readonly late: boolean;
  readonly strong: boolean;
  readonly rule: string;
  readonly movedBy: string;
  readonly confirmedBy: string;
  /** The writing it is confirmed by; null when none is. */
  readonly confirmedHref: string | null;
  readonly before: string | null;
}

/** One extension, ready to print. */
export interface ExtensionLine {
  readonly number: number;
  readonly asked: string;
  readonly opened: string;
  /** "kun Finansiering"; null for the whole. */
  readonly sections: string | null;
  readonly promise: { readonly text: string; readonly noteHref: string | null };
  readonly state: MarkedWord;
  readonly answer: string | null;
  readonly answerHref: string | null;
}

/** What may be done about the deadline, or why not. */
export interface DeadlineAct {
  readonly label: string;
  readonly href: string;
  /** Why not now; null when it can be done. */
  readonly locked: string | null;
}

/** The page of the deadline. */
export interface DeadlineView {
  readonly frame: CaseFrame;
  readonly receipt: {
    readonly title: string;
    readonly when: string;
    readonly next: string;
    readonly seq: number;
    readonly checkNumber: string;
  } | null;
  readonly dates: readonly DateView[];
  readonly standing: readonly string[];
  /** Empty for those who cannot do any of it; `whoActs` then says who can. */
  readonly acts: readonly DeadlineAct[];
  readonly whoActs: string | null;
  readonly extensions: readonly ExtensionLine[];
  readonly timeline: TimelineView | null;
}

/** What can be registered about an extension. */
export type ExtensionActName = 'request' | 'promise' | 'answer' | 'confirm' | 'partly';

/** The form of one of them. */
export interface ExtensionFormView {
  readonly frame: CaseFrame;
  readonly act: ExtensionActName;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** Notes and incoming documents of the case, to refer to. */
  readonly notes: readonly Choice[];
  readonly documents: readonly Choice[];
  /** The case's sections. */
  readonly sections: readonly Choice[];
}

/** A date that a move changes. */
export interface MoveLine {
  readonly what: string;
  readonly now: string;
  readonly after: string;
  /** What moves it besides the rule; null when nothing does. */
  readonly why: string | null;
  /** The new date lies before today. */
  readonly passed: boolean;
}

/** What was typed and what it does, before it counts. */
export interface ExtensionCheckView {
  readonly frame: CaseFrame;
  readonly act: ExtensionActName;
  readonly formKey: string;
  readonly typed: Typed;
  readonly answers: readonly { readonly name: string; readonly text: string }[];
  readonly effect: string;
  readonly moves: readonly MoveLine[];
}
