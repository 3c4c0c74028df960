import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const config = read('src/platform/config/config.ts');
const known = [...config.matchAll(/^ {2}([A-Z][A-Z_]+)\?: /gm)].map((match) => match[1]!);

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks?: readonly string[];
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const compose = parse(text, { merge: true }) as Compose;
  const services = Object.entries(compose.services);
  const ours = services.filter(([, { build }]) => build !== undefined);
  const named = (name: string) => compose.services[name]!;

  it('runs what the design says', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['database', 'mail', 'migrate', 'proxy', 'redis', 'web-1', 'web-2', 'worker-1', 'worker-2'].sort(),
    );
    expect(
      ours.map(([name, { environment }]) => `${name} ${environment!.SAMSVAR_ROLE ?? '-'}`).sort(),
    ).toEqual(['migrate -', 'web-1 web', 'web-2 web', 'worker-1 worker', 'worker-2 worker']);
  });

  it.each(services)(
    '%s is nobody much: a number, a file system to read, no rights, no new ones',
    (name, service) => {
      expect(service).toMatchObject({
        user: expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/),
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service.tmpfs).toEqual(expect.arrayContaining([expect.stringMatching(/^\/tmp(:|$)/)]));
      expect(service.cap_add ?? []).toEqual(name === 'proxy' ? ['NET_BIND_SERVICE'] : []);
    },
  );

  it('gives the program only variables it knows, in production, and no secret in the file', () => {
    for (const [name, { environment }] of ours) {
      expect([name, Object.keys(environment!).filter((variable) => !known.includes(variable))]).toEqual([
        name,
        [],
      ]);
      expect(environment!.SAMSVAR_MODE).toBe('production');
    }
    const secrets = [...text.matchAll(/^\s*(\w*(?:PASSWORD|TOKEN)): (.*)$/gm)];
    expect(secrets.length).toBeGreaterThan(4);
    expect(secrets.map(([, name, value]) => value === `\${${name}:?}`)).not.toContain(false);
    expect(
      [...text.matchAll(/:\/\/[^/\s$]*:([^@\s]+)@/g)].filter(([, word]) => !word!.startsWith('$')),
    ).toEqual([]);
  });

  it('keeps the owner of the database for the one that migrates', () => {
    const owners = ours.filter(([, { environment }]) => 'DATABASE_OWNER_URL' in environment!);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
    for (const [name, { depends_on: after }] of ours.filter(([one]) => one !== 'migrate'))
      expect([name, after!.migrate!.condition]).toEqual([name, 'service_completed_successfully']);
  });

  it('waits only for services there are, and asks for the health of those that tell it', () => {
    for (const [, { depends_on: after = {} }] of services) {
      for (const [name, { condition }] of Object.entries(after)) {
        expect(named(name)).toBeDefined();
        if (condition !== 'service_healthy') continue;
        expect(named(name).build !== undefined || named(name).healthcheck?.test !== undefined).toBe(true);
      }
    }
  });

  it('mounts what is there, and keeps what must not be lost in volumes', () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes.map((mount) => mount.split(':')));
    for (const [from] of mounts) {
      if (from!.startsWith('./')) expect([from, existsSync(join(root, from!))]).toEqual([from, true]);
      else expect(Object.keys(compose.volumes)).toContain(from);
    }
    expect(mounts.map(([from, to]) => `${from}:${to}`)).toEqual(
      expect.arrayContaining(['database:/var/lib/postgresql', 'redis:/data']),
    );
  });

  it('lets the world reach the proxy alone, and the data from inside only', () => {
    const published = services.filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name).sort()).toEqual(['mail', 'proxy']);
    for (const [, { ports }] of published) for (const port of ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.networks.inside?.internal).toBe(true);
    expect([named('database').networks, named('redis').networks]).toEqual([['inside'], ['inside']]);
  });

  it('sets Redis up as the program demands it, and gives a process time to end in order', () => {
    expect(named('redis').command!.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
    for (const [, { stop_grace_period: grace }] of ours)
      expect(parseInt(grace!, 10)).toBeGreaterThan(3 + 20 + 30);
  });

  it('has an example with every variable it asks for', () => {
    const asked = new Set([...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map((match) => match[1]!));
    const given = [...read('deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!);
    expect([...asked].sort()).toEqual([...given].sort());
    expect(read('deploy/env.example')).not.toMatch(/(PASSWORD|TOKEN)=./);
  });

  it('sends the proxy to the web processes, and keeps the figures from the world', () => {
    const caddy = read('deploy/Caddyfile');
    for (const [name] of ours.filter(([, { environment }]) => environment!.SAMSVAR_ROLE === 'web'))
      expect(caddy).toContain(`${name}:3000`);
    expect(caddy).toMatch(/@inner path \/metrics .*\n\s*respond @inner 404/);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const scripts = (JSON.parse(read('package.json')) as { scripts: object }).scripts;

  it('stands on Node 24 in every stage, and ends as a number that is not root', () => {
    expect(instructions('FROM')).toHaveLength(3);
    for (const from of instructions('FROM')) expect(from).toMatch(/^node:24-/);
    expect(instructions('USER')).toEqual(['10001:10001']);
    const last = lines.findLastIndex((line) => line.startsWith('FROM '));
    expect(lines.findIndex((line) => line.startsWith('USER '))).toBeGreaterThan(last);
    const { user } = (parse(read('docker-compose.yml'), { merge: true }) as Compose).services['web-1']!;
    expect(instructions('USER')).toEqual([user]);
  });

  it('copies what is there, and what .dockerignore lets through', () => {
    const letThrough = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const sources = instructions('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(/\s+/).slice(0, -1));
    expect(sources.length).toBeGreaterThan(12);
    for (const source of sources) {
      expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      expect(letThrough).toContain(source.split('/')[0]);
    }
    expect(letThrough.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    for (const secret of ['.git', '.data', 'test', '.env', 'node_modules'])
      expect(letThrough).not.toContain(secret);
  });

  it('runs scripts there are, and nothing to install or fetch at start', () => {
    const run = [...instructions('RUN'), ...instructions('CMD')].join('\n');
    for (const [, script] of run.matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    expect(instructions('CMD')).toEqual(['["node", "dist/program/main.js"]']);
    expect(existsSync(join(root, 'src/main.ts'))).toBe(true);
    expect(run).toContain('npm ci --omit=dev');
  });

  it('copies every script that the command line needs', () => {
    const copied = instructions('COPY').join(' ');
    const needed = (script: string): string[] =>
      [...read(`bin/${script}`).matchAll(/from '\.\/([\w-]+\.mjs)'/g)].flatMap(([, next]) => [
        next!,
        ...needed(next!),
      ]);
    for (const script of ['samsvar.mjs', ...needed('samsvar.mjs')]) expect(copied).toContain(`bin/${script}`);
  });

  it('sets only variables the program knows, and asks for its health without other programs', () => {
    const set = instructions('ENV').flatMap((env) =>
      [...env.matchAll(/([A-Z_]+)=/g)].map((match) => match[1]!),
    );
    expect(set.filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([]);
    expect(instructions('HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", .*\/healthz/);
  });
});
