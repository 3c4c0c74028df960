import type { MarkName } from '../../web/components/marks.js';
import type { Frame } from '../../web/frames.js';
import type { PortfolioView } from './portfolio.view.js';

/** A sentence of a task's second line; with a mark when it wants thought. */
export interface TaskNote {
  readonly text: string;
  readonly mark: MarkName | null;
}

/** When something is due. */
export interface DueView {
  /** "4 arbejdsdage tilbage", "3 arbejdsdage over fristen", "I dag", "Uden frist". */
  readonly left: string;
  readonly late: boolean;
  /** "fredag den 12. april 2024" and "uge 15"; null without a date. */
  readonly date: string | null;
  readonly week: string | null;
  /** "flyttet fra den 3. april"; null when it was not. */
  readonly moved: string | null;
}

/** One task of whoever is signed in. */
export interface TaskRow {
  /** "Send Finansiering i kommentering". */
  readonly title: string;
  readonly due: DueView;
  readonly notes: readonly TaskNote[];
  /** Why it cannot be done yet; null when it can. */
  readonly notYet: string | null;
  /** The page where it is done, and what its button is called. */
  readonly href: string;
  readonly act: string;
}

/** Something others owe that the person waits for. */
export interface WaitRow {
  /** "Formændene i Hovedstaden og Sjælland". */
  readonly who: string;
  /** "Svar på Geografisk placering, version 7". */
  readonly what: string;
  readonly href: string;
  /** "onsdag den 1. maj 2024, uge 18"; null without a date. */
  readonly date: string | null;
  /** "17 arbejdsdage tilbage". */
  readonly left: string | null;
  readonly late: boolean;
  /** When they were reminded last, and when they are next. */
  readonly reminded: string;
}

/** The front page of whoever is signed in. */
export interface HomeView extends Frame {
  readonly notice: string | null;
  /** "Dine opgaver"; "Dine sager" for those who only read. */
  readonly title: string;
  /** "4 opgaver, 1 over fristen. Den, der haster mest, står først."; null without tasks. */
  readonly summary: string | null;
  readonly tasks: readonly TaskRow[];
  /** Tasks that wait for something else. */
  readonly later: readonly TaskRow[];
  readonly waiting: readonly WaitRow[];
  /** What stands where no task does; null when there is one. */
  readonly empty: string | null;
  /** Shown to an administrator instead of cases. */
  readonly administers: boolean;
  /** How the days are counted; null without a date on the page. */
  readonly counting: string | null;
  /** Null for somebody who is never shown a case. */
  readonly portfolio: PortfolioView | null;
}
