import {
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  toApproving,
  approveAll,
} from '../../support/engine.js';
import {
  openPlay,
  outgoing,
  refusalOf,
  remindersOf,
  sentReply,
  stands,
  type Play,
} from '../../support/case-play.js';
import { frontMatterContent } from '../../../src/sample/story/texts.js';

// One region says nothing, to the end: it is reminded, named, and printed as silent.

const SILENT = 'DK-85';
const OTHERS = REGIONS.filter((region) => region !== SILENT);
const KEY = `approval:financing:${SILENT}`;

let play: Play;
let caseId: string;

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-85');
  await toApproving(play.stage);
  await approveAll(play.stage, ['placement', 'dimensioning', 'professional', 'timeline']);
  play.stage.begin('silent');
  const hash = play.stage.noted('hash:financing');
  for (const region of OTHERS)
    await play.stage.act(chair(region), { type: 'approve', section: 'financing', hash });
});
afterAll(() => play.close());

it('is reminded before, on the day, each working day, and after ten of them weekly', async () => {
  await play.stage.until('2024-06-06', '12:00');
  const rungs = (await remindersOf(play, caseId, KEY)).map(({ rung, date, state }) => [rung, date, state]);
  expect(rungs).toEqual([
    ['before-20', '2024-04-03', 'handed'],
    ['before-10', '2024-04-17', 'handed'],
    ['before-5', '2024-04-24', 'handed'],
    ['before-2', '2024-04-29', 'handed'],
    ['before-1', '2024-04-30', 'handed'],
    ['on-day', '2024-05-01', 'handed'],
    ['after-1', '2024-05-02', 'handed'],
    ['after-2', '2024-05-03', 'handed'],
    ['after-3', '2024-05-06', 'handed'],
    ['after-4', '2024-05-07', 'handed'],
    ['after-5', '2024-05-08', 'handed'],
    ['after-6', '2024-05-10', 'handed'],
    ['after-7', '2024-05-13', 'handed'],
    ['after-8', '2024-05-14', 'handed'],
    ['after-9', '2024-05-15', 'handed'],
    ['after-10', '2024-05-16', 'handed'],
    ['after-11', '2024-05-23', 'handed'],
    ['after-12', '2024-05-30', 'handed'],
    ['after-13', '2024-06-06', 'handed'],
    ['after-14', '2024-06-13', 'planned'],
  ]);
});

it('is escalated to the coordinator from the third day, and told to nobody twice', async () => {
  const told = new Map((await remindersOf(play, caseId, KEY)).map((one) => [one.rung, one.told]));
  expect(told.get('before-20')).toEqual(['Formand Sjælland (owner)']);
  expect(told.get('after-2')).toEqual(['Formand Sjælland (owner)']);
  expect(told.get('after-3')).toEqual(['Formand Sjælland (owner)', 'Sekretariat Midtjylland (coordinator)']);
  expect(told.get('after-13')).toEqual(['Formand Sjælland (owner)', 'Sekretariat Midtjylland (coordinator)']);
  const mails = await outgoing(play, 'digest');
  const mornings = mails.map(({ name, date }) => `${name} ${date}`);
  expect(new Set(mornings).size).toBe(mornings.length);
  // Beside the digests: what is told at once, such as that an answer is asked.
  const written = await outgoing(play);
  expect(play.office.taken.map(({ messageId }) => messageId).sort()).toEqual(
    written.map(({ messageId }) => messageId).sort(),
  );
});

it('has not said yes, however long it is silent', async () => {
  expect(await stands(play, caseId)).toMatchObject({
    progress: 'working.drafting',
    sections: { financing: 'approving', placement: 'approved' },
    deadline: 'overdue',
  });
  const content = frontMatterContent(false);
  await play.stage.act(COORDINATOR, { type: 'saveDraft', section: 'overall', expectedVersion: 0, content });
  const { replyHash } = await play.stage.preview();
  expect(await refusalOf(play.stage.act(COORDINATOR, { type: 'putForward', replyHash }))).toEqual({
    kind: 'refused',
    code: 'sectionsNotApproved',
  });
});

it('is named to the section and to the whole, and the reply says that it has not answered', async () => {
  const { stage } = play;
  const hash = stage.noted('hash:financing');
  await stage.act(COORDINATOR, { type: 'nameAsNotJoined', section: 'financing', region: SILENT, hash });
  const { replyHash } = await stage.preview();
  await stage.act(COORDINATOR, { type: 'putForward', replyHash });
  for (const region of OTHERS) await stage.act(chair(region), { type: 'endorse', replyHash });
  expect((await stands(play, caseId)).progress).toBe('working.endorsing');
  // Put forward on 6 June, after its milestone: five whole working days end on Thursday 13 June.
  await stage.until('2024-06-13', '22:00');
  const name = { type: 'nameAsNotEndorsing', region: SILENT, replyHash };
  expect(await refusalOf(stage.act(COORDINATOR, name))).toMatchObject({ code: 'endorsementNotOverdue' });
  await stage.until('2024-06-14', '09:00');
  await stage.act(COORDINATOR, name);
  const { submissionHash } = await stage.preview();
  await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'digitalPost' });
  const text = await sentReply(play, caseId);
  expect(text.match(/Sjælland Har ikke svaret Anført som ikke tilsluttet/g)).toHaveLength(2);
});

it('is left alone once the reply is sent', async () => {
  await play.stage.until('2024-07-15', '12:00');
  const after = (await remindersOf(play, caseId)).filter(({ state, dueAt }) => {
    return state === 'planned' || (state === 'handed' && dueAt > '2024-06-14T10:00:00.000Z');
  });
  expect(after).toEqual([]);
});
