import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

interface Dependency {
  readonly resolved: string;
  readonly dependencyTypes: readonly string[];
}
interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly Dependency[] }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly totalCruised: number;
  };
}

const root = resolve(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config);
const features = forbidden.flatMap(({ name }) => /^(.*)-meets-others-through-reads$/.exec(name)?.[1] ?? []);

async function cruise(folder: string): Promise<Cruise> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', config, '--output-type', 'json', 'src'];
  // The exit code is the number of breaches; what counts is what is reported.
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 2 ** 28,
  }).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

const next = (feature: string) => features[(features.indexOf(feature) + 1) % features.length]!;

/** Files that break one rule each: path, source, the rule. */
const breaches: readonly (readonly [path: string, source: string, rule: string])[] = [
  ['src/platform/round.ts', `import './trip.js';`, 'no-cycle'],
  ['src/workflow/reads-a-file.ts', `import 'node:fs';`, 'workflow-imports-xstate-only'],
  ['src/workflow/knows-nest.ts', `import '@nestjs/common';`, 'workflow-imports-xstate-only'],
  ['src/workflow/knows-a-feature.ts', `import '../cases/one.reads.js';`, 'workflow-imports-xstate-only'],
  [
    'src/workflow/knows-a-type.ts',
    `import type { Pool } from 'pg'; export type P = Pool;`,
    'workflow-imports-xstate-only',
  ],
  ['src/procedure/decides.ts', `import 'xstate';`, 'procedure-is-data'],
  ['src/procedure/reads-a-file.ts', `import 'node:fs';`, 'procedure-is-data'],
  ['src/cases/asks.pure.ts', `import 'pg';`, 'pure-parts'],
  ['src/cases/injects.pure.ts', `import '@nestjs/common';`, 'pure-parts'],
  ['src/cases/reads.pure.ts', `import 'node:fs/promises';`, 'pure-parts-without-node'],
  ['src/cases/waits.pure.ts', `import 'node:timers';`, 'pure-parts-without-node'],
  ['src/cases/calls.pure.ts', `import 'https';`, 'pure-parts-without-node'],
  ['src/platform/knows-a-feature.ts', `import '../cases/one.reads.js';`, 'platform-knows-no-feature'],
  ['src/platform/knows-the-journal.ts', `import '../journal/one.reads.js';`, 'platform-knows-no-feature'],
  ['src/texts/knows-a-feature.ts', `import '../cases/one.reads.js';`, 'texts-are-words'],
  ['src/web/knows-a-feature.ts', `import '../cases/one.reads.js';`, 'web-knows-no-feature'],
  ...features.flatMap((feature) =>
    ['command', 'entity', 'pure', 'page'].map(
      (suffix) =>
        [
          `src/${feature}/takes-a-${suffix}.ts`,
          `import '../${next(feature)}/one.${suffix}.js';`,
          `${feature}-meets-others-through-reads`,
        ] as const,
    ),
  ),
  ['src/cases/asks.page.tsx', `import 'pg';`, 'pages-never-touch-tables'],
  ['src/cases/maps.page.tsx', `import 'typeorm';`, 'pages-never-touch-tables'],
  ['src/cases/touches.page.tsx', `import './one.entity.js';`, 'pages-never-touch-tables'],
  ['src/cases/shows.ts', `import '../sample/words.js';`, 'sample-is-for-show'],
  ['src/cases/runs.ts', `import '../cli/one.js';`, 'nobody-imports-cli'],
];

/** Files that break none. */
const lawful: readonly (readonly [path: string, source: string])[] = [
  ...features.flatMap((feature): [string, string][] => [
    ...['command', 'entity', 'pure', 'page', 'reads'].map((suffix): [string, string] => [
      `src/${feature}/one.${suffix}.ts`,
      'export {};',
    ]),
    [`src/${feature}/asks-a-neighbour.ts`, `import '../${next(feature)}/one.reads.js';`],
    [`src/${feature}/any.spec.ts`, `import '../${next(feature)}/one.command.js';`],
  ]),
  ['src/workflow/moves.ts', `import 'xstate'; import '../procedure/plain.js';`],
  ['src/procedure/plain.ts', `import 'class-validator';`],
  ['src/cases/hashes.pure.ts', `import 'node:crypto'; import './one.pure.js';`],
  ['src/platform/writes-the-chain.ts', `import '../journal/one.pure.js'; import '../workflow/moves.js';`],
  // A cycle is told once, of the file it was met in first.
  ['src/platform/trip.ts', `import './round.js';`],
  ['src/platform/type-a.ts', `import type { B } from './type-b.js'; export type A = B | 1;`],
  ['src/platform/type-b.ts', `import type { A } from './type-a.js'; export type B = A | 2;`],
  ['src/sample/words.ts', 'export {};'],
  ['src/cli/one.ts', `import '../sample/words.js'; import 'node:fs';`],
];

describe('the import rules', () => {
  let folder: string;
  let found: Cruise;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-imports-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(
      join(folder, 'tsconfig.json'),
      '{"compilerOptions":{"module":"nodenext","jsx":"react-jsx"}}',
    );
    for (const [path, source] of [...breaches, ...lawful]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), source);
    }
    found = await cruise(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const brokenBy = (path: string) =>
    found.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

  it('finds each breach by the rule made for it', () => {
    const seen = breaches.map(([path]) => [path, brokenBy(path)]);
    expect(seen).toEqual(breaches.map(([path, , rule]) => [path, [rule]]));
  });

  it('has a breach to show for every rule', () => {
    expect([...new Set(breaches.map(([, , rule]) => rule))].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    );
  });

  it('leaves alone what is allowed', () => {
    expect(lawful.filter(([path]) => brokenBy(path).length > 0)).toEqual([]);
    expect(found.modules.filter(({ source }) => source.startsWith('src/'))).toHaveLength(
      breaches.length + lawful.length,
    );
  });
});

describe('src', () => {
  let found: Cruise;
  beforeAll(async () => void (found = await cruise(root)));

  it('keeps every import rule', () => {
    expect(found.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([]);
    expect(found.summary.totalCruised).toBeGreaterThan(300);
  });

  it('has no feature that the rules do not know', async () => {
    const folders = (await readdir(join(root, 'src'), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const others = ['cli', 'platform', 'procedure', 'sample', 'texts', 'web', 'workflow'];
    expect(folders.sort()).toEqual([...features, ...others].sort());
  });

  it('has no pure part that reaches a service by way of others', () => {
    const byPath = new Map(found.modules.map((module) => [module.source, module]));
    const harmless =
      /^src\/|^(node:)?crypto$|node_modules\/(luxon|date-holidays|diff|canonicalize|class-validator|class-transformer|reflect-metadata|xstate|uuid|csv-stringify|fflate)\//;
    const reached = (from: string): Map<string, string> => {
      const via = new Map([[from, from]]);
      for (const path of via.keys()) {
        for (const { resolved, dependencyTypes } of byPath.get(path)?.dependencies ?? [])
          if (!dependencyTypes.includes('type-only') && !via.has(resolved)) via.set(resolved, path);
      }
      return via;
    };
    const pure = found.modules.map(({ source }) => source).filter((path) => /\.pure\.tsx?$/.test(path));
    const impure = pure.flatMap((path) =>
      [...reached(path)]
        .filter(([module]) => !harmless.test(module))
        .map(([module, by]) => `${path} reaches ${module} through ${by}`),
    );
    expect(impure).toEqual([]);
    expect(pure.length).toBeGreaterThan(30);
  });
});
