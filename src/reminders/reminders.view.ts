import type { CaseFrame } from '../web/case-layout.js';
import type { Choice, FieldFault } from '../web/components/form.js';
import type { MarkedWord } from '../web/components/marks.js';

/** What became of a reminder, as the page tells it. `lapsed`: never due, because the date moved or the act was done. */
export type Fate = 'planned' | 'sent' | 'skipped' | 'failed' | 'uncertain' | 'lapsed';

/** A reminder of one rung to everyone it goes to alike. */
export interface ReminderLine {
  readonly key: string;
  /** "kl. 8.00" today, "9.4. kl. 8.00" on other days. */
  readonly time: string;
  /** "Kommentér Faglige forhold". */
  readonly act: string;
  /** "5 arbejdsdage før 12.4.". */
  readonly step: string;
  readonly to: string;
  readonly fate: MarkedWord;
  readonly notes: readonly string[];
  /** The mails it went out with, one per person. */
  readonly mails: readonly { readonly id: string; readonly text: string; readonly href: string }[];
}

/** Lines under one heading; `more`: how many are left out, and where they are. */
export interface ReminderGroup {
  readonly title: string;
  readonly lines: readonly ReminderLine[];
  readonly more: { readonly text: string; readonly href: string } | null;
}

/** The reminders of a case. */
export interface RemindersView {
  readonly frame: CaseFrame;
  readonly any: boolean;
  readonly chips: readonly {
    readonly href: string;
    readonly label: string;
    readonly mark: MarkedWord['mark'] | null;
    readonly count: number;
    readonly current: boolean;
  }[];
  readonly asked: { readonly tilstand: string; readonly modtager: string };
  readonly receivers: readonly Choice[];
  readonly groups: readonly ReminderGroup[];
  /** The rehearsal that is proposed: up to the deadline, while it lies ahead. */
  readonly proposed: RehearsalAsked;
}

/** One milestone of a rehearsal. */
export interface RehearsedMilestone {
  readonly key: string;
  readonly act: string;
  readonly dated: string;
  readonly lines: readonly {
    readonly key: string;
    readonly time: string;
    readonly step: string;
    readonly to: string;
    readonly fate: MarkedWord;
    readonly note: string | null;
  }[];
}

/** What a rehearsal is asked, as it stands in the address. */
export type RehearsalAsked = {
  /** The last date, `YYYY-MM-DD`. */
  readonly til: string;
  /** The internal target it is rehearsed with; empty: the one in force. */
  readonly maal: string;
  /** What happens meanwhile: nothing (`intet`), or everything on its day (`planen`). */
  readonly antag: Scenario;
};

export type Scenario = 'intet' | 'planen';

/** What the ladder would do until a date. */
export interface RehearsalView {
  readonly frame: CaseFrame;
  readonly typed: RehearsalAsked;
  /** Where the result is had as a file; null when there is none. */
  readonly file: string | null;
  readonly faults: readonly FieldFault[];
  readonly result: {
    readonly period: string;
    /** What it was reckoned by. */
    readonly assumed: readonly string[];
    /** What the coordinator should see, in whole sentences. */
    readonly notes: readonly string[];
    readonly figures: readonly { readonly name: string; readonly count: number }[];
    readonly milestones: readonly RehearsedMilestone[];
  } | null;
}
