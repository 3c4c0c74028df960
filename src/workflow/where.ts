export const sectionStates = ['notStarted', 'drafting', 'reviewing', 'approving', 'approved'] as const;
export type SectionState = (typeof sectionStates)[number];

export type ProgressState =
  | 'preparing'
  | 'working.drafting'
  | 'working.endorsing'
  | 'working.ready'
  | 'submitted.sent'
  | 'submitted.delivered'
  | 'submitted.clarifying'
  | 'closed';
export type DeadlineState = 'running' | 'overdue' | 'met' | 'metLate' | 'lapsed';
export type ExtensionState = 'none' | 'requested';

/** Where a case stands in each region of the chart. */
export interface Where {
  readonly progress: ProgressState;
  /** Keyed by section id. */
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly deadline: DeadlineState;
  readonly extension: ExtensionState;
}

interface ChartValue {
  readonly progress: string | Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly deadline: DeadlineState;
  readonly extension: ExtensionState;
}

/** Reads XState's value of a stored snapshot. The value must have passed `upcast`. */
export function whereOf(value: unknown): Where {
  const { progress, sections, deadline, extension } = value as ChartValue;
  return { progress: dotted(progress), sections, deadline, extension };
}

function dotted(progress: ChartValue['progress']): ProgressState {
  if (typeof progress === 'string') return progress as ProgressState;
  const [parent, child] = Object.entries(progress)[0] ?? [];
  return `${parent}.${child}` as ProgressState;
}

export const isWorking = (where: Where): boolean => where.progress.startsWith('working.');
export const isSubmitted = (where: Where): boolean => where.progress.startsWith('submitted.');
