import { join } from 'node:path';
import { ExitError } from '../boot/exit.js';
import { demoStart, readConfig } from './config.js';

const owner = 'postgresql://owner:hemmelig7x@db.example:5432/samsvar';
const app = 'postgresql://app:hemmelig7x@db.example:5432/samsvar';
const read = (env: Record<string, string | undefined>) => readConfig(env, '/srv/samsvar');
const refusal = (env: Record<string, string | undefined>) => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ExitError)
      return { code: error.exitCode, lines: error.message.split('\n').slice(1) };
    throw error;
  }
  throw new Error('The configuration was accepted.');
};

describe('readConfig', () => {
  it('is a demo on the embedded database when nothing is set', () => {
    expect(read({})).toEqual({
      mode: 'demo',
      role: 'all',
      port: 3000,
      dataDir: join('/srv/samsvar', '.data'),
      dataDirChosen: false,
      database: undefined,
      redis: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      smtpTls: 'offered',
      publicUrl: 'http://127.0.0.1:3000',
      clock: demoStart,
      rolePrefix: 'samsvar',
      logLevel: 'warn',
      metricsToken: undefined,
      drainMs: 0,
      accessLogDays: 365,
      largestMailMb: 20,
      trustProxy: false,
      webhookHosts: [],
      webhookKey: null,
      warnings: [],
    });
  });

  it('is production on the real clock when a database is named', () => {
    const config = read({ DATABASE_URL: app, DATABASE_OWNER_URL: owner });
    expect(config).toMatchObject({
      mode: 'production',
      clock: 'real',
      database: { url: app, ownerUrl: owner },
      logLevel: 'info',
      drainMs: 3000,
      accessLogDays: 365,
      largestMailMb: 20,
    });
  });

  it('lets a pilot run in production on the embedded database', () => {
    expect(read({ SAMSVAR_MODE: 'production' })).toMatchObject({
      mode: 'production',
      clock: 'real',
      database: undefined,
    });
  });

  it('lets a worker do without the owner', () => {
    expect(read({ DATABASE_URL: app, SAMSVAR_ROLE: 'worker' })).toMatchObject({
      role: 'worker',
      database: { url: app },
    });
  });

  it('counts a variable set to nothing as absent', () => {
    expect(read({ DATABASE_URL: '', PORT: ' ', SAMSVAR_DATA_DIR: '', REDIS_URL: '' })).toEqual(read({}));
  });

  it('takes a folder, a port and a clock', () => {
    expect(
      read({ SAMSVAR_DATA_DIR: '/var/data', PORT: '0', SAMSVAR_CLOCK: '2024-05-31T08:00:00Z' }),
    ).toMatchObject({
      dataDir: '/var/data',
      dataDirChosen: true,
      port: 0,
      clock: '2024-05-31T08:00:00Z',
    });
  });

  it('takes the address that links in mail lead to, without its last slash', () => {
    expect(read({ SAMSVAR_PUBLIC_URL: 'https://samsvar.example/' }).publicUrl).toBe(
      'https://samsvar.example',
    );
    expect(refusal({ SAMSVAR_PUBLIC_URL: 'samsvar.example' }).lines).toEqual([
      '- SAMSVAR_PUBLIC_URL skal være en adresse som https://samsvar.example',
    ]);
  });

  it('takes a Redis for the queue, encrypted or not, and a prefix for its keys', () => {
    expect(read({ REDIS_URL: 'rediss://:hemmelig@redis.example:6380' }).redis).toEqual({
      url: 'rediss://:hemmelig@redis.example:6380',
      prefix: undefined,
    });
    const named = { REDIS_URL: 'redis://127.0.0.1:6379/2', SAMSVAR_QUEUE_PREFIX: 'samsvar-pilot' };
    expect(read(named).redis).toEqual({ url: 'redis://127.0.0.1:6379/2', prefix: 'samsvar-pilot' });
    expect(refusal({ SAMSVAR_QUEUE_PREFIX: 'alene' }).lines).toEqual([
      expect.stringContaining('REDIS_URL mangler'),
    ]);
  });

  it('takes public hosts for events, with the key that signs them', () => {
    const SAMSVAR_WEBHOOK_KEY = 'k'.repeat(32);
    const SAMSVAR_WEBHOOK_HOSTS = 'ESDH.kommune.dk, bus.kommune.dk:8443';
    expect(read({ SAMSVAR_WEBHOOK_HOSTS, SAMSVAR_WEBHOOK_KEY })).toMatchObject({
      webhookHosts: ['esdh.kommune.dk', 'bus.kommune.dk:8443'],
      webhookKey: SAMSVAR_WEBHOOK_KEY,
    });
    expect(refusal({ SAMSVAR_WEBHOOK_HOSTS }).lines).toEqual([
      expect.stringContaining('SAMSVAR_WEBHOOK_KEY mangler'),
    ]);
    for (const hosts of ['esdh.kommune.dk,127.0.0.1', 'localhost:8443'])
      expect(refusal({ SAMSVAR_WEBHOOK_HOSTS: hosts, SAMSVAR_WEBHOOK_KEY }).lines).toEqual([
        expect.stringMatching('^- SAMSVAR_WEBHOOK_HOSTS skal være'),
      ]);
  });

  it('cannot be changed afterwards', () => {
    const config = read({ DATABASE_URL: app });
    expect(Object.isFrozen(config) && Object.isFrozen(config.database)).toBe(true);
  });

  it('names every fault at once, in the order of the variables, and exits with 2', () => {
    const { code, lines } = refusal({
      DATABASE_URL: 'mysql://x:hemmelig@y/z',
      SMTP_URL: 'mail.example',
      SAMSVAR_MODE: 'test',
      SAMSVAR_CLOCK: '2024-04-31T09:00+02:00',
      SAMSVAR_ROLE: 'alt',
      PORT: '70000',
      SAMSVAR_ROLE_PREFIX: 'Æ-1',
      REDIS_URL: 'http://:hemmelig@x',
      SAMSVAR_QUEUE_PREFIX: 'Kø:1',
    });
    expect(code).toBe(2);
    expect(lines.map((line) => /^- ([A-Z_]+) /.exec(line)?.[1])).toEqual([
      'DATABASE_URL',
      'REDIS_URL',
      'SAMSVAR_QUEUE_PREFIX',
      'SMTP_URL',
      'SAMSVAR_MODE',
      'SAMSVAR_CLOCK',
      'SAMSVAR_ROLE',
      'PORT',
      'SAMSVAR_ROLE_PREFIX',
    ]);
    expect(lines.join()).not.toContain('hemmelig');
  });

  it.each([
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['SAMSVAR_CLOCK', '2024-04-08T09:00'],
    ['SAMSVAR_CLOCK', 'i går'],
    ['DATABASE_URL', 'postgresql://host'],
    ['SMTP_URL', 'http://host'],
    ['REDIS_URL', '127.0.0.1:6379'],
    ['REDIS_URL', 'redis://'],
    ['SAMSVAR_WEBHOOK_KEY', 'kort'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusal({ [name]: value }).lines).toEqual([expect.stringMatching(`^- ${name} skal være`)]);
  });

  it('refuses a demo clock in production, however production came about', () => {
    for (const env of [{ DATABASE_URL: app }, { SAMSVAR_MODE: 'production' }]) {
      expect(refusal({ ...env, SAMSVAR_CLOCK: demoStart }).lines).toEqual([
        expect.stringContaining('SAMSVAR_CLOCK skal være real'),
      ]);
    }
  });

  it('refuses an owner without an application login, and the two being one', () => {
    expect(refusal({ DATABASE_OWNER_URL: owner }).lines).toEqual([
      expect.stringContaining('DATABASE_URL mangler'),
    ]);
    expect(refusal({ DATABASE_URL: owner, DATABASE_OWNER_URL: owner }).lines).toHaveLength(1);
  });

  it('refuses one login for both, however the addresses are written', () => {
    const [one, other] = [`${app}?sslmode=require`, app.replace('hemmelig7x', 'anden7x')];
    expect(refusal({ DATABASE_URL: one, DATABASE_OWNER_URL: other }).lines).toEqual([
      expect.stringContaining('DATABASE_URL skal være programmets eget login'),
    ]);
  });

  it('takes a level for the log, a token for the figures and how long to go on serving', () => {
    const token = 'x'.repeat(24);
    expect(
      read({ SAMSVAR_LOG_LEVEL: 'debug', SAMSVAR_METRICS_TOKEN: token, SAMSVAR_DRAIN_MS: '1500' }),
    ).toMatchObject({ logLevel: 'debug', metricsToken: token, drainMs: 1500 });
    expect(read({ DATABASE_URL: app, SAMSVAR_ROLE: 'worker' }).drainMs).toBe(0);
  });

  it.each([
    ['SAMSVAR_LOG_LEVEL', 'alt'],
    ['SAMSVAR_METRICS_TOKEN', 'kort'],
    ['SAMSVAR_DRAIN_MS', '60001'],
    ['SAMSVAR_MAIL_MB', '0'],
    ['SAMSVAR_MAIL_MB', '151'],
    ['SAMSVAR_MAIL_MB', '20 MB'],
    ['SAMSVAR_ACCESS_LOG_DAYS', '29'],
    ['SAMSVAR_ACCESS_LOG_DAYS', '3651'],
    ['SAMSVAR_ACCESS_LOG_DAYS', 'et år'],
    ['SAMSVAR_DRAIN_MS', '-1'],
    ['SAMSVAR_TRUST_PROXY', '1'],
    ['SAMSVAR_TRUST_PROXY', 'true'],
    ['SAMSVAR_TRUST_PROXY', '0.0.0.0/0'],
    ['SAMSVAR_TRUST_PROXY', '10.0.0.0/8,proxy.example'],
    ['SAMSVAR_ROLE', 'web,worker'],
  ])('refuses %s=%s without repeating it', (name, value) => {
    const { lines } = refusal({ [name]: value });
    expect(lines).toEqual([expect.stringMatching(`^- ${name} skal være`)]);
    expect(lines[0]).not.toContain('kort');
  });

  it('trusts the proxies that are named, and none by itself', () => {
    expect(read({ SAMSVAR_TRUST_PROXY: '10.0.0.0/8, 192.168.1.5,::1' }).trustProxy).toEqual([
      '10.0.0.0/8',
      '192.168.1.5',
      '::1',
    ]);
    expect(read({}).trustProxy).toBe(false);
  });

  it.each(['postgres', 'changeme', 'samsvar', 'app'])(
    'refuses the password "%s" in production: it stands in instructions',
    (password) => {
      const { lines } = refusal({ DATABASE_URL: app.replace('hemmelig7x@', `${password}@`) });
      expect(lines).toEqual([expect.stringMatching(/^- DATABASE_URL har en adgangskode/)]);
      const demo = { SAMSVAR_MODE: 'demo', DATABASE_URL: app.replace('hemmelig7x@', `${password}@`) };
      expect(read(demo).mode).toBe('demo');
    },
  );

  it.each(['trace', 'debug'])('refuses the log level %s in production', (level) => {
    expect(refusal({ DATABASE_URL: app, SAMSVAR_LOG_LEVEL: level }).lines).toEqual([
      expect.stringContaining('SAMSVAR_LOG_LEVEL skal være info'),
    ]);
  });

  it('warns of a variable it does not know, and guesses what is meant', () => {
    const { warnings } = read({
      SAMSVAR_ROL: 'web',
      SAMSVAR_HELT_UKENDT: '1',
      SAMSVAR_TEST_SERVER: 'x',
      SAMSVAR_REQUIRE_ALL: '1',
      HOME: '/root',
    });
    expect(warnings).toEqual([
      'SAMSVAR_HELT_UKENDT kendes ikke og har ingen virkning.',
      'SAMSVAR_ROL kendes ikke og har ingen virkning. Er SAMSVAR_ROLE ment?',
    ]);
  });

  it('says what a web process alone, a shared demo and production without mail mean', () => {
    const warned = (env: Record<string, string>) => read(env).warnings.join('\n');
    expect(warned({ SAMSVAR_ROLE: 'web' })).toContain('sender intet (SAMSVAR_ROLE=web)');
    expect(warned({ SAMSVAR_MODE: 'demo', DATABASE_URL: app })).toContain(
      'Flere processer deler da samme ur',
    );
    expect(warned({ DATABASE_URL: app })).toContain('Ingen postserver (SMTP_URL)');
    const whole = {
      DATABASE_URL: app,
      SMTP_URL: 'smtp://mail.example',
      SAMSVAR_MAIL_FROM: 'samsvar@kommune.example',
      SAMSVAR_PUBLIC_URL: 'https://s.example',
    };
    expect(warned(whole)).toBe('');
    expect(warned({ ...whole, SAMSVAR_MAIL_FROM: '' })).toContain('SAMSVAR_MAIL_FROM er ikke sat');
  });

  it('demands an encrypted line to a mail server elsewhere in production, unless it is told not to', () => {
    const tls = (env: Record<string, string>) => read({ DATABASE_URL: app, ...env }).smtpTls;
    expect(tls({ SMTP_URL: 'smtp://mail.example:587' })).toBe('required');
    expect(tls({ SMTP_URL: 'smtp://127.0.0.1:25' })).toBe('offered');
    expect(tls({ SMTP_URL: 'smtp://mail.example', SAMSVAR_SMTP_TLS: 'offered' })).toBe('offered');
    expect(refusal({ SAMSVAR_SMTP_CA: join(__dirname, 'config.ts') }).lines).toEqual([
      expect.stringContaining('SAMSVAR_SMTP_CA skal være en læsbar fil med certifikater'),
    ]);
    const authority = join(__dirname, '../../../test/support/tls/authority.pem');
    expect(read({ SAMSVAR_SMTP_CA: authority }).smtpAuthority).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(refusal({ SAMSVAR_MAIL_FROM: 'Samsvar <a@b.example>\nBcc: x@y.example' }).lines).toEqual([
      expect.stringContaining('SAMSVAR_MAIL_FROM skal være en mailadresse'),
    ]);
    expect(read({ SAMSVAR_MAIL_FROM: 'samsvar@kommune.example' }).mailFrom).toBe(
      'Samsvar <samsvar@kommune.example>',
    );
  });
});
