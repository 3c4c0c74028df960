import { sameKey } from '../../src/cli/faults/f14-same-key.js';
import { Racing } from '../../src/cli/faults/race.js';
import { chair, openSampleCase, openTestEngine, toApproving, type TestEngine } from '../support/engine.js';

jest.setTimeout(180_000);

let test: TestEngine;
let racing: Racing;
beforeAll(async () => {
  test = await openTestEngine();
  racing = new Racing(test);
});
afterAll(() => test?.close());

it('F14: copies of a command under one key have one effect and one answer', async () => {
  const share = Number(process.env.SAMSVAR_FAULTS_SHARE ?? 0.1);
  const { lost, doubled, problems } = await sameKey(test, { share, seed: 20240602 });
  expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
});

describe('a key', () => {
  let caseId: string;
  let hash: string;
  beforeAll(async () => {
    caseId = await openSampleCase(test.stage, 'keys');
    await toApproving(test.stage, ['placement', 'financing']);
    hash = test.stage.noted('hash:placement');
  });
  const envelope = (key: string, type: string, region: 'DK-81' | 'DK-82' | 'DK-83', of = hash) => ({
    key,
    personId: racing.person(chair(region)),
    caseId,
    body: { type, section: 'placement', hash: of },
  });
  const entries = async () =>
    (
      await test.engine.db.read<{ seq: number }>('select seq from samsvar.case_file where id = $1', [caseId])
    )[0]!.seq;

  it('gives the stored answer when it comes again, and writes nothing', async () => {
    const first = await test.engine.executor.execute(envelope('again', 'approve', 'DK-81'));
    const before = await entries();
    const second = await test.engine.executor.execute(envelope('again', 'approve', 'DK-81'));
    expect([first.repeated, second]).toEqual([false, { answer: first.answer, repeated: true }]);
    expect(await entries()).toBe(before);
  });

  it('is refused with another body, also on another case, also at the same moment', async () => {
    await test.engine.executor.execute(envelope('taken', 'approve', 'DK-82'));
    const other = envelope('taken', 'withdrawAnswer', 'DK-82');
    await expect(test.engine.executor.execute(other)).rejects.toMatchObject({ code: 'reusedKey' });
    const elsewhere = { ...envelope('taken', 'approve', 'DK-82'), caseId: null };
    await expect(test.engine.executor.execute(elsewhere)).rejects.toMatchObject({ code: 'reusedKey' });
    const [one, two] = await racing.run(
      [
        envelope('both', 'approve', 'DK-83'),
        {
          ...envelope('both', 'approve', 'DK-83'),
          body: { type: 'approve', section: 'financing', hash: test.stage.noted('hash:financing') },
        },
      ],
      true,
    );
    const codes = [one, two].map((outcome) => (outcome!.ok ? 'ok' : outcome!.code));
    expect(codes.sort()).toEqual(['ok', 'reusedKey']);
  });

  it('is a person’s own', async () => {
    await test.engine.executor.execute(envelope('withdraw', 'withdrawAnswer', 'DK-81'));
    const other = await test.engine.executor.execute(envelope('withdraw', 'withdrawAnswer', 'DK-82'));
    expect(other.repeated).toBe(false);
  });

  it('is answered also to a copy that looked for the answer before it was there', async () => {
    // The copy looks, finds nothing, and goes on only when the first one has committed.
    const { db, executor } = test.engine;
    const transaction = db.transaction.bind(db);
    const first = envelope('late', 'approve', 'DK-82');
    let sent: ReturnType<typeof executor.execute> | undefined;
    db.transaction = (work) =>
      transaction((tx) =>
        work({
          query: async (sql, parameters) => {
            const rows = await tx.query(sql, parameters);
            if (sql.includes('from samsvar.stored_answer') && !sent) {
              db.transaction = transaction;
              await (sent = executor.execute(first));
            }
            return rows as never;
          },
        }),
      );
    const copy = await executor.execute(first);
    expect([(await sent!).repeated, copy]).toEqual([false, { answer: (await sent!).answer, repeated: true }]);
  });
});
