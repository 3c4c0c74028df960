import { Lifecycle } from '../boot/lifecycle.js';
import type { Database } from '../database/database.js';
import { HealthController } from './health.controller.js';
import { ReadinessCheck, type CheckResult } from './readiness-check.js';
import { Readiness } from './readiness.js';

class Queue extends ReadinessCheck {
  readonly name = 'queue';
  constructor(readonly check: () => Promise<CheckResult>) {
    super();
  }
}

const read = jest.fn((sql: string) =>
  Promise.resolve(sql.includes('samsvar.migration') ? [{ name: 'One1' }] : [{ age: 3 }]),
);

async function asked(further: ReadinessCheck[], lifecycle = new Lifecycle()) {
  const settings = { names: ['One1'], works: true };
  const database = { read } as unknown as Database;
  const controller = new HealthController(new Readiness(database, lifecycle, settings, further));
  const code = jest.fn();
  const { status, checks } = await controller.ready({ code });
  return { status, checks, code: (code.mock.calls.at(-1) as [number] | undefined)?.[0] ?? 200 };
}

describe('/readyz', () => {
  beforeEach(() => read.mockClear());

  it('asks what another part of the platform adds', async () => {
    const told = await asked([new Queue(() => Promise.resolve({ ok: true }))]);
    expect(told).toEqual({
      status: 'ready',
      code: 200,
      checks: {
        database: { ok: true },
        migrations: { ok: true },
        due: { ok: true, ageSeconds: 3 },
        queue: { ok: true },
      },
    });
  });

  it('is ready, and says that it is worse than it should be', async () => {
    const silent = { ok: true, degraded: true, detail: 'Redis svarer ikke; der sendes hvert minut' };
    const told = await asked([new Queue(() => Promise.resolve(silent))]);
    expect(told).toMatchObject({ status: 'degraded', code: 200, checks: { queue: silent } });
  });

  it('is not ready when one of them does not hold or throws, and repeats no words of a driver', async () => {
    for (const check of [
      () => Promise.resolve({ ok: false, detail: 'svarer ikke' }),
      () => Promise.reject(new Error('connect ECONNREFUSED redis://:p4ss@10.0.0.7')),
    ]) {
      expect(await asked([new Queue(check)])).toMatchObject({
        status: 'notReady',
        code: 503,
        checks: { queue: { ok: false, detail: 'svarer ikke' } },
      });
    }
  });

  it('waits for none of them longer than two seconds', async () => {
    jest.useFakeTimers();
    try {
      const told = asked([new Queue(() => new Promise(() => undefined))]);
      await jest.advanceTimersByTimeAsync(2_000);
      expect((await told).checks.queue).toEqual({ ok: false, detail: 'svarer ikke inden 2 s' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('says no at once on the way out, and asks nothing', async () => {
    const lifecycle = new Lifecycle();
    lifecycle.leave();
    expect(await asked([new Queue(() => new Promise(() => undefined))], lifecycle)).toEqual({
      status: 'notReady',
      code: 503,
      checks: { stopping: { ok: false, detail: 'processen er ved at stoppe' } },
    });
    expect(read).not.toHaveBeenCalled();
  });
});
