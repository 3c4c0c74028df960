import type { MarkedWord } from '../web/components/marks.js';
import type { CurrentStates, Graph } from '../web/diagram/graph.js';
import type { CaseFrame } from '../web/case-layout.js';
import type { TimelineView } from '../web/timeline/timeline.view.js';

/** One paragraph of the reasons behind a date. */
export interface ProvenanceLine {
  /** What the line is about, e.g. "Styrelsens frist". */
  readonly what: string;
  /** The date in full, e.g. "lørdag den 1. juni 2024 kl. 23.59". */
  readonly date: string;
  /** The rule that gave or moved it, the source, who confirmed it. */
  readonly why: string;
}

export interface CountdownView {
  /** Working days from tomorrow up to and including the target; negative when it is past. */
  readonly workingDays: number;
  /** E.g. "arbejdsdage til internt mål". */
  readonly unit: string;
  /** E.g. "fredag den 31. maj 2024, uge 22". */
  readonly date: string;
  /** E.g. "Hvorfor fredag?". */
  readonly question: string;
  /** Formal date, internal target, and what is possible only if the agency confirms. */
  readonly provenance: readonly ProvenanceLine[];
  /** How the days are counted, and who confirmed the dates. */
  readonly counting: string;
  /** An asked or orally promised extension, shown beside dates that have not moved; null when there is none. */
  readonly promise: string | null;
}

/** A link with its words. */
export interface Way {
  readonly label: string;
  readonly href: string;
}

/** An act the machine allows now. */
export interface PossibleAct {
  readonly act: string;
  /** The page on which the reader does it; null for an act that is others'. */
  readonly href: string | null;
  /** Possible at any time, and nothing waits for it. */
  readonly minor: boolean;
  /** Who may do it, e.g. "Sekretariat Midtjylland". */
  readonly who: string;
  /** "senest fredag den 12. april 2024, uge 15"; null without a date. */
  readonly due: string | null;
}
/** An act the machine refuses now, with its reason in words. */
export interface RefusedAct {
  readonly act: string;
  readonly reason: string;
  /** To what is missing; null when there is no such place. */
  readonly way: Way | null;
}

/**
 * One region's part in one step: mark, word and, where there is one, the short date in the word ("Afgivet 12.2.").
 * `plain` is a word without a mark, where nothing is asked of the region ("Tovholder").
 */
export type MatrixCell = (
  | (MarkedWord & { readonly kind?: 'marked'; readonly strong?: boolean })
  | { readonly kind: 'plain'; readonly word: string }
) & {
  /** Where it can be read or given; null or absent where there is nothing. */
  readonly href?: string | null;
};

/** A region, and whether it is the reader's own. */
export interface MatrixRegion {
  /** As after "kommunerne i". */
  readonly name: string;
  readonly own: boolean;
}

export interface MatrixStep {
  /** "Bidrag", "Kommentering", "Svar". */
  readonly title: string;
  /** One cell per region asked, in their order; or one sentence while the step has not begun. */
  readonly content:
    | { readonly kind: 'cells'; readonly cells: readonly MatrixCell[] }
    | { readonly kind: 'notBegun'; readonly sentence: string };
}

export interface MatrixSection {
  readonly id: string;
  readonly title: string;
  /** The section's page. */
  readonly href: string;
  /** State and revision, e.g. stage3 "Til godkendelse, version 7". */
  readonly state: MarkedWord;
  /** "Mangler svar på 1 krav", "Kommentering skulle begynde 3.4."; empty when nothing is wrong. */
  readonly warnings: readonly MarkedWord[];
  /** "Svar senest 1.5."; null without a next date. */
  readonly next: string | null;
  /** Null while nobody leads it. */
  readonly lead: MatrixRegion | null;
  readonly steps: readonly MatrixStep[];
}

export interface MatrixView {
  /** The regions asked. */
  readonly regions: readonly MatrixRegion[];
  /** "0 af 5 afsnit er godkendt. 2 frister er overskredet." */
  readonly summary: string;
  readonly sections: readonly MatrixSection[];
}

export type LedgerState = 'answered' | 'partly' | 'declined' | 'silent' | 'notRelevant';

export interface LedgerLine {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly mandatory: boolean;
  /** The letter's own word, and the heading it stands under. */
  readonly letterWord: string;
  readonly heading: string;
  readonly state: LedgerState;
  /** What is missing and who clarifies it, the reason for declining, or why it is not relevant; null else. */
  readonly note: string | null;
  /** Where it is answered, e.g. "Afsnittet, version 7"; null while silent. */
  readonly where: string | null;
}
export interface LedgerGroup {
  readonly title: string;
  readonly lines: readonly LedgerLine[];
}

/** One kind of fate of the case's reminders. */
export interface ReminderCount {
  readonly state: 'planned' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly count: number;
  /** "næste tirsdag den 9. april 2024 kl. 8.00", "flest: allerede passeret"; null when there is nothing to say. */
  readonly note: string | null;
}

export interface ActivityLine {
  readonly seq: number;
  /** "fredag 5.4. kl. 14.10". */
  readonly when: string;
  readonly who: string;
  /** Follows the name: "godkendte Geografisk placering, version 7, med forbehold.". */
  readonly what: string;
}

export interface CaseView {
  readonly number: string;
  readonly title: string;
  readonly legalBasis: string;
  /** "Brev af 22. november 2023 fra Social- og Boligstyrelsen". */
  readonly letter: string;
  /** "Sekretariat Midtjylland". */
  readonly coordinator: string;
  /** State of the case in words, e.g. "Afsnit udarbejdes". */
  readonly state: string;
  readonly countdown: CountdownView;
  readonly possible: readonly PossibleAct[];
  readonly refused: readonly RefusedAct[];
  readonly matrix: MatrixView;
  readonly timeline: TimelineView | null;
  readonly ledger: readonly LedgerGroup[];
  readonly reminders: readonly ReminderCount[];
  readonly graph: Graph;
  readonly current: CurrentStates;
  readonly activity: readonly ActivityLine[];
}

/** Everything the page of a case shows, ready to print: texts in Danish, dates in words. Holds no draft text. */
export interface OverviewView extends CaseFrame {
  readonly case: CaseView;
  /** What the plan and the pace so far say, in words; null once nothing is left to foresee. */
  readonly forecast?: MarkedWord | null;
}
