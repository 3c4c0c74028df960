import type { Task } from '../../reminders/tasks.reads.js';
import type { CaseData } from '../overview/case-data.js';
import { eventOf } from '../overview/events.pure.js';

/**
 * A task with what the statechart says of it: reminders of the submission are sent from the first day, but it cannot be
 * done before the regions have joined.
 */
export function asRules<T extends Task>(task: T, data: CaseData): T {
  if (task.kind !== 'submission' || task.notYet !== null) return task;
  const event = eventOf(data, 'submit', { region: task.region, capacity: 'secretariat' });
  return { ...task, notYet: data.process.explain(data.snapshot, event)?.text ?? null };
}
