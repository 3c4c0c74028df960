import type { AnswerRow } from '../answers-text.pure.js';
import type { AnswerDifference } from './difference-model.js';

/** The structured answers that differ, in the order of the later ones; what is no longer answered stands where it stood. */
export function compareAnswers(
  before: readonly AnswerRow[],
  after: readonly AnswerRow[],
): AnswerDifference[] {
  const old = new Map(before.map(({ label, value }) => [label, value]));
  const fresh = new Map(after.map(({ label, value }) => [label, value]));
  return merged([...old.keys()], [...fresh.keys()])
    .map((label) => ({ label, before: old.get(label) ?? null, after: fresh.get(label) ?? null }))
    .filter((row) => row.before !== row.after);
}

/** The later labels, and each earlier one that is gone after the one it followed. */
function merged(before: readonly string[], after: readonly string[]): string[] {
  const labels = [...after];
  before.forEach((label, index) => {
    if (labels.includes(label)) return;
    const neighbour = before[index - 1];
    labels.splice(neighbour === undefined ? 0 : labels.indexOf(neighbour) + 1, 0, label);
  });
  return labels;
}
