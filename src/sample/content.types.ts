/** The regions of the sample, ISO 3166-2. Only the sample data says five; no product type does. */
export type SampleRegion = 'DK-81' | 'DK-82' | 'DK-83' | 'DK-84' | 'DK-85';

/** The sections of the sample, ids as in the procedure. */
export type SampleSectionId = 'placement' | 'dimensioning' | 'professional' | 'financing' | 'timeline';

/** How one line of the requirement ledger is answered. `paragraph` is the 1-based index of the top-level block: a heading, a paragraph and a whole list each count as one. */
export interface SampleLedgerLine {
  readonly status: 'answered' | 'partly' | 'declined';
  readonly paragraph: number;
  /** With `partly`: what is missing. */
  readonly missing?: string;
  /** With `partly`: who clarifies. */
  readonly clarifiedBy?: string;
  /** With `partly`: by when, local date `YYYY-MM-DD`. */
  readonly clarifiedByDate?: string;
  /** With `declined`: why. */
  readonly reason?: string;
}

/** One section of sample text: plain text with "# " headings, "- " lists and a blank line between blocks. */
export interface SampleSection<Answers> {
  readonly body: string;
  readonly ledger: Readonly<Record<string, SampleLedgerLine>>;
  readonly answers: Answers;
}

/** A whole number range, both ends included; without `max` it is exactly `min`. */
export interface SampleRange {
  readonly min: number;
  readonly max?: number;
}

/** Months counted from the event named in `from`; never a forced date. */
export interface SampleEstimate {
  readonly months: SampleRange;
  readonly from: string;
}

/** Places are counted from the start, so 12 and later 20-24 is written as just that. */
export interface SamplePhase {
  readonly places: SampleRange;
  readonly estimate?: SampleEstimate;
}

type Consent = 'proposed' | 'asked' | 'conditional' | 'yes' | 'no';

export interface PlacementAnswers {
  readonly region: SampleRegion;
  /** The existing institution the place becomes a department of. */
  readonly departmentOf: string;
  readonly operator: {
    readonly name: string;
    readonly kind: 'region' | 'municipality';
    readonly consent: Consent;
    readonly condition: string;
  };
  readonly admissionDuty: { readonly council: string; readonly status: Consent; readonly condition: string };
  readonly sharedOperation: 'shared' | 'single' | 'open';
}

export interface DimensioningAnswers {
  readonly places: SampleRange;
  readonly phases: readonly SamplePhase[];
  readonly distribution: string;
}

export interface ProfessionalAnswers {
  readonly horizon: SampleEstimate;
}

export interface FinancingAnswers {
  readonly form: 'department' | 'new';
  readonly model: 'objective' | 'rate' | 'mixture';
  /** Whether the proposal has the model of the existing institution; left out as long as no source says which that is. */
  readonly sameModel?: boolean;
}

export interface TimelineAnswers {
  readonly estimate: SampleEstimate;
  readonly phases: readonly SamplePhase[];
}
