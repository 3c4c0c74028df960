import type { AnswerRow } from '../answers-text.pure.js';
import type { ComparedAnswer } from './contributions.page.js';

/** The lines of several texts by their labels, in the order they first come; null where a text does not have the line. */
export function comparedAnswers(columns: readonly (readonly AnswerRow[])[]): ComparedAnswer[] {
  const labels = [...new Set(columns.flatMap((rows) => rows.map(({ label }) => label)))];
  return labels.map((label) => ({
    label,
    values: columns.map((rows) => rows.find((row) => row.label === label)?.value ?? null),
  }));
}
