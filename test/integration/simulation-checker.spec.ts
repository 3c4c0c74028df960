import { judgeSimulation } from '../../src/cli/simulate/simulation-checker.js';
import { openPlay, type Play } from '../support/case-play.js';
import { openSampleCase, toDrafting, toReviewing } from '../support/engine.js';

// What judges a simulation finds what it is there for: a case is played, and then its tables and mails are made to lie.

let play: Play;
beforeAll(async () => {
  play = await openPlay();
  await openSampleCase(play.stage, '2024-91');
  await toDrafting(play.stage);
  await toReviewing(play.stage);
  await play.stage.until('2024-04-10', '09:00');
});
afterAll(() => play.close());

const judged = (received = play.office.taken) => judgeSimulation(play.engine.db, received);
const problemsNow = async () => (await judged()).problems.join('\n');

/** Makes one row lie while a question is asked, and gives the answer. */
async function whileLying<T>(reminder: string, lie: string, ask: () => Promise<T>): Promise<T> {
  const { db } = play.engine;
  const [row] = await db.read<{ id: string; state: string; reason: string | null; handledAt: string | null }>(
    `select r.id, r.state, r.reason, r.handled_at as "handledAt" from samsvar.reminder r
       join samsvar.milestone m on m.id = r.milestone_id where ${reminder} order by r.due_at, r.id limit 1`,
  );
  const set = (sql: string, parameters: unknown[]) =>
    db.transaction((tx) => tx.query(`update samsvar.reminder set ${sql} where id = $1`, parameters));
  await set(lie, [row!.id]);
  try {
    return await ask();
  } finally {
    const { id, state, reason, handledAt } = row!;
    await set('state = $2, reason = $3, handled_at = $4', [id, state, reason, handledAt]);
  }
}

it('finds nothing wrong in what the program did', async () => {
  const { problems, lost, doubled, due, sent } = await judged();
  expect({ problems, lost, doubled }).toEqual({ problems: [], lost: 0, doubled: 0 });
  expect(due).toBeGreaterThan(sent);
  expect(sent).toBeGreaterThan(0);
});

it.each([
  'Udarbejdelsen er ikke begyndt.',
  'Afsnittet er ikke sendt i kommentering endnu.',
  'Opgaven er løst.',
  'Sagen er lukket.',
  'Datoen er flyttet.',
  'Ingen modtager: rollen er ikke besat.',
  'Sekretariatet har kommenteret.',
])('finds that a reminder was not skipped for the reason it gives: %s', async (reason) => {
  const lie = `state = 'skipped', reason = '${reason}'`;
  const found = await whileLying(`r.state = 'handed' and m.kind = 'review'`, lie, problemsNow);
  expect(found).toContain(`1 skipped for an untrue reason: ${reason}`);
});

it('finds a reason that nobody knows', async () => {
  const lie = `state = 'skipped', reason = 'Fordi.'`;
  expect(await whileLying(`r.state = 'handed'`, lie, problemsNow)).toContain('a reason nobody knows');
});

it('finds a reminder that is due and not handled', async () => {
  const lie = `state = 'planned', handled_at = null`;
  expect(await whileLying(`r.state = 'handed'`, lie, problemsNow)).toContain('1 lost: due and not handled');
});

it('finds a mail that never came, and one that came twice', async () => {
  const [first, ...others] = play.office.taken;
  const without = await judged(others);
  expect(without.lost).toBe(1);
  const twice = await judged([first!, first!, ...others]);
  expect(twice.doubled).toBe(1);
});

it('finds a digest that tells of a date that was moved before it left', async () => {
  const { db } = play.engine;
  const [told] = await db.read<{ id: string; state: string; changedAt: string; leftAt: string }>(
    `select m.id, m.state, m.changed_at as "changedAt", o.handed_over_at as "leftAt"
       from samsvar.milestone m join samsvar.reminder r on r.milestone_id = m.id join samsvar.outgoing_reminder l on l.reminder_id = r.id
       join samsvar.outgoing o on o.id = l.outgoing_id where o.state = 'sent' order by o.due_at, r.id limit 1`,
  );
  const set = (state: string, at: string) =>
    db.transaction((tx) =>
      tx.query('update samsvar.milestone set state = $2, changed_at = $3 where id = $1', [
        told!.id,
        state,
        at,
      ]),
    );
  await set('superseded', told!.leftAt);
  const found = await problemsNow().finally(() => set(told!.state, told!.changedAt));
  expect(found).toMatch(/^\d+ digests count other tasks than they carry/m);
});
