import { Client } from 'pg';
import { Tally } from '../../src/cli/faults/row.js';
import { judgeJournals } from '../../src/cli/faults/judge.js';
import { outgoing, refusalOf, remindersOf } from '../support/case-play.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';

// What a changed calendar, a meeting and a choice do to plans that run.

jest.setTimeout(120_000);
let arena: TestEngine;
/** Two running cases; nothing is answered in either. */
let first: string;
let second: string;
const APPROVAL = 'approval:placement:DK-82';

beforeAll(async () => {
  arena = await openTestEngine();
  first = await openSampleCase(arena.stage, '2024-71');
  second = await openSampleCase(arena.stage, '2024-72');
  await toDrafting(arena.stage);
  arena.stage.begin('plan');
});
afterAll(() => arena?.close());

const admin = (body: Record<string, unknown>, by = 'administrator') =>
  arena.stage.actOn(null, by, body as never);
const inCase = (caseId: string, body: Record<string, unknown>, by: string) =>
  arena.stage.actOn(caseId, by, body as never);
const read = <T extends object>(sql: string, ...parameters: unknown[]) =>
  arena.engine.db.read<T>(sql, parameters);
const dateOf = async (caseId: string, key: string) => {
  const [row] = await read<{
    date: string;
    rule: string;
    movedBy: string | null;
    ruleDate: string | null;
    occurrence: number;
  }>(
    `select date, rule, moved_by as "movedBy", rule_date as "ruleDate", occurrence
       from samsvar.milestone where case_id = $1 and key = $2 and state <> 'superseded'`,
    caseId,
    key,
  );
  return row!;
};
const target = async (caseId: string) =>
  (
    await read<{ date: string }>(
      `select date from samsvar.deadline_date where case_id = $1 and kind = 'target' and current`,
      caseId,
    )
  )[0]!.date;
const planned = async (caseId: string, key: string, rung: string) =>
  (await remindersOf(arena, caseId, key)).find((one) => one.rung === rung && one.state === 'planned')?.date;
const lastEntry = async (chain: string) =>
  (
    await read<{ entry: string; seq: number }>(
      'select entry, seq from samsvar.journal_entry where chain_id = $1 order by seq desc limit 1',
      chain,
    )
  )[0]!;
const reasonIn = async (chain: string) => {
  const { seq } = await lastEntry(chain);
  const [row] = await read<{ text: string }>(
    `select text from samsvar.journal_text where chain_id = $1 and seq = $2 and field = 'reason'`,
    chain,
    seq,
  );
  return row!.text;
};

describe('a closed day that is added', () => {
  const day = {
    type: 'addClosedDay',
    month: 5,
    day: 31,
    name: 'flyttedag',
    validFrom: '2024-01-01',
    reason: 'Huset flytter.',
  };
  let closedDayId: string;

  it('moves the plan of every running case at once, with its reason in each journal', async () => {
    expect([await target(first), (await dateOf(first, 'submission')).date]).toEqual([
      '2024-05-31',
      '2024-05-31',
    ]);
    closedDayId = String((await admin(day)).closedDayId);
    for (const caseId of [first, second]) {
      expect(await target(caseId)).toBe('2024-05-30');
      expect(await dateOf(caseId, 'submission')).toMatchObject({ date: '2024-05-30', occurrence: 2 });
      expect(await dateOf(caseId, 'draft:placement')).toMatchObject({ date: '2024-02-29', occurrence: 2 });
      expect(JSON.parse((await lastEntry(caseId)).entry)).toMatchObject({ type: 'planChanged' });
      expect(await reasonIn(caseId)).toBe('Huset flytter.');
    }
  });

  it('supersedes the old dates’ reminders and plans the new ones, in that transaction', async () => {
    const rows = await remindersOf(arena, first, 'submission');
    expect(rows.filter(({ occurrence, state }) => occurrence === 1 && state === 'planned')).toEqual([]);
    expect(await planned(first, 'submission', 'on-day')).toBe('2024-05-30');
  });

  it('tells those of whom a date moved, once, and not who did it', async () => {
    const told = (await outgoing(arena, 'immediate')).filter(({ subject }) => subject.includes('2024-71'));
    expect(told).toHaveLength(10);
    expect(told[0]!.body).toContain('Plan og kalender');
    expect(told.map(({ name }) => name)).toContain('Formand Sjælland');
  });

  it('that lies between a date and its reminders moves the reminders alone', async () => {
    expect(await planned(first, 'submission', 'before-5')).toBe('2024-05-23');
    const [pause] = [await admin({ ...day, month: 5, day: 27, name: 'pause' })];
    expect(await dateOf(first, 'submission')).toMatchObject({ date: '2024-05-30', occurrence: 2 });
    expect(await planned(first, 'submission', 'before-5')).toBe('2024-05-22');
    await admin({ type: 'removeClosedDay', closedDayId: pause.closedDayId, reason: 'Fejl.' });
    expect(await planned(first, 'submission', 'before-5')).toBe('2024-05-23');
  });

  it('brings everything back when it is removed or ended', async () => {
    const end = { type: 'endClosedDay', closedDayId, validTo: '2023-12-31', reason: 'Det gælder ikke.' };
    expect(await refusalOf(admin(end))).toEqual({ kind: 'invalid', code: 'period' });
    await admin({ ...end, validTo: '2024-01-31' });
    expect(await target(first)).toBe('2024-05-31');
    expect((await dateOf(second, 'submission')).date).toBe('2024-05-31');
  });

  it('of one region’s office moves what that region owes, and nothing else', async () => {
    const [office] = await read<{ id: string }>(
      `select id from samsvar.organisation where kind = 'secretariat' and region = 'DK-82'`,
    );
    const { closedDayId: own } = await admin({ ...day, day: 10, organisationId: office!.id });
    expect(await dateOf(first, APPROVAL)).toMatchObject({
      date: '2024-04-30',
      movedBy: expect.stringContaining('egne lukkedage') as string,
    });
    expect((await dateOf(first, 'approval:placement:DK-81')).date).toBe('2024-05-01');
    await admin({ type: 'removeClosedDay', closedDayId: own, reason: 'Fejl.' });
    expect((await dateOf(first, APPROVAL)).date).toBe('2024-05-01');
  });

  it.each([
    [{ ...day, month: 2, day: 30 }, 'noSuchDay'],
    [{ ...day, validTo: '2023-12-31' }, 'period'],
    [{ ...day, organisationId: '00000000-0000-8000-8000-00000000ffff' }, 'unknownOrganisation'],
  ])('is refused: %j', async (body, code) => {
    expect(await refusalOf(admin(body))).toEqual({ kind: 'invalid', code });
    expect(await refusalOf(admin(day, COORDINATOR))).toMatchObject({ kind: 'forbidden' });
  });

  it('leaves an internal target alone that was moved on a promise', async () => {
    await inCase(
      second,
      { type: 'requestExtension', until: '2024-06-28', reason: 'Ferie.', sections: ['timeline'] },
      COORDINATOR,
    );
    const note = {
      type: 'registerNote',
      direction: 'in',
      party: 'Styrelsen',
      theme: 'Samtale',
      dated: '2023-11-23',
      accessStatus: 'open',
      note: 'Det går nok.',
    };
    const { documentId } = await inCase(second, note, COORDINATOR);
    await inCase(
      second,
      { type: 'registerOralPromise', until: '2024-06-28', noteId: documentId, moveTargetTo: '2024-06-14' },
      COORDINATOR,
    );
    const { closedDayId: own } = await admin({ ...day, month: 5, day: 30 });
    expect([await target(first), await target(second)]).toEqual(['2024-05-31', '2024-06-14']);
    await admin({ type: 'removeClosedDay', closedDayId: own, reason: 'Fejl.' });
  });
});

describe('meetings of a region’s forum', () => {
  const own = secretariat('DK-82');
  const register = (meetings: readonly string[], by = own) =>
    admin({ type: 'registerMeetings', source: 'list', meetings }, by);

  it('let the region’s milestones fall on the last usable one, as new occurrences', async () => {
    const before = await dateOf(first, APPROVAL);
    expect(await register(['2024-04-12/2024-04-19', '2024-05-08/2024-05-17'])).toMatchObject({
      registered: 2,
      kept: 0,
    });
    expect(await dateOf(first, APPROVAL)).toMatchObject({
      date: '2024-04-19',
      ruleDate: '2024-05-01',
      occurrence: before.occurrence + 1,
    });
    expect((await dateOf(first, 'endorsement:DK-82')).date).toBe('2024-05-17');
    expect((await dateOf(first, 'approval:placement:DK-81')).date).toBe('2024-05-01');
    expect(await planned(first, APPROVAL, 'on-day')).toBe('2024-04-19');
    expect(await reasonIn(first)).toContain('er registreret.');
  });

  it('are kept when entered again, and replaced with other days for papers', async () => {
    expect(await register(['2024-04-12/2024-04-19'])).toMatchObject({ registered: 0, kept: 1 });
    expect(await register(['2024-04-11/2024-04-19'])).toMatchObject({ registered: 1, kept: 0 });
    const at = await dateOf(first, APPROVAL);
    expect(at).toMatchObject({ date: '2024-04-19', movedBy: expect.stringContaining('11. april') as string });
  });

  it('that nothing can reach leave the rule’s date, which says so', async () => {
    const [april] = await read<{ id: string }>(
      `select id from samsvar.forum_meeting where date = '2024-04-19' and withdrawn_at is null`,
    );
    const withdraw = { type: 'withdrawMeeting', meetingId: april!.id };
    expect(await refusalOf(admin(withdraw, secretariat('DK-81')))).toMatchObject({ code: 'unknownMeeting' });
    await admin(withdraw, own);
    const at = await dateOf(first, APPROVAL);
    expect(at).toMatchObject({
      date: '2024-05-01',
      rule: expect.stringContaining('Intet møde før fristen.') as string,
    });
  });

  it('are no meetings when the region decides by mail, until it takes that back', async () => {
    const by = { milestone: 'endorsement:DK-82' };
    expect(
      await refusalOf(inCase(first, { type: 'decideByMail', ...by }, secretariat('DK-81'))),
    ).toMatchObject({ code: 'notYourRegion' });
    await inCase(first, { type: 'decideByMail', ...by }, own);
    expect(await dateOf(first, by.milestone)).toMatchObject({
      date: '2024-05-24',
      rule: expect.stringContaining('skriftligt pr. mail') as string,
    });
    expect(await refusalOf(inCase(first, { type: 'decideByMail', ...by }, own))).toMatchObject({
      code: 'alreadyByMail',
    });
    await inCase(first, { type: 'decideAtMeeting', ...by }, own);
    expect((await dateOf(first, by.milestone)).date).toBe('2024-05-17');
    expect((await dateOf(second, by.milestone)).date).not.toBe('2024-05-24');
  });

  it.each([
    [['2024-05-20/2024-05-17']],
    [['2023-11-01/2023-11-10']],
    [['2024-02-30/2024-03-10']],
    [['2024-03-01/2024-03-10', '2024-03-02/2024-03-10']],
  ])('are refused: %j', async (meetings) => {
    expect(await refusalOf(register(meetings))).toEqual({ kind: 'invalid', code: 'meeting' });
  });

  it('cannot be written for another region, by the database', async () => {
    const client = new Client(arena.database.appUrl);
    await client.connect();
    try {
      const move = `update samsvar.forum_meeting set date = date where region = 'DK-82' returning 1`;
      await client.query(`select set_config('samsvar.region', 'DK-81', false)`);
      expect((await client.query(move)).rowCount).toBe(0);
      await client.query(`select set_config('samsvar.region', 'DK-82', false)`);
      expect((await client.query(move)).rowCount).toBeGreaterThan(0);
    } finally {
      await client.end();
    }
  });
});

it('leaves journals that verify, of every case and of the administration', async () => {
  const tally = new Tally();
  await judgeJournals(arena, tally);
  expect(tally.problems).toEqual([]);
});
