/**
 * The recipe a case follows (forløbsskabelon): plain data, versioned. A case keeps the version it was opened under.
 * A new kind of case is a new value of this type, nothing else.
 */
export interface Procedure {
  /** Stable name, e.g. `fornyet-behandling`. */
  readonly id: string;
  /** Whole number from 1. A changed procedure is a new version; a published one never changes. */
  readonly version: number;
  /** Danish title as shown on screen. */
  readonly title: string;
  /** Danish legal basis as shown on screen. */
  readonly legalBasis: string;
  /** The regions asked by default, as ISO 3166-2 codes, with the Danish name after "kommunerne i". */
  readonly regions: readonly RegionSpec[];
  readonly sections: readonly SectionSpec[];
  readonly requirements: readonly Requirement[];
  readonly milestones: readonly MilestoneSpec[];
  readonly ladder: LadderSpec;
  readonly agreement: AgreementRule;
  /** Shortest time a region has for an answer, in working days, before it can be named as silent. */
  readonly shortestAnswerDays: number;
}

export interface RegionSpec {
  /** ISO 3166-2, e.g. `DK-81`. */
  readonly code: string;
  /** "Nordjylland"; as an actor "kommunerne i Nordjylland". */
  readonly name: string;
}

export interface SectionSpec {
  readonly id: string;
  readonly title: string;
}

/** `mandatory` (M) blocks review while silent, `recommended` (R) warns. */
export type Weight = 'mandatory' | 'recommended';

/** One thing the letter asks for: a numbered line of the requirement ledger (kravliste). */
export interface Requirement {
  /** `<section>.<name>`; `overall.<name>` is answered in the front matter. */
  readonly id: string;
  /** Section id, or `overall`. */
  readonly section: string;
  /** Our own short Danish, never the letter's sentence. */
  readonly text: string;
  readonly weight: Weight;
  /** The letter's own word, e.g. "skal". Only this and the heading are shown outside. */
  readonly letterWord: string;
  /** The heading of the letter the line comes from. */
  readonly heading: string;
  /** True where the weight is ours and not the letter's. */
  readonly weightIsOurs: boolean;
  /** The line is not relevant unless this structured answer has one of these values. */
  readonly onlyWhen?: { readonly answer: string; readonly oneOf: readonly string[] };
}

/** `clarification`: the answer to one of the agency's questions, dated by the agency and by no procedure. */
export type MilestoneKind = 'draft' | 'review' | 'approval' | 'endorsement' | 'submission' | 'clarification';
/** What a milestone exists once for. */
export type MilestoneScope = 'section' | 'section-region' | 'region' | 'case';

/** An internal date, counted in working days before the internal target. */
export interface MilestoneSpec {
  readonly kind: MilestoneKind;
  readonly scope: MilestoneScope;
  readonly workingDaysBefore: number;
  /** Danish name of the act owed, e.g. "Udkast". */
  readonly title: string;
  /** Who owes the act. */
  readonly owedBy: 'lead' | 'secretariats' | 'chair' | 'coordinator';
}

/** The reminder ladder (påmindelsesstige). All counts are working days, except `weeklyAfter` (then each seventh calendar day's next working day). */
export interface LadderSpec {
  /** Rungs before the date, in working days, falling: 20, 10, 5, 2, 1. */
  readonly before: readonly number[];
  readonly onTheDay: boolean;
  /** After the date: each working day, up to this many; then weekly until done or closed. */
  readonly dailyUntil: number;
  /** From this rung on (working days relative to the date; -2 = two before, 1 = one after) these are told as well. */
  readonly escalation: readonly {
    readonly from: number;
    readonly to: 'substitute' | 'chair' | 'coordinator';
  }[];
  /** Local time of the digest in Europe/Copenhagen, `HH:mm`; 02:00-03:00 is refused. */
  readonly digestAt: string;
}

/**
 * When the regions agree on one exact text. All asked say yes, or: more than `moreThan` of the regions asked say yes
 * and, when `othersNamed`, each other one is named by the coordinator as not having joined.
 */
export interface AgreementRule {
  /** A share of the regions asked, as a fraction: one half is { numerator: 1, denominator: 2 }. */
  readonly moreThan: { readonly numerator: number; readonly denominator: number };
  readonly othersNamed: boolean;
}
