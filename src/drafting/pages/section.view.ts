import type { DocumentTree } from '../../platform/text/document-tree.js';
import type { CaseFrame } from '../../web/case-layout.js';
import type { MarkedWord } from '../../web/components/marks.js';
import type { AnswerLine } from '../../web/content/answers.js';
import type { MarginNumber, Note } from '../../web/content/document.js';
import type { ContradictionView } from './contradiction-places.pure.js';
import type { FactView } from './facts.pure.js';
import type { LedgerRow } from './ledger-rows.pure.js';
import type { OptionTable } from './options.view.js';
import type { SectionActs } from './section-acts.pure.js';
import type { ThreadView } from './threads.pure.js';

/** The head of every page of a section. */
export interface SectionHeadView {
  readonly number: string;
  readonly section: string;
  readonly title: string;
  /** "Afsnit 2 af 5"; null for the front matter. */
  readonly place: string | null;
  readonly lead: string;
  readonly yours: string | null;
  readonly state: MarkedWord | null;
  readonly warnings: readonly MarkedWord[];
  readonly next: string | null;
}

/** A text of a section as it is read. */
export interface ReadingText {
  readonly body: DocumentTree;
  readonly margins: ReadonlyMap<number, readonly MarginNumber[]>;
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  readonly answers: readonly AnswerLine[];
}

/** The text shown: which one it is, and itself. */
export interface ShownText extends ReadingText {
  readonly kind: 'draft' | 'revision';
  /** "Version 7 fra tirsdag den 2. april 2024 kl. 15.05." */
  readonly made: string;
  readonly checkNumber: string;
  /** The version's own page; null for a draft. */
  readonly href: string | null;
}

/** A region's contribution as the section page lists it. */
export interface ContributionLine {
  readonly region: string;
  readonly state: MarkedWord;
  readonly note: string | null;
  readonly href: string | null;
}

/** Another section with how far its ledger is: "5 af 5". */
export interface OtherSection {
  readonly title: string;
  readonly href: string;
  readonly tally: string;
}

/** Everything the page of a section shows. */
export interface SectionView {
  readonly frame: CaseFrame;
  readonly head: SectionHeadView;
  readonly acts: SectionActs;
  readonly statutory: string;
  readonly printed: string;
  readonly text: ShownText | null;
  /** A newer draft beside the version shown, or the version beside the draft. */
  readonly otherText: { readonly note: string; readonly label: string; readonly href: string } | null;
  readonly ledger: { readonly tally: string; readonly rows: readonly LedgerRow[] };
  readonly others: readonly OtherSection[];
  readonly contradictions: readonly ContradictionView[];
  /** Null for the front matter, which has no contributions. */
  readonly contributions: readonly ContributionLine[] | null;
  readonly options: OptionTable;
  readonly facts: readonly FactView[];
  readonly threads: readonly ThreadView[];
  /** How many suggestions to the draft are open; null where there is none at all. */
  readonly openSuggestions: number | null;
  /** Numbers of the versions, the newest first. */
  readonly versions: readonly number[];
  /** Address of what has changed since the reader's region said yes; null when there is nothing. */
  readonly sinceAnswer: string | null;
  /** Where words marked in the text are commented; null for those who comment nothing here. */
  readonly quoteTo: string | null;
}
