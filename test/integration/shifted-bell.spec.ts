import { DateTime } from 'luxon';
import { eventually } from '../support/eventually.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';
import { onBothQueues } from '../support/redis.js';

onBothQueues((queue) =>
  describe('a bell on a shifted clock', () => {
    let test: TestEngine;
    beforeAll(async () => {
      test = await openTestEngine({ works: true, ...queue() });
    });
    afterAll(() => test?.close());

    it('rings when the demo clock gets there, counted from the demo clock, not from today', async () => {
      const { clock, bells, db } = test.engine;
      await clock.runFrom('2024-04-08T07:00:00.000Z');
      const now = await clock.now();
      expect(now.slice(0, 16)).toBe('2024-04-08T07:00');
      const due = DateTime.fromISO(now, { zone: 'utc' }).plus({ seconds: 2 }).toISO()!;
      await db.read(
        `insert into samsvar.outgoing (id, key, kind, person_id, local_date, due_at, state, message_id, dated, recipient, subject, body)
       select '00000000-0000-8000-8000-00000000bbbb', 'soon', 'immediate', id, '2024-04-08', $1, 'planned',
              '<soon@samsvar.example>', $1, 'a@b.example', 'x', 'x' from samsvar.person limit 1`,
        [due],
      );
      const { sweeps } = bells.counts;
      await bells.ring([due], now);
      const sent = await eventually(async () => {
        const [row] = await db.read<{ state: string; finished_at: string }>(
          `select state, finished_at from samsvar.outgoing where key = 'soon'`,
        );
        return row?.state === 'sent' && row;
      }, 30_000);
      expect(sent.finished_at >= due).toBe(true);
      expect(bells.counts).toEqual({ bells: expect.any(Number), sweeps });
      expect(bells.counts.bells).toBeGreaterThan(0);
    });
  }),
);
