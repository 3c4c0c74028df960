import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { Balancer } from '../../../src/cli/cluster/balancer.js';
import { issueToken } from '../../../src/identity/tokens.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import { COORDINATOR } from '../../support/engine.js';
import { eventually } from '../../support/eventually.js';
import { startProgram, type Running } from '../../support/process.js';

const READY = /^samsvar ready url=(\S+)/m;
const opening = (number: string) => ({
  type: 'openCase',
  number,
  title: 'Fornyet behandling',
  sender: 'Social- og Boligstyrelsen',
  letterDate: '2023-11-22',
  procedureId: 'fornyet-behandling',
  formalDeadline: '2024-06-01',
});

describe('a process that is told to stop', () => {
  let api: ServedApi;
  let locker: Client;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    api = await serveApi({ SAMSVAR_LOG_LEVEL: 'info', SAMSVAR_DRAIN_MS: '1500' });
    locker = new Client({ connectionString: api.arena.database.ownerUrl });
    await locker.connect();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await locker?.end();
    await api?.program.end('SIGKILL');
    await api?.close();
  });

  /** A command that waits in its transaction until `release`. */
  const heldCommand = async () => {
    await locker.query('begin');
    await locker.query('lock table samsvar.case_file in access exclusive mode');
    const client = await api.as(COORDINATOR);
    const answer = client.send('/api/v1/cases', opening('2024-77'), randomUUID());
    await eventually(async () => {
      const { rows } = await locker.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_locks where not granted and relation = 'samsvar.case_file'::regclass`,
      );
      return rows[0]!.waiting > 0;
    });
    return { answer, release: () => locker.query('commit') };
  };
  const said = (words: string) => eventually(() => api.program.stderr().includes(words));
  const ask = (path: string) => fetch(new URL(path, api.url), { headers: { connection: 'close' } });
  /** A connection with the beginning of a request on it; `end` sends the rest and gives all that is answered. */
  const halfSent = async (path: string) => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const over = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await new Promise<void>((resolve) =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n`, () => resolve()),
    );
    return async () => {
      socket.write('\r\n');
      await over;
      return answer;
    };
  };

  it('says at once that it is not ready, serves on for a while, ends what is under way, and sends the rest on', async () => {
    const held = await heldCommand();
    const lateForApi = await halfSent('/api/v1/cases');
    const lateForPage = await halfSent('/');
    api.program.signal('SIGTERM');
    await said('not ready any more');
    const ready = await ask('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'notReady', checks: { stopping: { ok: false, detail: 'processen er ved at stoppe' } } },
    ]);
    const alive = await fetch(new URL('/healthz', api.url));
    expect([alive.status, alive.headers.get('connection')]).toEqual([200, 'close']);

    await said('no more requests are taken');
    await expect(ask('/healthz')).rejects.toThrow();
    expect(await lateForApi()).toMatch(
      /^HTTP\/1\.1 503 [\s\S]*retry-after: 5\r\n[\s\S]*connection: close[\s\S]*"code":"stopping"/i,
    );
    expect(await lateForPage()).toMatch(
      /^HTTP\/1\.1 503 [\s\S]*retry-after: 5\r\n[\s\S]*Samsvar svarer ikke lige nu/i,
    );

    await held.release();
    expect((await held.answer).status).toBe(201);
    const { code, stdout } = await api.program.ended;
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'samsvar stopped']);
  });

  it('ends at once at a second signal, with what was under way undone', async () => {
    const held = await heldCommand();
    const failed = held.answer.then(
      () => 'answered',
      () => 'broken off',
    );
    api.program.signal('SIGTERM');
    await said('no more requests are taken');
    // One within a second counts as the first.
    await eventually(() => {
      api.program.signal('SIGTERM');
      return api.program.stderr().includes('Afbrudt');
    });
    const { code, stdout } = await api.program.ended;
    expect([code, stdout.includes('samsvar stopped')]).toEqual([1, false]);
    await held.release();
    expect(await failed).toBe('broken off');
    const { rows } = await locker.query<{ number: string }>(`select number from samsvar.case_file`);
    expect(rows).toEqual([]);
  });
});

describe('a rolling restart behind a proxy', () => {
  it('loses nothing of a steady stream of commands', async () => {
    const api = await serveApi({ SAMSVAR_DRAIN_MS: '500' });
    const { appUrl, rolePrefix } = api.arena.database;
    const start = async () => {
      const program = startProgram({
        SAMSVAR_MODE: 'demo',
        SAMSVAR_ROLE: 'web',
        SAMSVAR_ROLE_PREFIX: rolePrefix,
        DATABASE_URL: appUrl,
        PORT: '0',
        SAMSVAR_DRAIN_MS: '500',
      });
      return { program, url: (await program.line(READY))[1]! };
    };
    const backends: { url: string | null; program: Running }[] = [
      { url: api.url, program: api.program },
      await start(),
    ];
    const balancer = new Balancer(backends);
    const base = await balancer.listen();
    const answers: { number: string; status: number }[] = [];
    let restarting = true;
    const personId = api.arena.stage.people.get(COORDINATOR)!;
    const { token } = await api.arena.engine.db.transaction((tx) =>
      issueToken(tx, { personId, name: 'Prøve', days: 1, scope: 'act' }),
    );
    const stream = async (name: number) => {
      for (let i = 0; restarting; i++) {
        const number = `2024-${name}-${i}`;
        const answer = await fetch(`${base}/api/v1/cases`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': number,
          },
          body: JSON.stringify(opening(number)),
        });
        await answer.arrayBuffer();
        answers.push({ number, status: answer.status });
      }
    };
    try {
      const streams = [1, 2, 3].map((name) => stream(name));
      for (const backend of backends) {
        const before = answers.length;
        await eventually(() => answers.length > before + 5, 30_000);
        const { code } = await backend.program.end('SIGTERM');
        expect(code).toBe(0);
        backend.url = null;
        const next = await start();
        backend.program = next.program;
        backend.url = next.url;
      }
      const before = answers.length;
      await eventually(() => answers.length > before + 5, 30_000);
      restarting = false;
      await Promise.all(streams);
      expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
      const rows = await api.arena.engine.db.read<{ number: string }>('select number from samsvar.case_file');
      expect(rows.map(({ number }) => number).sort()).toEqual(answers.map(({ number }) => number).sort());
    } finally {
      restarting = false;
      await balancer.close();
      for (const { program } of backends) await program.end('SIGKILL');
      await api.close();
    }
  }, 180_000);
});
