import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { freePort } from '../../../src/platform/embedded/free-port.js';
import { issueToken } from '../../../src/identity/tokens.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import { COORDINATOR } from '../../support/engine.js';
import { eventually } from '../../support/eventually.js';
import { startProgram } from '../../support/process.js';

const caddy = process.env.SAMSVAR_CADDY || 'caddy';
const there = spawnSync(caddy, ['version']).status === 0;
const config = resolve(__dirname, '../../../deploy/Caddyfile');

// .ci/run brings the proxy along, so that there the test is not skipped.
(there ? describe : describe.skip)('the proxy before two web processes, by deploy/Caddyfile', () => {
  let api: ServedApi;
  let proxy: ChildProcess;
  let base: string;
  let token: string;
  const drain = { SAMSVAR_DRAIN_MS: '3000' };
  const ended: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    api = await serveApi(drain);
    const [port, second] = [await freePort(0), await freePort(0)];
    const other = another(String(second));
    ended.push(() => other.end('SIGTERM'));
    await other.line(/^samsvar ready/m);
    const upstreams = `${new URL(api.url).host} 127.0.0.1:${second}`;
    const env = { ...process.env, PROXY_PORT: String(port), WEB_UPSTREAMS: upstreams };
    proxy = spawn(caddy, ['run', '--config', config, '--adapter', 'caddyfile'], { env, stdio: 'ignore' });
    base = `http://127.0.0.1:${port}`;
    const personId = api.arena.stage.people.get(COORDINATOR)!;
    ({ token } = await api.arena.engine.db.transaction((tx) =>
      issueToken(tx, { personId, name: 'Prøve', days: 1, scope: 'act' }),
    ));
    await eventually(async () => (await open('first')).status === 201, 30_000);
  }, 120_000);
  afterAll(async () => {
    proxy?.kill('SIGTERM');
    for (const end of ended) await end();
    await api?.close();
  });

  const another = (port: string) => {
    const { appUrl, rolePrefix } = api.arena.database;
    const own = { SAMSVAR_MODE: 'demo', SAMSVAR_ROLE: 'web', SAMSVAR_ROLE_PREFIX: rolePrefix };
    return startProgram({ ...own, DATABASE_URL: appUrl, PORT: port, ...drain });
  };
  const open = async (number: string) => {
    const answer = await fetch(`${base}/api/v1/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': number,
      },
      body: JSON.stringify({
        type: 'openCase',
        number,
        title: 'Fornyet behandling',
        sender: 'Social- og Boligstyrelsen',
        letterDate: '2023-11-22',
        procedureId: 'fornyet-behandling',
        formalDeadline: '2024-06-01',
      }),
    });
    await answer.arrayBuffer();
    return { number, status: answer.status };
  };

  it('shows nobody outside the figures and the health', async () => {
    for (const path of ['/metrics', '/readyz', '/healthz']) {
      const answer = await fetch(new URL(path, base));
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
    }
  });

  it('loses nothing when one process is stopped and started again', async () => {
    const { port } = new URL(api.url);
    const answers: { number: string; status: number }[] = [];
    let restarting = true;
    const stream = async (name: string) => {
      for (let i = 0; restarting; i++) answers.push(await open(`${name}-${i}`));
    };
    const streams = ['a', 'b'].map((name) => stream(name));
    const more = async () => {
      const before = answers.length;
      await eventually(() => answers.length > before + 5, 30_000);
    };
    await more();
    expect((await api.program.end('SIGTERM')).code).toBe(0);
    await more();
    const next = another(port);
    ended.push(() => next.end('SIGTERM'));
    await next.line(/^samsvar ready/m);
    await more();
    restarting = false;
    await Promise.all(streams);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    const rows = await api.arena.engine.db.read<{ number: string }>('select number from samsvar.case_file');
    const stored = new Set(rows.map(({ number }) => number));
    expect(answers.filter(({ number }) => !stored.has(number))).toEqual([]);
  }, 120_000);
});
