import type { FieldFault } from '../../web/components/form.js';
import type { AdminView } from '../administration/administration.view.js';

/** What the log is searched for, by the names of the form's fields; empty for anything. */
export interface AccessFilter {
  readonly person: string;
  readonly sag: string;
  /** ISO local dates, both included. */
  readonly fra: string;
  readonly til: string;
}

export interface AccessLine {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly through: string;
  readonly what: string;
  readonly object: string | null;
  readonly caseNumber: string;
  readonly outcome: string;
  readonly denied: boolean;
}

export interface AccessLogView extends AdminView {
  readonly filter: AccessFilter;
  /** What is wrong with it; nothing is searched for then. */
  readonly faults: readonly FieldFault[];
  readonly rows: readonly AccessLine[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}
