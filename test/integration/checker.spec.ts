import { checkCommands, checkMails } from '../../src/cli/cluster/checker.js';
import { ClientLog, type Remembered } from '../../src/cli/cluster/client-log.js';
import { openArena, type Arena } from '../../src/cli/faults/arena.js';
import { Writer } from '../../src/cli/faults/writer.js';
import { Tally } from '../../src/cli/faults/row.js';
import { CommandRegistry } from '../../src/platform/commands/registry.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { approveAll, chair, COORDINATOR, openSampleCase, toApproving, toReady } from '../support/engine.js';

// What judges the fault runs must itself see each kind of breach.
let database: TestDatabase;
let arena: Arena;
const log = new ClientLog();
beforeAll(async () => {
  database = await cloneDatabase();
  arena = await openArena(database, log);
  await openSampleCase(arena.stage, 'checked');
  await toReady(arena.stage);
});
afterAll(async () => {
  await arena?.close();
  await database?.drop();
});

const judged = async (commands: readonly Remembered[] = log.all) => {
  const tally = new Tally();
  const registry = arena.engine.app.get(CommandRegistry);
  await checkCommands(arena.engine.db, commands, (type) => registry.handlerOf(type).target, tally);
  const { lost, doubled, problems } = tally;
  return { lost, doubled, problems };
};
const last = (type: string) => log.all.filter(({ body }) => body.type === type).at(-1)!;
const without = (one: Remembered) => log.all.filter((command) => command !== one);

it('finds nothing in a run that held', async () => {
  expect(log.all.length).toBeGreaterThan(60);
  expect(await judged()).toEqual({ lost: 0, doubled: 0, problems: [] });
});

it('counts an acknowledged command that is not there', async () => {
  expect(await judged([...log.all, { ...last('endorse'), key: 'never stored' }])).toMatchObject({ lost: 1 });
});

it('tells of an answer that nobody sent a command for, and of the entry it left', async () => {
  const { lost, doubled, problems } = await judged(without(last('endorse')));
  expect([lost, doubled]).toEqual([0, 1]);
  expect(problems).toEqual([
    expect.stringMatching(/nobody sent/),
    expect.stringMatching(/1 entries more than commands/),
  ]);
});

it('tells of a command that was refused and is there all the same', async () => {
  const refused = { ...last('endorse'), answer: undefined, refused: 409 };
  expect((await judged([...without(last('endorse')), refused])).problems).toEqual([
    expect.stringMatching(/refused with 409, and is there/),
  ]);
});

it('tells of an answer other than the one given', async () => {
  const other = { ...last('endorse'), answer: { answerId: 'another' } };
  expect((await judged([...without(last('endorse')), other])).problems).toEqual([
    expect.stringMatching(/answered otherwise/),
  ]);
});

it('tells of a draft whose save was made twice', async () => {
  const saved = last('saveDraft');
  await arena.engine.executor.execute({
    key: 'the same again',
    personId: arena.stage.people.get(COORDINATOR)!,
    caseId: saved.caseId,
    body: { ...saved.body, expectedVersion: Number(saved.answer!.version) },
  });
  const again = { ...saved, key: 'the same again', answer: undefined };
  expect((await judged([...without(saved), again])).problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/nobody sent/),
      expect.stringMatching(/versions of draft .* are 2\./),
    ]),
  );
});

it('counts mails that did not arrive, and those that came again without a note', async () => {
  const { db } = arena.engine;
  // Who has answered a text is told at once when it changes.
  await openSampleCase(arena.stage, 'told');
  await toApproving(arena.stage, ['placement']);
  await approveAll(arena.stage, ['placement']);
  const writer = new Writer(arena);
  await arena.stage.act(chair('DK-83'), {
    type: 'withdrawAnswer',
    section: 'placement',
    hash: arena.stage.noted('hash:placement'),
  });
  await writer.revise('placement', await writer.save('placement', 1));
  const planned = await db.read<{ id: string }>('select message_id as id from samsvar.outgoing order by id');
  expect(planned.length).toBeGreaterThan(1);
  const counted = async (received: string[]) => {
    const tally = new Tally();
    await checkMails(db, received, tally);
    return [tally.lost, tally.doubled, ...(tally.uncertain > 0 ? [tally.uncertain] : [])];
  };
  // None has left the house: all of them are due but those that wait a minute for others, or for the quiet hours to end.
  const due = await db.read('select 1 from samsvar.outgoing where due_at <= samsvar.now()');
  expect(due.length).toBeGreaterThan(1);
  expect(await counted([])).toEqual([due.length, 0]);
  const ids = planned.map(({ id }) => id);
  await arena.engine.db.transaction((tx) => tx.query(`update samsvar.outgoing set state = 'sent'`));
  expect(await counted([])).toEqual([planned.length, 0]);
  expect(await counted(ids)).toEqual([0, 0]);
  expect(await counted([...ids, ids[0]!])).toEqual([0, 1]);
  expect(await counted([...ids, 'unknown'])).toEqual([0, 1]);
  await arena.engine.db.transaction((tx) => tx.query(`update samsvar.outgoing set repeated = true`));
  expect(await counted([...ids, ids[0]!])).toEqual([0, 0]);
  expect(await counted([...ids, ids[0]!, ids[0]!])).toEqual([0, 1]);
  // Cut off twice: neither lost nor sent a third time, and counted as what it is.
  const [left, ...others] = ids as [string, ...string[]];
  await arena.engine.db.transaction((tx) =>
    tx.query(`update samsvar.outgoing set state = 'uncertain', lease_until = null where message_id = $1`, [
      left,
    ]),
  );
  expect(await counted(others)).toEqual([0, 0, 1]);
  expect(await counted([...others, left, left])).toEqual([0, 0, 1]);
  expect(await counted([...others, left, left, left])).toEqual([0, 1, 1]);
});
