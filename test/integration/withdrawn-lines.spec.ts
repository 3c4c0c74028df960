import { DueReminders } from '../../src/reminders/due-reminders.js';
import { outgoing } from '../support/case-play.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';

// A mail that is written and has not left when its dates move. No worker runs here: the moment is the test's.

let arena: TestEngine;
let moving: string;
let staying: string;

beforeAll(async () => {
  arena = await openTestEngine();
  staying = await openSampleCase(arena.stage, '2024-81');
  await toDrafting(arena.stage);
  moving = await openSampleCase(arena.stage, '2024-82');
  await toDrafting(arena.stage);
  arena.stage.begin('withdrawn');
});
afterAll(() => arena?.close());

/** Brings the clock to the next reminders and writes their mails, without sending. */
async function writeMails(): Promise<void> {
  const { clock, db, app } = arena.engine;
  const [next] = await db.read<{ due: string }>(
    `select min(due_at) as due from samsvar.reminder where state = 'planned' and due_at > samsvar.now()`,
  );
  await clock.stepTo(next!.due);
  await app.get(DueReminders, { strict: false }).handleDue();
}

async function move(caseId: string, until: string): Promise<void> {
  const act = (body: Record<string, unknown>) => arena.stage.actOn(caseId, COORDINATOR, body as never);
  const { documentId } = await act({
    type: 'registerDocument',
    kind: 'correspondence',
    direction: 'in',
    party: 'Social- og Boligstyrelsen',
    theme: 'Svar om fristen',
    dated: '2023-11-23',
    accessStatus: 'open',
    mediaType: 'text/plain',
    fileName: 'svar.txt',
    content: Buffer.from(`Fristen er ${until}.`).toString('base64'),
  });
  await act({ type: 'grantExtension', until, documentId });
}

const digests = async () => (await outgoing(arena, 'digest')).filter(({ state }) => state !== 'sent');
const claim = (id: string) =>
  arena.engine.db.transaction((tx) =>
    tx.query(
      `update samsvar.outgoing set state = 'claimed', attempts = attempts + 1, lease_until = now() + interval '1 minute'
        where id = $1 returning attempts`,
      [id],
    ),
  );

it('loses the lines about dates that move and keeps the others; without lines it is not sent', async () => {
  await writeMails();
  const before = await digests();
  expect(before.length).toBeGreaterThan(0);
  for (const { body } of before) expect(body).toMatch(/2024-81[\s\S]*2024-82|2024-82[\s\S]*2024-81/);
  const [claimed] = before;
  await claim(claimed!.id);
  await move(moving, '2024-09-02');
  const after = await digests();
  expect(after.map(({ id, state }) => [id, state])).toEqual(before.map(({ id }) => [id, 'planned']));
  for (const { body } of after) {
    expect(body).toContain('2024-81');
    expect(body).not.toContain('2024-82');
  }
  // The worker that had claimed it holds an older number and hands nothing over.
  const held = await arena.engine.db.read(
    'select 1 from samsvar.outgoing where id = $1 and attempts = 1 and lease_until is not null',
    [claimed!.id],
  );
  expect(held).toEqual([]);
  await move(staying, '2024-09-02');
  expect((await digests()).map(({ state, reason }) => [state, reason])).toEqual(
    before.map(() => ['skipped', 'Datoerne i den er flyttet, før den blev sendt.']),
  );
});

it('stays as it is once the mail server has it', async () => {
  await writeMails();
  const ready = (await digests()).filter(({ state }) => state === 'planned');
  expect(ready.length).toBeGreaterThan(0);
  await arena.engine.db.transaction((tx) =>
    tx.query(
      `update samsvar.outgoing set state = 'claimed', handed_over_at = samsvar.now() where id = any($1)`,
      [ready.map(({ id }) => id)],
    ),
  );
  await move(staying, '2024-10-01');
  await move(moving, '2024-10-01');
  const after = (await digests()).filter(({ id }) => ready.some((one) => one.id === id));
  expect(after.map(({ body, state }) => [body, state])).toEqual(ready.map(({ body }) => [body, 'claimed']));
});
