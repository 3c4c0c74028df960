import { openTestEngine, openSampleCase, type TestEngine } from '../../support/engine.js';
import { startProgram, type Running } from '../../support/process.js';

const token = 'et-token-som-kun-samleren-har';

describe('what a worker and a web process tell who supervises them', () => {
  let arena: TestEngine;
  const running: Running[] = [];
  const start = async (env: Record<string, string>) => {
    const { appUrl, rolePrefix } = arena.database;
    const program = startProgram({
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE_PREFIX: rolePrefix,
      DATABASE_URL: appUrl,
      PORT: '0',
      ...env,
    });
    running.push(program);
    return (await program.line(/^samsvar ready url=(\S+)/m))[1]!;
  };
  const figures = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL('/metrics', url), { headers });
    return { status: answer.status, lines: (await answer.text()).split('\n') };
  };

  beforeAll(async () => {
    arena = await openTestEngine();
    await openSampleCase(arena.stage, '2023-7996');
  });
  afterAll(async () => {
    for (const program of running) await program.end('SIGTERM');
    await arena?.close();
  });

  it('tells how long the oldest thing due has waited', async () => {
    const url = await start({ SAMSVAR_ROLE: 'web' });
    await arena.engine.clock.stepTo('2024-04-02T08:00:00.000Z');
    const { lines } = await figures(url);
    const age = Number(
      / (\d+)$/.exec(lines.find((line) => line.startsWith('samsvar_oldest_due_seconds '))!)![1],
    );
    const [oldest] = await arena.engine.db.read<{ age: number }>(
      `select extract(epoch from samsvar.now() - min(due_at))::int as age from samsvar.reminder where state = 'planned'`,
    );
    expect([age, age > 15 * 60]).toEqual([oldest!.age, true]);
  });

  it('a worker serves its health and its figures to who shows the token, and nothing else', async () => {
    const url = await start({ SAMSVAR_ROLE: 'worker', SAMSVAR_METRICS_TOKEN: token });
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    const ready = await fetch(new URL('/readyz', url));
    const { checks } = (await ready.json()) as { checks: Record<string, { ok: boolean }> };
    // Time stands still for it since the test before, with much that is due.
    expect([ready.status, checks.database, checks.due?.ok]).toEqual([503, { ok: true }, false]);
    expect((await fetch(new URL('/', url))).status).toBe(404);
    expect((await figures(url)).status).toBe(403);
    const { status, lines } = await figures(url, { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^samsvar_reminders\{state="planned"\} [1-9]/),
        expect.stringMatching(/^samsvar_oldest_due_seconds \d+$/),
        'samsvar_database_answers 1',
        expect.stringMatching(/^samsvar_pool_total [1-9]/),
        expect.stringMatching(/^samsvar_bells_total \d/),
        expect.stringMatching(/^samsvar_sweeps_total \d/),
        expect.stringMatching(/^nodejs_eventloop_lag_seconds /),
      ]),
    );
  });

  it('labels a request by its pattern and never by its address', async () => {
    const url = await start({ SAMSVAR_ROLE: 'web' });
    for (const path of ['/hemmelig-sti', '/sager/2023-7996?q=hemmeligt', '/%zz'])
      await (await fetch(new URL(path, url))).arrayBuffer();
    const { lines } = await figures(url);
    expect(lines.join('\n')).not.toContain('hemmelig');
    expect(lines).toEqual(
      expect.arrayContaining([
        'samsvar_http_request_seconds_count{method="GET",route="(ingen)",status="404"} 1',
        expect.stringMatching(/^samsvar_http_request_seconds_count\{method="GET",route="\/sager\/:number",/),
      ]),
    );
  });

  it('warns at start of what is hardly meant', () => {
    const [web] = running;
    expect(web!.stderr()).toContain('sender intet (SAMSVAR_ROLE=web)');
    expect(web!.stderr()).toContain('Flere processer deler da samme ur og samme sag.');
  });
});
