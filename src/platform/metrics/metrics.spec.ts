import type { Database } from '../database/database.js';
import { Metrics } from './metrics.js';
import { StoredFigures } from './stored-figures.js';

const report = { type: 'approve', personId: null, caseId: null, attempts: 1, ms: 4, refusal: null };
const lines = async (metrics: Metrics) =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('samsvar_'));

describe('the figures', () => {
  it('count requests by route pattern, commands by outcome, and what was decided again', async () => {
    const metrics = new Metrics();
    metrics.requestAnswered({ method: 'GET', route: '/sager/:id', status: 200, ms: 40 });
    metrics.commandSeen({ ...report, outcome: 'done', attempts: 3 });
    metrics.commandSeen({ ...report, outcome: 'refused', refusal: { kind: 'refused', code: 'notInState' } });
    const told = await lines(metrics);
    for (const line of [
      'samsvar_http_request_seconds_bucket{le="0.05",method="GET",route="/sager/:id",status="200"} 1',
      'samsvar_commands_total{type="approve",outcome="done"} 1',
      'samsvar_command_retries_total{type="approve"} 2',
      'samsvar_refusals_total{kind="refused",code="notInState"} 1',
    ])
      expect(told).toContain(line);
  });

  it('are in a registry of their own, with those of Node', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.commandSeen({ ...report, outcome: 'done' });
    expect(await lines(other)).toEqual([]);
    const all = await one.registry.metrics();
    expect(all).toContain('nodejs_eventloop_lag_seconds');
    expect(all).toContain('process_cpu_seconds_total');
  });

  it('read what another keeps count of', async () => {
    const metrics = new Metrics();
    const counts = { bells: 2 };
    metrics.countedElsewhere('samsvar_bells_total', 'Bells.', () => counts.bells);
    expect(await lines(metrics)).toEqual(['samsvar_bells_total 2']);
    counts.bells = 5;
    expect(await lines(metrics)).toEqual(['samsvar_bells_total 5']);
  });
});

describe('the figures of the database', () => {
  /** A database that answers what the test says, or never. */
  const figures = (transaction: () => Promise<unknown>) => {
    const metrics = new Metrics();
    return { metrics, stored: new StoredFigures(metrics, { transaction } as unknown as Database) };
  };
  const found = { counts: [{ of: 'outgoing', state: 'planned', count: 3 }], age: 120 };

  it('are asked once for all who ask at the same time', async () => {
    const transaction = jest.fn(() => Promise.resolve(found));
    const { metrics, stored } = figures(transaction);
    await Promise.all([stored.refresh(), stored.refresh()]);
    expect(transaction).toHaveBeenCalledTimes(1);
    expect(await lines(metrics)).toEqual([
      'samsvar_outgoing{state="planned"} 3',
      'samsvar_oldest_due_seconds 120',
      'samsvar_database_answers 1',
    ]);
  });

  it('are absent, not old, when the database fails or is silent', async () => {
    jest.useFakeTimers();
    try {
      const answers: (() => Promise<unknown>)[] = [
        () => Promise.resolve(found),
        () => Promise.reject(new Error('down')),
        () => Promise.resolve(found),
        () => new Promise(() => undefined),
      ];
      const { metrics, stored } = figures(() => answers.shift()!());
      for (const told of [1, 0, 1, 0]) {
        const asked = stored.refresh();
        await jest.advanceTimersByTimeAsync(2_000);
        await asked;
        const all = await lines(metrics);
        expect(all).toContain(`samsvar_database_answers ${told}`);
        expect(all).toHaveLength(told === 1 ? 3 : 1);
      }
    } finally {
      jest.useRealTimers();
    }
  });
});
