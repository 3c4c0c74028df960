import { freePort } from '../../src/platform/embedded/free-port.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startProgram, type Running } from '../support/process.js';
import { describeWithRedis, testRedis, type TestRedis } from '../support/redis.js';

// F8: the program started on a Redis that is not there, or not fit for a queue.

const SILENT =
  'Redis (REDIS_URL) svarer ikke. Påmindelser og mails sendes ved den faste gennemgang hvert minut, til Redis svarer igen.';
const WRONG = `Redis (REDIS_URL) er ikke sat op til en kø:
- maxmemory-policy er allkeys-lru og skal være noeviction: ellers kan Redis smide køens opgaver ud
- appendonly er no og skal være yes: ellers kan køen være tom, når Redis starter igen
Ret det i redis.conf eller med CONFIG SET, og start Samsvar igen.`;
const UNTOLD =
  'Redis (REDIS_URL) oplyser ikke, hvordan den er sat op. Se selv efter, at maxmemory-policy er noeviction, og at appendonly er yes.';
const DENIED =
  'Redis (REDIS_URL) afviser brugernavn eller adgangskode. Ret adressen i REDIS_URL, og start Samsvar igen.';

/** What a program has to complain of: a slow machine also logs how far it has come. */
const complaints = (log: string) =>
  log.split('\n').filter((line) => line !== '' && !line.includes('"level":"info"'));

describeWithRedis('a start with REDIS_URL', () => {
  let database: TestDatabase;
  let running: Running | undefined;
  const servers: TestRedis[] = [];

  const start = (redisUrl: string, mode: 'demo' | 'production') =>
    (running = startProgram({
      DATABASE_URL: database.appUrl,
      SAMSVAR_ROLE_PREFIX: database.rolePrefix,
      SAMSVAR_MODE: mode,
      REDIS_URL: redisUrl,
      // Given, so that nothing else is warned of.
      SMTP_URL: 'smtp://127.0.0.1:2525',
      SAMSVAR_MAIL_FROM: 'samsvar@samsvar.example',
      SAMSVAR_PUBLIC_URL: 'https://samsvar.example',
      PORT: '0',
    }));
  const ready = async (program: Running) =>
    (await program.line(/^samsvar ready url=(http:\/\/127\.0\.0\.1:\d+) ms=\d+$/m))[1]!;
  const readyz = async (url: string) => {
    const answer = await fetch(new URL('/readyz', url));
    const body = (await answer.json()) as { status: string; checks: { queue: object } };
    return { code: answer.status, status: body.status, queue: body.checks.queue };
  };
  const page = async (url: string) => (await fetch(new URL('/log-ind', url))).text();
  const server = async (settings: Record<string, string> = {}, port?: number) => {
    const redis = await testRedis(settings, port);
    servers.push(redis);
    return redis;
  };
  /** A login that may not do this; gives the address with it. */
  const without = (redis: TestRedis, ...commands: string[]) =>
    redis.ask(async (client) => {
      const rights = ['on', '>hemmelig', '~*', '&*', '+@all', ...commands.map((command) => `-${command}`)];
      await client.call('ACL', 'SETUSER', 'samsvar', ...rights);
      return redis.url.replace('//', '//samsvar:hemmelig@');
    });

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterEach(async () => {
    await running?.end('SIGKILL');
    for (const redis of servers.splice(0)) await redis.remove();
  });
  afterAll(() => database?.drop());

  it('without a Redis there: starts, says so on standard error, /readyz and the page, and uses it when it comes', async () => {
    const port = await freePort(0);
    const program = start(`redis://127.0.0.1:${port}`, 'demo');
    const url = await ready(program);
    expect(program.stderr()).toContain(SILENT);
    expect(await readyz(url)).toEqual({
      code: 200,
      status: 'degraded',
      queue: { ok: true, degraded: true, detail: SILENT, ageSeconds: expect.any(Number) },
    });
    expect(await page(url)).toContain(`<p>${SILENT}</p>`);
    await server({}, port);
    await eventually(async () => (await readyz(url)).status === 'ready');
    expect(await page(url)).not.toContain(SILENT);
    const { code, stdout } = await program.end('SIGTERM');
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: 'samsvar stopped' });
  });

  it('without a Redis there: starts in production too, and stops in order', async () => {
    const program = start(`redis://127.0.0.1:${await freePort(0)}`, 'production');
    await ready(program);
    expect(program.stderr()).toContain(SILENT);
    expect((await program.end('SIGTERM')).code).toBe(0);
  });

  it('on a Redis that would lose the queue: production refuses with what to set, exit 3; a demo says it and starts', async () => {
    const { url } = await server({ 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' });
    const { code, stdout, stderr } = await start(url, 'production').ended;
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: '', stderr: `${WRONG}\n` });
    const demo = start(url, 'demo');
    const { status, queue } = await readyz(await ready(demo));
    expect(demo.stderr()).toContain(WRONG);
    expect([status, queue]).toEqual(['degraded', expect.objectContaining({ detail: WRONG })]);
  });

  it('on a Redis whose CONFIG is forbidden: reads INFO instead', async () => {
    const right = await server();
    const program = start(await without(right, 'config'), 'production');
    expect((await readyz(await ready(program))).status).toBe('ready');
    expect(complaints(program.stderr())).toEqual([]);
    await program.end('SIGKILL');
    const wrong = await server({ 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' });
    const { code, stderr } = await start(await without(wrong, 'config'), 'production').ended;
    expect({ code, stderr }).toEqual({ code: 3, stderr: `${WRONG}\n` });
  });

  it('on a Redis that tells nothing: says that it could not be checked, starts, and the queue carries', async () => {
    const redis = await server({ appendonly: 'no' });
    const program = start(await without(redis, 'config', 'info'), 'production');
    const url = await ready(program);
    expect(program.stderr()).toContain(UNTOLD);
    expect((await readyz(url)).status).toBe('ready');
    await eventually(async () => {
      const done = await redis.ask(async (client) => client.keys('*:bells:heartbeat-*'));
      const states = await Promise.all(
        done.map((key) => redis.ask((client) => client.hget(key, 'finishedOn'))),
      );
      return states.some((finished) => finished !== null);
    });
  });

  it('on a Redis that denies the login: production refuses', async () => {
    const redis = await server();
    await redis.ask((client) => client.config('SET', 'requirepass', 'hemmelig'));
    for (const url of [redis.url, redis.url.replace('//', '//:forkert@')]) {
      const { code, stderr } = await start(url, 'production').ended;
      expect({ code, stderr }).toEqual({ code: 3, stderr: `${DENIED}\n` });
    }
  });
});
