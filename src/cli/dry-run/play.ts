import { addCast } from '../../sample/story/cast.js';
import { Stage } from '../../sample/story/stage.js';
import { playStep, storySteps } from '../../sample/story/story.js';
import type { DryRunOptions } from './options.js';
import { progressBar } from './progress-bar.js';
import { writeOutputs } from './outputs.js';
import { report, type DryRunReport } from './report.js';
import type { DryRunStage } from './set.js';

/** Plays the whole story and writes what came of it. */
export async function playDryRun(set: DryRunStage, options: DryRunOptions): Promise<DryRunReport> {
  const { engine, sender } = set;
  const { executor, clock, bells, db, previews } = engine;
  const name = `dry-run:${options.seed}`;
  const stage = new Stage({ executor, clock, bells, db, previews, name, sender });
  const steps = storySteps(options.letter);
  const bar = progressBar(steps.length);
  await addCast(stage);
  for (const step of steps) {
    bar.show(`${step.date} ${step.title}`);
    await playStep(stage, step);
  }
  bar.end();
  const outcome = await writeOutputs(set, stage, steps, options.out);
  const result = await report(set, stage, outcome);
  set.finished = result.kept;
  return result;
}
