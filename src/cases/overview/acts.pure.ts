import type { CaseEvent } from '../../workflow/case-event.js';
import type { CaseView, PossibleAct, RefusedAct } from '../overview.view.js';
import type { CaseData } from './case-data.js';
import { dueText } from './who.pure.js';
import { progressCandidates } from './acts-of-the-case.pure.js';
import { sectionCandidates } from './acts-of-sections.pure.js';

/** An act worth telling of: shown as possible when the machine takes its event, else as refused with the machine's reason. */
export interface Candidate {
  readonly act: string;
  readonly who: string;
  /** ISO date; null without one. */
  readonly due: string | null;
  /** Null for what the machine does not decide, such as a comment. */
  readonly event: CaseEvent | null;
  /** Says nothing when refused: the act is simply somebody else's turn. */
  readonly quiet?: boolean;
}

/** What may be done now and what not yet, told to the coordinating secretariat. The machine itself is asked. */
export function actsOf(data: CaseData): Pick<CaseView, 'possible' | 'refused'> {
  const possible: (PossibleAct & { readonly date: string | null })[] = [];
  const refused: RefusedAct[] = [];
  for (const { act, who, due, event, quiet } of [...sectionCandidates(data), ...progressCandidates(data)]) {
    const refusal = event === null ? null : data.process.explain(data.snapshot, event);
    if (refusal === null) possible.push({ act, who, due: dueText(due, data.today), date: due });
    else if (!quiet) refused.push({ act, reason: refusal.text });
  }
  // What is due first comes first; what has no date keeps its place at the end.
  possible.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  return { possible: possible.map(({ act, who, due }) => ({ act, who, due })), refused };
}
