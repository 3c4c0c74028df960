import type { MarkedWord } from '../../web/components/marks.js';
import type { Frame } from '../../web/frames.js';

/** One case in the list. What only those who work on it see is null for others. */
export interface PortfolioRow {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  /** "2023-7996 · fornyet behandling · brev af 22. november 2023". */
  readonly note: string;
  readonly state: string;
  /** "2 frister overskredet"; null when none is. */
  readonly late: string | null;
  readonly plan: PlanCells | null;
}

/** What those who work on a case see of its plan. */
export interface PlanCells {
  /** One mark for each section, its word "Finansiering: Under udarbejdelse". */
  readonly sections: readonly MarkedWord[];
  /** "0 af 5 godkendt". */
  readonly approved: string;
  /** "Kommentering slut" and "fre. den 12. april 2024, uge 15"; null when nothing is dated any more. */
  readonly next: { readonly what: string; readonly date: string } | null;
  /** "37 arbejdsdage tilbage" and the date in words, or when it was delivered; null when neither. */
  readonly target: { readonly left: string; readonly late: boolean; readonly date: string } | null;
}

/** A choice of the list, with how many cases it holds. */
export interface PortfolioChoice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** A list of cases with search, filter and pages. */
export interface PortfolioView {
  /** What was searched for. */
  readonly words: string;
  readonly choices: readonly PortfolioChoice[];
  readonly rows: readonly PortfolioRow[];
  /** What was found: "3 sager med »dom«". */
  readonly found: string;
  /** What stands where there is no row. */
  readonly empty: string;
  /** Whether something is chosen that hides cases, so that there is a way out. */
  readonly narrowed: boolean;
  /** Whether the columns of the plan are shown at all. */
  readonly withPlan: boolean;
  readonly mayOpen: boolean;
  /** Addresses of the pages before and after; null at the ends. */
  readonly pages: {
    readonly words: string;
    readonly before: string | null;
    readonly after: string | null;
  } | null;
  /** On the front page: the way to the rest; null when all stand there. */
  readonly all: { readonly href: string; readonly words: string } | null;
}

/** The page "Sager". */
export interface CasesView extends Frame {
  readonly notice: string | null;
  readonly portfolio: PortfolioView;
}
