import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { dataFolder, type DataFolder } from '../support/data-folder.js';
import { eventually } from '../support/eventually.js';
import { runNpm, startProgram, type Running } from '../support/process.js';

const readyLine = /^samsvar ready url=(http:\/\/127\.0\.0\.1:\d+) ms=\d+$/m;

describe('npm start, once built', () => {
  let data: DataFolder;
  const running: Running[] = [];

  const start = (env: Record<string, string> = {}, more = {}) => {
    const program = startProgram({ SAMSVAR_DATA_DIR: data.path, PORT: '0', ...env }, more);
    running.push(program);
    return program;
  };
  const ready = async (program: Running) => (await program.line(readyLine, 200_000))[1]!;
  const ask = async (url: string, path: string) => {
    const answer = await fetch(new URL(path, url));
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const sql = async (text: string) => {
    const client = new Client({ connectionString: data.superuserUrl() });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(() => void (data = dataFolder()));
  afterEach(async () => {
    for (const program of running.splice(0)) await program.end('SIGKILL');
    await eventually(() => data.server() === undefined);
  });
  afterAll(() => data.remove());

  it('says that it is ready, answers, and at TERM closes, says so and exits 0', async () => {
    const program = start();
    const url = await ready(program);
    expect(await ask(url, '/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await ask(url, '/readyz')).toEqual({
      status: 200,
      body: {
        status: 'ready',
        checks: {
          database: { ok: true },
          migrations: { ok: true },
          due: { ok: true, ageSeconds: expect.any(Number) },
          queue: { ok: true, ageSeconds: expect.any(Number) },
        },
      },
    });
    const { code, stdout } = await program.end('SIGTERM');
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: 'samsvar stopped' });
    expect(data.server()).toBeUndefined();
  });

  // Everything else is tried on Node 24, where it could be had (see .ci/run).
  it('starts on the Node that came with the machine, too', async () => {
    const program = start({}, { node: process.env.SAMSVAR_OWN_NODE || process.execPath });
    expect((await ask(await ready(program), '/readyz')).status).toBe(200);
    expect((await program.end('SIGTERM')).code).toBe(0);
  });

  it('does the same when it is npm that gets the signal', async () => {
    const program = runNpm(['start'], { SAMSVAR_DATA_DIR: data.path, PORT: '0' });
    running.push(program);
    await ready(program);
    const { code, stdout } = await program.end('SIGTERM');
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: 'samsvar stopped' });
    expect(data.server()).toBeUndefined();
  }, 240_000);

  it('closes in order when Ctrl-C reaches every process of the terminal', async () => {
    const program = start({}, { detached: true });
    await ready(program);
    expect(processes().find(({ pid }) => pid === data.server())?.group).not.toBe(program.pid);
    process.kill(-program.pid, 'SIGINT');
    const { code, stdout, stderr } = await program.ended;
    expect({ code, stopped: /samsvar stopped\n$/.test(stdout) }).toEqual({ code: 0, stopped: true });
    expect(stderr).not.toContain('uventet');
  });

  it('is not ready, but alive, when a migration is missing', async () => {
    const url = await ready(start());
    const [taken] = await sql(
      'delete from samsvar.migration where id = (select max(id) from samsvar.migration) returning *',
    );
    try {
      expect(await ask(url, '/readyz')).toEqual({
        status: 503,
        body: {
          status: 'notReady',
          checks: {
            database: { ok: true },
            migrations: { ok: false, detail: `mangler: ${String(taken?.name)}` },
            due: { ok: true, ageSeconds: expect.any(Number) },
            queue: { ok: true, ageSeconds: expect.any(Number) },
          },
        },
      });
      expect((await ask(url, '/healthz')).status).toBe(200);
    } finally {
      await sql(
        `insert into samsvar.migration (id, timestamp, name) values (${String(taken?.id)}, ${String(taken?.timestamp)}, '${String(taken?.name)}')`,
      );
    }
  });

  it('exits 3 and names PORT when the port is taken, before it starts anything', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await start({ PORT: String(port) }).ended;
    await new Promise((resolve) => holder.close(resolve));
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(new RegExp(`^Porten ${port} er optaget.*PORT=`)),
    });
  });

  it('exits 2 and names every wrong setting', async () => {
    const { code, stderr } = await start({ PORT: 'tre', SAMSVAR_ROLE: 'x' }).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/- SAMSVAR_ROLE skal være.*\n- PORT skal være/);
  });

  it('keeps what was committed when it is killed, and its guard stops PostgreSQL within 5 seconds', async () => {
    const program = start();
    await ready(program);
    await sql(`create table if not exists kept (n int)`);
    await sql(`insert into kept values (7996)`);
    await program.end('SIGKILL');
    await eventually(() => data.server() === undefined, 5_000);
    await ready(start());
    expect(await sql('select n from kept')).toEqual([{ n: 7996 }]);
  });

  it('finds the server of a start whose guard died too, stops it first and keeps the data', async () => {
    const program = start();
    await ready(program);
    await sql(`create table if not exists orphaned as select 1 n`);
    const left = data.server();
    process.kill(guardOf(program.pid), 'SIGKILL');
    await program.end('SIGKILL');
    expect(data.server()).toBe(left);
    const next = start();
    await ready(next);
    expect(next.stderr()).toContain(`tidligere start kører stadig (proces ${left})`);
    expect(data.server()).not.toBe(left);
    expect(await sql('select n from orphaned')).toEqual([{ n: 1 }]);
  });

  it('refuses a second start on the same data with exit 3, and leaves the first alone', async () => {
    const first = start();
    const url = await ready(first);
    const { code, stderr } = await start().ended;
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining(`er allerede i brug af et andet samsvar (proces ${first.pid})`),
    });
    expect((await ask(url, '/readyz')).status).toBe(200);
  });

  it('starts PostgreSQL again when that alone is killed', async () => {
    const program = start();
    const url = await ready(program);
    const killed = data.server()!;
    process.kill(killed, 'SIGKILL');
    await eventually(() => data.server() !== undefined && data.server() !== killed);
    await eventually(async () => (await ask(url, '/readyz')).status === 200);
    expect(program.stderr()).toContain('PostgreSQL er stoppet uventet og startes igen.');
  });
});

function processes() {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [pid, parent, group, ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), group: Number(group), command: args.join(' ') };
  });
}

/** The guard is the child of the program that is no PostgreSQL. */
function guardOf(program: number): number {
  return processes().find(({ parent, command }) => parent === program && command.includes('guard.js'))!.pid;
}
