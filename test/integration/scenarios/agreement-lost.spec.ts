import { chair, COORDINATOR, openSampleCase, toReady } from '../../support/engine.js';
import {
  milestonesOf,
  openPlay,
  refusalOf,
  remindersOf,
  stands,
  type Play,
} from '../../support/case-play.js';

// A chair takes its yes back after everything was agreed; later it says yes again.

const KEY = 'approval:timeline:DK-83';

let play: Play;
let caseId: string;
let hash: string;

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-4');
  await toReady(play.stage);
  hash = play.stage.noted('hash:timeline');
  await play.stage.until('2024-04-18', '12:00');
  play.stage.begin('lost');
});
afterAll(() => play.close());

it('falls back, section and whole, and the submission is refused', async () => {
  const { stage } = play;
  expect((await stands(play, caseId)).progress).toBe('working.ready');
  await stage.act(chair('DK-83'), { type: 'withdrawAnswer', section: 'timeline', hash });
  expect(await stands(play, caseId)).toMatchObject({
    progress: 'working.drafting',
    sections: { timeline: 'approving', placement: 'approved' },
  });
  const { submissionHash } = await stage.preview();
  const submit = { type: 'submit', submissionHash, channel: 'mail' };
  expect(await refusalOf(stage.act(COORDINATOR, submit))).toMatchObject({ kind: 'refused' });
});

it('opens the milestone again as a new occurrence with reminders of its own', async () => {
  expect(await milestonesOf(play, caseId, KEY)).toEqual([
    { key: KEY, occurrence: 1, date: '2024-05-01', state: 'superseded' },
    { key: KEY, occurrence: 2, date: '2024-05-01', state: 'open' },
  ]);
  const of = async (occurrence: number) =>
    (await remindersOf(play, caseId, KEY))
      .filter((one) => one.occurrence === occurrence)
      .map(({ rung, state }) => [rung, state]);
  // Answered before any rung was due: done from the start, and it stays so.
  expect(new Set((await of(1)).map(([, state]) => state))).toEqual(new Set(['done']));
  expect(await of(2)).toEqual([
    ['before-20', 'skipped'],
    ['before-10', 'skipped'],
    ['before-5', 'planned'],
    ['before-2', 'planned'],
    ['before-1', 'planned'],
    ['on-day', 'planned'],
  ]);
  expect((await milestonesOf(play, caseId, 'approval:timeline:DK-81')).map(({ state }) => state)).toEqual([
    'reached',
  ]);
});

it('rings anew for the region that owes an answer, and for nobody else', async () => {
  await play.stage.until('2024-04-24', '12:00');
  const handed = (await remindersOf(play, caseId, 'approval')).filter(({ state }) => state === 'handed');
  expect(handed.map(({ key, occurrence, rung, told }) => [key, occurrence, rung, told])).toEqual([
    [KEY, 2, 'before-5', ['Formand Syddanmark (owner)']],
  ]);
});

it('is agreed again with the yes, and the same whole has its endorsements still', async () => {
  const { stage } = play;
  await stage.act(chair('DK-83'), { type: 'approve', section: 'timeline', hash });
  expect(await stands(play, caseId)).toMatchObject({
    progress: 'working.drafting',
    sections: { timeline: 'approved' },
  });
  const { replyHash } = await stage.preview();
  expect(replyHash).toBe(stage.noted('hash:reply'));
  await stage.act(COORDINATOR, { type: 'putForward', replyHash });
  expect((await stands(play, caseId)).progress).toBe('working.ready');
  const left = (await remindersOf(play, caseId, KEY)).filter(({ state }) => state === 'planned');
  expect(left).toEqual([]);
});

it('loses and regains the whole in the same way', async () => {
  const { stage } = play;
  const replyHash = stage.noted('hash:reply');
  await stage.act(chair('DK-81'), { type: 'withdrawEndorsement', replyHash });
  expect((await stands(play, caseId)).progress).toBe('working.endorsing');
  expect(await milestonesOf(play, caseId, 'endorsement:DK-81')).toMatchObject([
    { occurrence: 1, state: 'superseded' },
    { occurrence: 2, date: '2024-05-24', state: 'open' },
  ]);
  await stage.act(chair('DK-81'), { type: 'endorse', replyHash });
  expect((await stands(play, caseId)).progress).toBe('working.ready');
});
