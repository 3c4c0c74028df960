import type { CaseFrame } from '../../web/case-layout.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import type { LedgerRow } from './ledger-rows.pure.js';
import type { ReadingText, SectionHeadView } from './section.view.js';
import type { ThreadView } from './threads.pure.js';

/** A version in the list of versions. */
export interface VersionLine {
  readonly number: number;
  readonly current: boolean;
  readonly made: string;
  readonly by: string;
  readonly checkNumber: string;
  /** "3 ja, heraf 1 med forbehold, 1 sendt tilbage"; null when nobody has answered it. */
  readonly answers: string | null;
  /** "KL, Revisionen"; null when it is released to nobody. */
  readonly releasedTo: string | null;
  readonly href: string;
  /** What changed since the version before; null for the first. */
  readonly difference: string | null;
  /** Where the coordinator releases it; null for everybody else. */
  readonly release: string | null;
}

/** The versions of a section. */
export interface VersionsView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly lines: readonly VersionLine[];
}

/** A region's answer to a version. */
export interface VersionAnswer {
  readonly region: string;
  readonly state: MarkedWord;
  /** Date and basis, or that it was given to another version. */
  readonly basis: string;
  /** Reservation or reason, word by word. */
  readonly words: string | null;
}

/** One version, exactly as it was made. */
export interface VersionView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly statutory: string;
  readonly printed: string;
  readonly number: number;
  readonly made: string;
  readonly current: boolean;
  readonly checkNumber: string;
  readonly text: ReadingText;
  readonly ledger: { readonly tally: string; readonly rows: readonly LedgerRow[] };
  /** What only those who work on the case see; null for a reader it was released to. */
  readonly inside: {
    readonly by: string;
    readonly threads: readonly ThreadView[];
    readonly answers: readonly VersionAnswer[];
    readonly before: {
      readonly number: number;
      readonly href: string;
      readonly view: DifferenceView | null;
    } | null;
    readonly sinceAnswer: string | null;
    readonly releasedTo: string | null;
    readonly release: string | null;
  } | null;
}
