import type { CaseFrame } from '../../web/case-layout.js';

/** One sending of the reply. */
export interface BriefRound {
  /** "Fremsendelse 1". */
  readonly title: string;
  /** "Fremsendt fredag den 31. maj 2024 kl. 10.00". */
  readonly when: string;
  /** The submission's check number. */
  readonly hash: string;
}

/** A version of a section that was released to the reader. */
export interface BriefRelease {
  /** "Finansiering, version 3". */
  readonly title: string;
  readonly href: string;
  /** "Frigivet mandag den 8. april 2024, uge 15". */
  readonly when: string;
  readonly hash: string;
}

/** A document open to the reader. */
export interface BriefDocument {
  readonly id: string;
  /** Its date, "22.11.2023". */
  readonly dated: string;
  readonly title: string;
}

/** What the agency and readers see of a case: what has been sent, what was released to them, and what is open to all. */
export interface BriefView {
  readonly frame: CaseFrame;
  readonly title: string;
  /** "Fornyet behandling efter lov om social service § 13 b, stk. 3". */
  readonly basis: string;
  readonly letter: string;
  readonly rounds: readonly BriefRound[];
  /** "Afleveret ...", "Sendt, ikke bekræftet"; null before the first round. */
  readonly delivery: { readonly words: string; readonly done: boolean } | null;
  /** Null for whoever nothing is released to by name. */
  readonly releases: readonly BriefRelease[] | null;
  /** The latest ones, and how many there are. */
  readonly documents: readonly BriefDocument[];
  readonly documentCount: number;
}
