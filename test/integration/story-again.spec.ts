import { instantOf } from '../../src/platform/danish/dates.pure.js';
import { addCast } from '../../src/sample/story/cast.js';
import { Stage } from '../../src/sample/story/stage.js';
import { playStep, STORY_BEGINS, STORY_CASE, storySteps } from '../../src/sample/story/story.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';

jest.setTimeout(240_000);

const letter = { fileName: 'brev.txt', bytes: Buffer.from('Et brev.') };
const steps = storySteps(letter);

describe('the story, played by a process that died and by the one that goes on', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    const steppedFrom = instantOf(STORY_BEGINS.date, STORY_BEGINS.time);
    engine = await openTestEngine({ works: true, steppedFrom });
  });
  afterAll(() => engine?.close());

  const play = async (upTo: number) => {
    const stage = new Stage(engine.stage.props);
    await addCast(stage);
    for (const step of steps.slice(0, upTo)) await playStep(stage, step);
  };
  const journal = () =>
    engine.engine.db.read('select seq, head, state from samsvar.case_file where number = $1', [STORY_CASE]);

  it('repeats no act, whatever was last put forward, sent or closed', async () => {
    await play(steps.length);
    const once = await journal();
    expect(once).toEqual([expect.objectContaining({ state: 'closed' })]);
    await play(steps.length);
    expect(await journal()).toEqual(once);
  });
});
