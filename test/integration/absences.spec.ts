import { absentAmong, absencesBetween, coverOf } from '../../src/deadlines/absences/absence.reads.js';
import { refusalOf } from '../support/case-play.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';

describe('Absences', () => {
  let arena: TestEngine;

  beforeAll(async () => {
    // Thursday 23 November 2023.
    arena = await openTestEngine();
    arena.stage.begin('absences');
  });
  afterAll(() => arena?.close());

  const act = (body: Record<string, unknown>, by: string) => arena.stage.actOn(null, by, body as never);
  const away = (firstDay: string, lastDay: string, personId?: string) => ({
    type: 'registerAbsence',
    firstDay,
    lastDay,
    ...(personId ? { personId } : {}),
  });
  const refused = (body: Record<string, unknown>, by: string) => refusalOf(act(body, by));
  const id = (name: string) => arena.stage.people.get(name)!;
  const read = <T>(work: (tx: Parameters<typeof absentAmong>[0]) => Promise<T>) =>
    arena.engine.db.transaction(work);

  it('are registered by oneself, or by the secretariat for its own region, and by nobody else', async () => {
    const chair = id('formand-midtjylland');
    await act(away('2023-12-18', '2023-12-22'), 'formand-midtjylland');
    await act(away('2024-02-12', '2024-02-16', chair), 'sekretariat-midtjylland');
    const others = away('2024-03-01', '2024-03-01', chair);
    expect(await refused(others, 'sekretariat-sjaelland')).toEqual({
      kind: 'forbidden',
      code: 'notYourPeople',
    });
    expect(await refused(others, 'formand-sjaelland')).toEqual({ kind: 'forbidden', code: 'notYourPeople' });
    expect(await refused(away('2024-03-01', '2024-03-01'), 'laeser')).toMatchObject({ kind: 'forbidden' });
    const rows = await read((tx) => absencesBetween(tx, [chair], '2023-12-22', '2024-02-12'));
    expect(rows.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2023-12-18', '2023-12-22'],
      ['2024-02-12', '2024-02-16'],
    ]);
  });

  it.each([
    ['2023-12-01', '2023-11-30', 'period'],
    ['2023-11-01', '2023-11-22', 'over'],
    ['2023-12-01', '2024-12-01', 'tooLong'],
    ['2023-12-20', '2024-01-05', 'alreadyAway'],
  ])('from %s to %s are refused: %s', async (first, last, code) => {
    expect(await refused(away(first, last), 'formand-midtjylland')).toEqual({ kind: 'invalid', code });
  });

  it('of one person never overlap, by the database too', async () => {
    const insert = `insert into samsvar.absence (id, person_id, first_day, last_day, registered_by, registered_at)
      select gen_random_uuid(), person_id, last_day, last_day, registered_by, registered_at from samsvar.absence where person_id = $1 limit 1`;
    const again = read((tx) => tx.query(insert, [id('formand-midtjylland')]));
    await expect(again).rejects.toMatchObject({ constraint: 'absence_once' });
  });

  it('count on their days alone, until they are taken back', async () => {
    const chair = id('formand-nordjylland');
    const { absenceId } = await act(away('2023-12-04', '2023-12-05'), 'formand-nordjylland');
    const on = (date: string) => read(async (tx) => [...(await absentAmong(tx, [chair], date))]);
    expect([
      await on('2023-12-03'),
      await on('2023-12-04'),
      await on('2023-12-05'),
      await on('2023-12-06'),
    ]).toEqual([[], [chair], [chair], []]);
    const back = { type: 'withdrawAbsence', absenceId };
    expect(await refused(back, 'formand-midtjylland')).toMatchObject({ code: 'notYourPeople' });
    await act(back, 'sekretariat-nordjylland');
    expect(await on('2023-12-04')).toEqual([]);
    expect(await refused(back, 'sekretariat-nordjylland')).toMatchObject({ code: 'unknownAbsence' });
    await act(away('2023-12-05', '2023-12-06'), 'formand-nordjylland');
  });

  it('of a chair are covered when mandates hold on every one of their days', async () => {
    const chair = id('formand-syddanmark');
    await act(away('2023-12-11', '2023-12-15'), 'formand-syddanmark');
    const covered = () =>
      read(async (tx) => [
        ...(await coverOf(tx, await absencesBetween(tx, [chair], '2023-12-01', '2023-12-31'))).values(),
      ]);
    const mandate = (validFrom: string, validTo: string) => ({
      type: 'registerMandate',
      role: 'chair',
      substituteId: id('stedfortraeder-syddanmark'),
      validFrom,
      validTo,
      reason: 'Fravær.',
    });
    expect(await covered()).toEqual([false]);
    await act(mandate('2023-12-10', '2023-12-13'), 'sekretariat-syddanmark');
    expect(await covered()).toEqual([false]);
    await act(mandate('2023-12-14', '2023-12-20'), 'sekretariat-syddanmark');
    expect(await covered()).toEqual([true]);
  });
});
