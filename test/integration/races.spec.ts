import { twoEditors } from '../../src/cli/faults/f15-two-editors.js';
import { answerAgainstRevision } from '../../src/cli/faults/f16-answer-against-revision.js';
import { fiveAtOnce } from '../../src/cli/faults/f17-five-at-once.js';
import { chairReplaced } from '../../src/cli/faults/f18-chair-replaced.js';
import { replayedAnswers } from '../../src/cli/faults/t17-replayed-answers.js';
import { manySubmissions } from '../../src/cli/faults/f26-many-submissions.js';
import type { Tally } from '../../src/cli/faults/row.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';

jest.setTimeout(180_000);

/** A tenth of what `npm run faults` runs. */
const setting = { share: Number(process.env.SAMSVAR_FAULTS_SHARE ?? 0.1), seed: 20240601 };
/** Of what runs over HTTP as well (http-faults.spec.ts). */
const less = { ...setting, share: 0.4 * setting.share };

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test?.close());

const counts = ({ lost, doubled, uncertain, problems }: Tally) => ({ lost, doubled, uncertain, problems });
const kept = { lost: 0, doubled: 0, uncertain: 0, problems: [] };

it('F15: the second of two editors is told, and nothing is overwritten', async () => {
  const tally = await twoEditors(test, setting);
  expect(counts(tally)).toEqual(kept);
  expect(Object.keys(tally.seen)).toHaveLength(2);
});

it('F16: an answer never counts for a text that was not shown', async () => {
  const tally = await answerAgainstRevision(test, setting);
  expect(counts(tally)).toEqual(kept);
  // Every order must have come up, or nothing was raced.
  expect(Object.keys(tally.seen).sort()).toEqual([
    'answered before the revision',
    'approved before the revision',
    'revised before the answer',
    'revised before the approval',
  ]);
});

it('F17: five regions at once all succeed, and the section is approved once', async () => {
  expect(counts(await fiveAtOnce(test, less))).toEqual(kept);
});

it('F26: many submissions at once make one round', async () => {
  expect(counts(await manySubmissions(test, less))).toEqual(kept);
});

it('T17 answers sent again change nothing, and made-up ones are refused', async () => {
  const tally = await replayedAnswers(test, setting);
  expect(counts(tally)).toEqual(kept);
  expect(Object.keys(tally.seen).length).toBeGreaterThan(4);
});

// Last: the chair of DK-83 is another person afterwards.
it('F18: a chair that is replaced while answering acts no more, and the answer stays the region’s', async () => {
  const tally = await chairReplaced(test, setting);
  expect(counts(tally)).toEqual(kept);
  expect(tally.runs).toBeGreaterThan(1);
});
