/** How far a milestone is. `reached`: done on or before its date; `late`: its date is past and it is not done. */
export type MilestoneState = 'reached' | 'planned' | 'late';

export interface TimelineMilestone {
  readonly key: string;
  /** One or two short words for the chart, e.g. "Komm.". */
  readonly short: string;
  /** The act in full for the table, e.g. "Kommentering begynder". */
  readonly title: string;
  /** Local date in Europe/Copenhagen, ISO 8601. */
  readonly date: string;
  /** E.g. "onsdag den 3. april 2024, uge 14". */
  readonly dateText: string;
  readonly state: MilestoneState;
  /** Set when the date was moved: where it stood, and why. */
  readonly moved?: { readonly from: string; readonly text: string };
  /** The date on which the whole is to be sent: drawn as a square. */
  readonly submission?: boolean;
}

export interface TimelineRow {
  readonly title: string;
  readonly strong?: boolean;
  readonly milestones: readonly TimelineMilestone[];
}

/** What the chart and its table show. All dates are local dates, ISO 8601; all texts are ready to print. */
export interface TimelineView {
  readonly today: string;
  /** `label`, e.g. "Internt mål fredag 31.5.". */
  readonly target: { readonly date: string; readonly label: string };
  /** `label`, e.g. "Frist lør. 1.6.". */
  readonly formal: { readonly date: string; readonly label: string };
  readonly daysOff: readonly string[];
  /** E.g. "fridag: 28.-29.3., 1.4., 9.5., 20.5.". */
  readonly daysOffText: string;
  readonly rows: readonly TimelineRow[];
}
