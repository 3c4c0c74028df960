import { chair, COORDINATOR, openSampleCase, REGIONS, toApproving, toReady } from '../../support/engine.js';
import {
  journalOf,
  milestonesOf,
  openPlay,
  outgoing,
  refusalOf,
  remindersOf,
  stands,
  type Play,
} from '../../support/case-play.js';
import { fileDocument } from '../../../src/sample/story/papers.js';

// Another date: everything that hangs on it moves at once, and nothing rings twice.

let play: Play;

beforeAll(async () => {
  play = await openPlay();
});
afterAll(() => play.close());

const datesOf = (caseId: string) =>
  play.engine.db.read<{ kind: string; date: string }>(
    'select kind, date from samsvar.deadline_date where case_id = $1 and current order by kind',
    [caseId],
  );
const paper = (dated: string) =>
  fileDocument(play.stage, COORDINATOR, {
    kind: 'correspondence',
    direction: 'in',
    party: 'Social- og Boligstyrelsen',
    theme: 'Svar om fristen',
    dated,
    fileName: 'svar.txt',
    text: 'Fristen er flyttet.',
  });
const grant = async (until: string, dated: string) =>
  play.stage.act(COORDINATOR, { type: 'grantExtension', until, documentId: await paper(dated) });

describe('an extension that is asked for and granted', () => {
  let caseId: string;
  const APPROVAL = 'approval:financing:DK-84';

  beforeAll(async () => {
    const { stage } = play;
    caseId = await openSampleCase(stage, '2024-71');
    await toApproving(stage);
    stage.begin('extension-granted');
    const hash = stage.noted('hash:placement');
    for (const region of REGIONS)
      await stage.act(chair(region), { type: 'approve', section: 'placement', hash });
    await stage.until('2024-04-18', '10:00');
  });

  it('moves nothing while it is asked or promised on the telephone', async () => {
    const { stage } = play;
    const before = [await datesOf(caseId), await milestonesOf(play, caseId), await remindersOf(play, caseId)];
    await stage.act(COORDINATOR, { type: 'requestExtension', until: '2024-09-02', reason: 'Mere tid.' });
    const note = {
      type: 'registerNote',
      direction: 'in',
      party: 'Social- og Boligstyrelsen',
      theme: 'Telefonsamtale',
      dated: '2024-04-18',
      accessStatus: 'open',
      note: 'Fristen bliver nok den 2. september.',
    };
    const { documentId } = await stage.act(COORDINATOR, note);
    await stage.act(COORDINATOR, { type: 'registerOralPromise', until: '2024-09-02', noteId: documentId });
    expect([
      await datesOf(caseId),
      await milestonesOf(play, caseId),
      await remindersOf(play, caseId),
    ]).toEqual(before);
  });

  it('moves date, target, milestones and reminders in one transaction', async () => {
    await grant('2024-09-02', '2024-04-18');
    expect(await datesOf(caseId)).toEqual([
      { kind: 'formal', date: '2024-09-02' },
      { kind: 'target', date: '2024-09-02' },
    ]);
    expect((await stands(play, caseId)).context.deadline.formal).toBe('2024-09-02T21:59:00.000Z');
    expect(await milestonesOf(play, caseId, APPROVAL)).toEqual([
      { key: APPROVAL, occurrence: 1, date: '2024-05-01', state: 'superseded' },
      { key: APPROVAL, occurrence: 2, date: '2024-08-05', state: 'open' },
    ]);
    const rungs = (await remindersOf(play, caseId, APPROVAL)).map((one) => [
      one.occurrence,
      one.rung,
      one.state,
    ]);
    expect(rungs).toEqual([
      [1, 'before-20', 'handed'],
      [1, 'before-10', 'handed'],
      [1, 'before-5', 'superseded'],
      [1, 'before-2', 'superseded'],
      [1, 'before-1', 'superseded'],
      [1, 'on-day', 'superseded'],
      [2, 'before-20', 'planned'],
      [2, 'before-10', 'planned'],
      [2, 'before-5', 'planned'],
      [2, 'before-2', 'planned'],
      [2, 'before-1', 'planned'],
      [2, 'on-day', 'planned'],
    ]);
    const [{ count }] = (await play.engine.db.read<{ count: number }>(
      `select count(distinct xmin::text)::int as count from samsvar.milestone where case_id = $1 and changed_at = samsvar.now()`,
      [caseId],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('dates a milestone that opens again by the plan in force', async () => {
    const { stage } = play;
    const hash = stage.noted('hash:placement');
    await stage.act(chair('DK-81'), { type: 'withdrawAnswer', section: 'placement', hash });
    expect(await milestonesOf(play, caseId, 'approval:placement:DK-81')).toEqual([
      { key: 'approval:placement:DK-81', occurrence: 1, date: '2024-05-01', state: 'superseded' },
      { key: 'approval:placement:DK-81', occurrence: 2, date: '2024-08-05', state: 'open' },
    ]);
    const name = { type: 'nameAsNotJoined', section: 'placement', region: 'DK-81', hash };
    await stage.until('2024-05-02', '10:00');
    expect(await refusalOf(stage.act(COORDINATOR, name))).toEqual({ kind: 'refused', code: 'notOverdue' });
  });

  it('rings anew before the new date and twice for nothing', async () => {
    await play.stage.until('2024-08-06', '12:00');
    const handed = (await remindersOf(play, caseId, APPROVAL)).filter(({ state }) => state === 'handed');
    expect(handed.map(({ occurrence, date }) => [occurrence, date])).toEqual([
      [1, '2024-04-03'],
      [1, '2024-04-17'],
      [2, '2024-07-08'],
      [2, '2024-07-22'],
      [2, '2024-07-29'],
      [2, '2024-08-01'],
      [2, '2024-08-02'],
      [2, '2024-08-05'],
      [2, '2024-08-06'],
    ]);
    const mornings = (await outgoing(play, 'digest')).map(({ name, date }) => `${name} ${date}`);
    expect(new Set(mornings).size).toBe(mornings.length);
  });
});

describe('an internal target moved on an oral promise', () => {
  it('returns to the rule when the agency declines in writing', async () => {
    const { stage } = play;
    const caseId = await openCase('2024-76', '2024-09-30');
    stage.begin('promise-declined');
    await stage.act(COORDINATOR, { type: 'requestExtension', until: '2024-10-31', reason: 'Mere tid.' });
    const noteId = await paper('2024-08-06');
    const promise = { type: 'registerOralPromise', until: '2024-10-31', noteId, moveTargetTo: '2024-10-31' };
    await stage.act(COORDINATOR, promise);
    expect(await datesOf(caseId)).toEqual([
      { kind: 'formal', date: '2024-09-30' },
      { kind: 'target', date: '2024-10-31' },
    ]);
    expect(await milestonesOf(play, caseId, 'submission')).toMatchObject([
      { date: '2024-09-30', state: 'superseded' },
      { date: '2024-10-31', state: 'open' },
    ]);
    await stage.act(COORDINATOR, { type: 'declineExtension', documentId: await paper('2024-08-06') });
    expect(await datesOf(caseId)).toEqual([
      { kind: 'formal', date: '2024-09-30' },
      { kind: 'target', date: '2024-09-30' },
    ]);
    expect((await milestonesOf(play, caseId, 'submission')).at(-1)).toMatchObject({
      occurrence: 3,
      date: '2024-09-30',
      state: 'open',
    });
  });
});

describe('an extension that the agency promises on the phone unasked', () => {
  const until = '2024-10-31';
  const target = (date: string) => [
    { kind: 'formal', date: '2024-09-30' },
    { kind: 'target', date },
  ];
  const extensions = (caseId: string) =>
    play.engine.db.read<Record<string, unknown>>(
      `select number, proposed_by as by, state, asked_until as asked, promised_until as promised, granted_until as granted
         from samsvar.extension where case_id = $1 order by number`,
      [caseId],
    );
  const offered = async (number: string, more: object = {}) => {
    const caseId = await openCase(number, '2024-09-30');
    play.stage.begin(`offered:${number}`);
    const noteId = await paper('2024-08-06');
    await play.stage.act(COORDINATOR, { type: 'registerOralPromise', until, noteId, ...more });
    return caseId;
  };
  const offer = { number: 1, by: 'agency', asked: null, promised: until };

  it('proposes and moves nothing until the agency writes, and is then the one that was granted', async () => {
    const caseId = await offered('2024-77');
    expect(await datesOf(caseId)).toEqual(target('2024-09-30'));
    expect(await extensions(caseId)).toEqual([{ ...offer, state: 'requested', granted: null }]);
    await grant(until, '2024-08-06');
    expect(await datesOf(caseId)).toContainEqual({ kind: 'formal', date: until });
    expect(await extensions(caseId)).toEqual([{ ...offer, state: 'granted', granted: until }]);
  });

  it('moves the internal target when the coordinator chooses so, and back when the agency takes it back', async () => {
    const caseId = await offered('2024-78', { moveTargetTo: '2024-10-15' });
    expect(await datesOf(caseId)).toEqual(target('2024-10-15'));
    await play.stage.act(COORDINATOR, { type: 'declineExtension', documentId: await paper('2024-08-06') });
    expect(await datesOf(caseId)).toEqual(target('2024-09-30'));
    expect(await extensions(caseId)).toEqual([{ ...offer, state: 'declined', granted: null }]);
  });

  it('is the extension that is then asked for in writing, and lapses with the case', async () => {
    const caseId = await offered('2024-79');
    await play.stage.act(COORDINATOR, { type: 'requestExtension', until: '2024-11-15', reason: 'Lovet.' });
    const asked = { ...offer, asked: '2024-11-15', state: 'requested', granted: null };
    expect(await extensions(caseId)).toEqual([asked]);
    const other = await offered('2024-80');
    const noteId = await paper('2024-08-06');
    await play.stage.act(COORDINATOR, { type: 'cancel', reason: 'Bortfaldet.' });
    expect(await extensions(other)).toEqual([{ ...offer, state: 'lapsed', granted: null }]);
    const late = { type: 'registerOralPromise', until, noteId };
    expect(await refusalOf(play.stage.act(COORDINATOR, late))).toMatchObject({ code: 'caseClosed' });
  });
});

describe('the formal deadline', () => {
  it('is passed by a bell, and runs again when a later date is granted', async () => {
    const { stage } = play;
    const caseId = await openCase('2024-72', '2024-08-10');
    stage.begin('overdue');
    await stage.until('2024-08-10', '23:58');
    expect((await stands(play, caseId)).deadline).toBe('running');
    await stage.until('2024-08-11', '00:05');
    expect((await stands(play, caseId)).deadline).toBe('overdue');
    expect((await journalOf(play, caseId)).at(-1)).toMatchObject({
      type: 'passDeadline',
      capacity: 'system',
      actor: { name: 'Samsvar' },
    });
    await grant('2024-11-01', '2024-08-11');
    expect(await stands(play, caseId)).toMatchObject({
      deadline: 'running',
      context: { deadline: { passed: '2024-08-10T21:59:00.000Z' } },
    });
    expect(await refusalOf(grant('2024-11-01', '2024-08-11'))).toMatchObject({ code: 'sameDeadline' });
    await grant('2024-08-09', '2024-08-11');
    expect((await stands(play, caseId)).deadline).toBe('overdue');
  });

  it('is passed before a command that comes first', async () => {
    const { stage } = play;
    const caseId = await openCase('2024-73', '2024-08-12');
    stage.begin('command-first');
    await play.engine.clock.stepTo('2024-08-12T22:00:00.000Z');
    await stage.act(COORDINATOR, { type: 'assignLead', section: 'timeline', region: 'DK-81' });
    expect((await journalOf(play, caseId)).map(({ type }) => type)).toEqual([
      'openCase',
      'passDeadline',
      'assignLead',
    ]);
    await stage.until('2024-08-13', '12:00');
    expect((await journalOf(play, caseId)).filter(({ type }) => type === 'passDeadline')).toHaveLength(1);
  });
});

describe('delivery', () => {
  const deliver = (type: string, deliveredAt: string) => play.stage.act(COORDINATOR, { type, deliveredAt });
  const submitted = async (number: string, formalDeadline: string, on: string) => {
    const { stage } = play;
    const caseId = await openCase(number, formalDeadline);
    await toReady(stage);
    stage.begin(`submit:${number}`);
    await stage.until(on, '13:00');
    const { submissionHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail' });
    return caseId;
  };

  it('in time but registered late is met', async () => {
    const caseId = await submitted('2024-74', '2024-08-16', '2024-08-16');
    expect(await stands(play, caseId)).toMatchObject({ progress: 'submitted.sent', deadline: 'running' });
    await play.stage.until('2024-08-19', '10:00');
    expect((await stands(play, caseId)).deadline).toBe('overdue');
    expect(await refusalOf(deliver('showDelivery', '2024-08-19T12:00:00+02:00'))).toMatchObject({
      code: 'futureDelivery',
    });
    await deliver('showDelivery', '2024-08-16T23:59:00+02:00');
    expect(await stands(play, caseId)).toMatchObject({ progress: 'submitted.delivered', deadline: 'met' });
  });

  it('after the deadline is met late, never refused, and corrected by the receipt', async () => {
    const caseId = await submitted('2024-75', '2024-08-20', '2024-08-21');
    await deliver('showDelivery', '2024-08-21T12:59:00+02:00');
    expect((await stands(play, caseId)).deadline).toBe('metLate');
    await deliver('registerReceipt', '2024-08-20T23:00:00+02:00');
    expect((await stands(play, caseId)).deadline).toBe('met');
    await deliver('registerReceipt', '2024-08-21T08:00:00+02:00');
    expect((await stands(play, caseId)).deadline).toBe('metLate');
    await grant('2024-09-30', '2024-08-21');
    expect((await stands(play, caseId)).deadline).toBe('met');
  });
});

async function openCase(number: string, formalDeadline: string): Promise<string> {
  const { stage } = play;
  await openSampleCase(stage, `${number}-x`);
  stage.begin(`open-own:${number}`);
  const { caseId } = await stage.actOn(null, COORDINATOR, {
    type: 'openCase',
    number,
    title: 'En sag med en anden frist',
    sender: 'Social- og Boligstyrelsen',
    letterDate: '2023-11-22',
    procedureId: 'fornyet-behandling',
    formalDeadline,
  });
  stage.note('case', caseId);
  return String(caseId);
}
