/** A region's latest answer to a text. `none`: it has never answered. `withdrawn`: it took its answer back. */
export type AnswerKind = 'none' | 'yes' | 'yesWithReservation' | 'cannotJoin' | 'sentBack' | 'withdrawn';

/** Latest answer of one region to one subject (a section or the whole reply). Consent is computed, never stored. */
export interface Answer {
  /** The hash the answer names; null while `kind` is `none`. */
  readonly hash: string | null;
  readonly kind: AnswerKind;
  /** The hash for which the coordinator has named the region as not having joined; null if not named. */
  readonly named: string | null;
}

/** Keyed by region code. Always one entry per region asked. */
export type Answers = Readonly<Record<string, Answer>>;

export interface SectionContext {
  /** Region whose secretariat is lead (tovholder); null until assigned. */
  readonly lead: string | null;
  /** Content hash of the current revision; null before the first. */
  readonly hash: string | null;
  /** Number of the current revision; 0 before the first. */
  readonly revision: number;
  readonly answers: Answers;
}

export interface ClarificationContext {
  /** Hash of the answer's text; null until written. */
  readonly hash: string | null;
  /** A factual answer needs no majority. */
  readonly factual: boolean;
  /** The hash each region last said yes to. */
  readonly answers: Readonly<Record<string, string>>;
  readonly state: 'open' | 'answered' | 'withdrawn';
}

/** Exactly what a guard reads. Who, on whose behalf, when, reasons and texts are rows. */
export interface CaseContext {
  /** Regions asked, ISO 3166-2. */
  readonly regions: readonly string[];
  /** Region whose secretariat coordinates. */
  readonly coordinator: string;
  readonly sections: Readonly<Record<string, SectionContext>>;
  readonly reply: { readonly hash: string | null; readonly answers: Answers };
  /** Number of the latest sending; 0 before the first. */
  readonly round: number;
  readonly clarifications: Readonly<Record<string, ClarificationContext>>;
  readonly deadline: {
    /** Formal deadline in force, ISO 8601 in UTC. */
    readonly formal: string;
    /** The formal deadline that last passed without delivery; null if none did. */
    readonly passed: string | null;
  };
  /** Moment of delivery, ISO 8601 in UTC; null until shown. */
  readonly delivery: string | null;
  /** The agency's assessment is registered. */
  readonly assessed: boolean;
}

/** What a case is opened with. */
export interface OpenInput {
  readonly regions: readonly string[];
  readonly coordinator: string;
  /** ISO 8601 in UTC. */
  readonly formalDeadline: string;
}

/** A snapshot as stored on the case row: XState's value and context with the machine's name and code version. */
export interface StoredSnapshot {
  readonly machine: 'case';
  /** Version of the machine's code; older ones are upcast. */
  readonly version: number;
  readonly value: unknown;
  readonly context: CaseContext;
}
