import type { CaseFrame } from '../../web/case-layout.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { TimelineView } from '../../web/timeline/timeline.view.js';

/** Open milestones alike in what is expected of them, ready to print. */
export interface ForecastRow {
  readonly what: string;
  readonly date: string;
  readonly expected: string;
  readonly verdict: MarkedWord;
  readonly why: string;
}

/** What the reader may choose about how its forum decides; the keys of the milestones, joined by a space. */
export interface PlanChoice {
  readonly what: string;
  readonly keys: string;
  readonly to: 'mail' | 'meeting';
  /** Where another deadline is asked for; null for whoever does not coordinate. */
  readonly extensionHref: string | null;
}

/** Open milestones of one date and one reason. */
export interface DateRow {
  readonly key: string;
  readonly what: string;
  readonly date: string;
  readonly why: readonly string[];
  readonly warnings: readonly string[];
  readonly choice: PlanChoice | null;
}

export interface PlanMeetingLine {
  readonly id: string;
  readonly place: string;
  readonly date: string;
  readonly papers: string;
  readonly use: string;
}

/** The page "Plan og kalender". */
export interface PlanView {
  readonly frame: CaseFrame;
  readonly done: string | null;
  readonly formKey: string;
  readonly forecast: {
    readonly headline: string;
    readonly pace: string;
    readonly pressing: readonly ForecastRow[];
    readonly holding: readonly ForecastRow[];
    /** How many milestones hold, in words. */
    readonly held: string;
  } | null;
  readonly dates: readonly DateRow[];
  readonly timeline: TimelineView | null;
  readonly meetings: readonly PlanMeetingLine[];
  /** The reader is of a secretariat that is asked. */
  readonly ownMeetings: boolean;
  readonly daysOff: readonly { readonly date: string; readonly reason: string }[];
  readonly asked: { readonly typed: string; readonly answer: readonly string[]; readonly wrong: boolean };
}
