import { chair, COORDINATOR, openSampleCase, secretariat, toEndorsing } from '../../support/engine.js';
import {
  journalOf,
  openPlay,
  outgoing,
  refusalOf,
  remindersOf,
  stands,
  type Play,
} from '../../support/case-play.js';

// A case that is cancelled while the whole is being endorsed.

let play: Play;
let caseId: string;

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-5');
  await toEndorsing(play.stage);
  play.stage.begin('cancelled');
  await play.stage.until('2024-05-10', '10:00');
});
afterAll(() => play.close());

it('is cancelled by the coordinator alone, with a reason', async () => {
  const { stage } = play;
  const cancel = { type: 'cancel', reason: 'Styrelsen har trukket anmodningen tilbage.' };
  expect(await refusalOf(stage.act(secretariat('DK-81'), cancel))).toMatchObject({ kind: 'forbidden' });
  expect(await refusalOf(stage.act(chair('DK-82'), cancel))).toMatchObject({ kind: 'forbidden' });
  expect(await refusalOf(stage.act(COORDINATOR, { type: 'cancel' }))).toMatchObject({ kind: 'invalid' });
  await stage.act(COORDINATOR, { type: 'requestExtension', until: '2024-09-01', reason: 'Mere tid.' });
  await stage.act(COORDINATOR, cancel);
  expect(await stands(play, caseId)).toMatchObject({
    progress: 'closed',
    deadline: 'lapsed',
    extension: 'none',
  });
  const [extension] = await play.engine.db.read('select state from samsvar.extension where case_id = $1', [
    caseId,
  ]);
  expect(extension).toEqual({ state: 'lapsed' });
});

it('ends every reminder with the reason, and sends nothing more', async () => {
  const mails = (await outgoing(play)).length;
  const open = (await remindersOf(play, caseId)).filter(({ dueAt }) => dueAt > '2024-05-10T08:00:00.000Z');
  expect(open.length).toBeGreaterThan(0);
  for (const { state, reason } of open)
    expect([state, reason]).toEqual(
      state === 'done' ? ['done', null] : ['skipped', expect.stringMatching(/lukket|passeret/)],
    );
  await play.stage.until('2024-08-01', '12:00');
  expect(await outgoing(play)).toHaveLength(mails);
});

it('refuses every act that moves it', async () => {
  const { stage } = play;
  const replyHash = stage.noted('hash:reply');
  const hash = stage.noted('hash:placement');
  const acts: [string, { type: string } & Record<string, unknown>][] = [
    [COORDINATOR, { type: 'cancel', reason: 'Igen.' }],
    [COORDINATOR, { type: 'assignLead', section: 'timeline', region: 'DK-82' }],
    [COORDINATOR, { type: 'putForward', replyHash }],
    [COORDINATOR, { type: 'submit', submissionHash: replyHash, channel: 'mail' }],
    [COORDINATOR, { type: 'reopen', section: 'placement', reason: 'Igen.' }],
    [COORDINATOR, { type: 'requestExtension', until: '2024-12-01', reason: 'Igen.' }],
    [COORDINATOR, { type: 'askClarification', question: 'Hvorfor?' }],
    [COORDINATOR, { type: 'showDelivery', deliveredAt: '2024-05-10T12:00:00+02:00' }],
    [COORDINATOR, { type: 'close', reason: 'Igen.' }],
    [secretariat('DK-81'), { type: 'acceptCoordination' }],
    [chair('DK-81'), { type: 'endorse', replyHash }],
    [chair('DK-81'), { type: 'withdrawAnswer', section: 'placement', hash }],
    [chair('DK-81'), { type: 'giveStandpoint', text: 'For sent.' }],
  ];
  const before = await journalOf(play, caseId);
  for (const [who, body] of acts) {
    const { kind } = await refusalOf(stage.act(who, body));
    expect([body.type, kind]).toEqual([body.type, 'refused']);
  }
  expect(await journalOf(play, caseId)).toEqual(before);
});

it('does not pass its deadline afterwards', async () => {
  expect((await stands(play, caseId)).context.deadline.passed).toBeNull();
  expect((await journalOf(play, caseId)).at(-1)).toMatchObject({ type: 'cancel' });
});
