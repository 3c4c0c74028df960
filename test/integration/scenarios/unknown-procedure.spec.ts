import { openEngine } from '../../../src/engine.js';
import { fornyetBehandlingV1 } from '../../../src/procedure/fornyet-behandling.v1.js';
import { smallHearing } from '../../../src/procedure/small-hearing.fixture.js';
import { COORDINATOR, openSampleCase, toDrafting } from '../../support/engine.js';
import { openPlay, outgoing, remindersOf, stands, type Play } from '../../support/case-play.js';

// A process of an older release does not know a case's procedure, as after a roll-back: the other cases must not wait.

let play: Play;
let known: string;
let unknown: string;

beforeAll(async () => {
  play = await openPlay({ works: false, procedures: [fornyetBehandlingV1, smallHearing] });
  known = await openSampleCase(play.stage, '2024-21');
  await toDrafting(play.stage);
  play.stage.begin('unknown');
  const opened = await play.stage.actOn(null, COORDINATOR, {
    type: 'openCase',
    number: '2024-22',
    title: 'En sag, den ældre udgave ikke kender',
    sender: 'En anden myndighed',
    letterDate: '2023-11-22',
    procedureId: smallHearing.id,
    formalDeadline: '2024-01-31',
  });
  unknown = String(opened.caseId);
  await play.stage.actOn(unknown, COORDINATOR, { type: 'assignLead', section: 'need', region: 'DK-82' });
});
afterAll(() => play.close());

async function ringWith(procedures: readonly (typeof smallHearing)[]): Promise<void> {
  const { appUrl, rolePrefix } = play.database;
  const engine = await openEngine({
    appUrl,
    rolePrefix,
    procedures,
    seed: null,
    smtpUrl: play.office.url,
    publicUrl: 'https://samsvar.example',
    works: true,
  });
  try {
    await engine.bells.ringAndWait(await engine.clock.now()).catch(() => undefined);
  } finally {
    await engine.close();
  }
}
const due = async (caseId: string) =>
  (await remindersOf(play, caseId)).filter(({ dueAt }) => dueAt <= '2024-02-02T07:00:00.000Z');

it('leaves the reminders of the unknown case for one that knows it, and sends the others', async () => {
  await play.engine.clock.stepTo('2024-02-02T07:00:00.000Z');
  await ringWith([fornyetBehandlingV1]);
  expect((await due(known)).filter(({ state }) => state === 'planned')).toEqual([]);
  expect((await outgoing(play)).map(({ state }) => state)).toEqual(Array(5).fill('sent'));
  expect((await due(unknown)).some(({ state }) => state === 'planned')).toBe(true);
  expect((await stands(play, unknown)).deadline).toBe('running');
});

it('is caught up by a process that knows it', async () => {
  await ringWith([fornyetBehandlingV1, smallHearing]);
  expect((await due(unknown)).filter(({ state }) => state === 'planned')).toEqual([]);
  expect((await stands(play, unknown)).deadline).toBe('overdue');
});
