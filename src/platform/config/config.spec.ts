import { join } from 'node:path';
import { ExitError } from '../boot/exit.js';
import { demoStart, readConfig } from './config.js';

const owner = 'postgresql://owner:hemmelig@db.example:5432/samsvar';
const app = 'postgresql://app:hemmelig@db.example:5432/samsvar';
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
      smtpUrl: undefined,
      publicUrl: 'http://127.0.0.1:3000',
      clock: demoStart,
      rolePrefix: 'samsvar',
    });
  });

  it('is production on the real clock when a database is named', () => {
    const config = read({ DATABASE_URL: app, DATABASE_OWNER_URL: owner });
    expect(config).toMatchObject({
      mode: 'production',
      clock: 'real',
      database: { url: app, ownerUrl: owner },
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
      REDIS_URL: 'redis://x',
    });
    expect(code).toBe(2);
    expect(lines.map((line) => /^- ([A-Z_]+) /.exec(line)?.[1])).toEqual([
      'DATABASE_URL',
      'SMTP_URL',
      'SAMSVAR_MODE',
      'SAMSVAR_CLOCK',
      'SAMSVAR_ROLE',
      'PORT',
      'SAMSVAR_ROLE_PREFIX',
      'REDIS_URL',
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
});
