import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from '../support/process.js';

const prepare = pathToFileURL(resolve(__dirname, '../../bin/prepare.mjs')).href;
const lock = (version: string, more = {}) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version },
      'node_modules/b': { version: '1.0.0', optional: true },
      ...more,
    },
  });

describe('what is done before the program can run', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const runs = (tool: string) => {
    try {
      return readFileSync(join(root, `${tool}.runs`), 'utf8').length;
    } catch {
      return 0;
    }
  };
  const prepareNow = async (what: 'ensureInstalled' | 'ensureBuilt') => {
    const code = `const p = await import(${JSON.stringify(prepare)}); await p.${what}(${JSON.stringify(root)});`;
    // The build under test is told apart from a real one by the folder alone.
    const env = { npm_execpath: join(root, 'npm-cli.js'), TMPDIR: join(root, 'tmp') };
    return runNode(['--input-type=module', '-e', code], { cwd: root, env }).ended;
  };
  /** A tool that counts its runs, takes its time and then does `work`. */
  const standIn = (name: string, work: string) => `
    import fs from 'node:fs';
    fs.appendFileSync(${JSON.stringify(join(root, `${name}.runs`))}, 'x');
    setTimeout(() => { ${work} }, 300);`;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'samsvar-prepare-test-'));
    for (const file of [
      'bin/join.mjs',
      'bin/swc-options.cjs',
      'src/main.ts',
      'src/main.spec.ts',
      'migrations/1.ts',
    ]) {
      write(file, '');
    }
    mkdirSync(join(root, 'tmp'));
    write('package.json', '{"type":"module"}');
    write('package-lock.json', lock('1.0.0'));
    write(
      'npm-cli.js',
      standIn(
        'npm',
        `fs.mkdirSync('node_modules', { recursive: true }); fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`,
      ),
    );
    write('bin/compile.mjs', standIn('compile', `fs.mkdirSync('dist', { recursive: true })`));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('installs once, and again only when the lock file asks for something else', async () => {
    for (const wanted of [1, 1]) {
      expect((await prepareNow('ensureInstalled')).code).toBe(0);
      expect(runs('npm')).toBe(wanted);
    }
    write('package-lock.json', lock('1.0.1'));
    await prepareNow('ensureInstalled');
    expect(runs('npm')).toBe(2);
  });

  it('takes an installation made by hand, an optional package for another machine missing', async () => {
    write(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }),
    );
    expect((await prepareNow('ensureInstalled')).code).toBe(0);
    expect(runs('npm')).toBe(0);
  });

  it('takes an installation without development packages, but not one with half of them', async () => {
    const dev = {
      'node_modules/c': { version: '1.0.0', dev: true },
      'node_modules/d': { version: '1.0.0', dev: true },
    };
    write('package-lock.json', lock('1.0.0', dev));
    write('node_modules/.package-lock.json', lock('1.0.0'));
    await prepareNow('ensureInstalled');
    expect(runs('npm')).toBe(0);
    write(
      'node_modules/.package-lock.json',
      lock('1.0.0', { 'node_modules/c': { version: '1.0.0', dev: true } }),
    );
    await prepareNow('ensureInstalled');
    expect(runs('npm')).toBe(1);
  });

  it('says in Danish that npm failed and exits 3', async () => {
    write('npm-cli.js', `console.error('ETARGET'); process.exit(1);`);
    const { code, stderr } = await prepareNow('ensureInstalled');
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/^ETARGET\n\nPakkerne kunne ikke hentes/),
    });
  });

  it.each([
    ['src/main.ts', 2],
    ['src/new.ts', 2],
    ['migrations/1.ts', 2],
    ['bin/swc-options.cjs', 2],
    ['bin/join.mjs', 2],
    ['src/main.spec.ts', 1],
  ])('builds once, and after a change of %s %d times in all', async (file, times) => {
    await prepareNow('ensureBuilt');
    await prepareNow('ensureBuilt');
    expect(runs('compile')).toBe(1);
    write(file, 'changed');
    expect((await prepareNow('ensureBuilt')).code).toBe(0);
    expect(runs('compile')).toBe(times);
  });

  it('builds once when two processes want it at the same time', async () => {
    const ended = await Promise.all([
      prepareNow('ensureBuilt'),
      prepareNow('ensureBuilt'),
      prepareNow('ensureBuilt'),
    ]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs('compile')).toBe(1);
  });

  it('does not wait for a builder that was killed', async () => {
    write('bin/compile.mjs', `process.kill(process.ppid, 'SIGKILL')`);
    expect((await prepareNow('ensureBuilt')).signal).toBe('SIGKILL');
    write('bin/compile.mjs', standIn('compile', `fs.mkdirSync('dist', { recursive: true })`));
    expect((await prepareNow('ensureBuilt')).code).toBe(0);
  });

  it('does not take a failed build for one', async () => {
    write('bin/compile.mjs', `console.log('Expression expected'); process.exit(1);`);
    for (const attempt of [1, 2]) {
      expect({ attempt, ...(await prepareNow('ensureBuilt')) }).toMatchObject({
        code: 1,
        stderr: 'Expression expected\n\nSamsvar kunne ikke bygges.\n',
      });
    }
  });
});
