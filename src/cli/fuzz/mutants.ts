import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { step } from '../../platform/boot/progress.js';
import type { HallGround, Laid } from './hall.js';
import { fuzz } from './run.js';
import type { ApiDocument } from './witness.js';

/** One bug, sown into a copy of the built program. */
interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/** How many of the ten must be found. */
export const MUTANTS_TO_FIND = 9;
/** Requests for each operation; most bugs show before the first operation is done. */
const SHARE = 20;

const STORES = `await this.db.transaction((tx) => tx.query("insert into samsvar.stored_answer (person_id, key, body_hash, answer, created_at) values ($1, $2, $3, '{}', samsvar.now()) on conflict do nothing", [envelope.personId, envelope.key, bodyHash]));`;

const MUTANTS: readonly Mutant[] = [
  {
    name: 'takes unknown fields',
    file: 'platform/commands/registry.js',
    from: /forbidNonWhitelisted: true/,
    to: 'forbidNonWhitelisted: false',
  },
  {
    name: 'takes unknown parameters',
    file: 'platform/http/api.guard.js',
    from: /forbidNonWhitelisted: true/,
    to: 'forbidNonWhitelisted: false',
  },
  {
    name: 'takes a key twice',
    file: 'platform/http/prepare-api.js',
    from: /hasDuplicateKey\(text\)/,
    to: 'false',
  },
  {
    name: 'takes control characters',
    file: 'platform/commands/fields.js',
    from: /Matches\(NO_CONTROL,/,
    to: 'Matches(/(?:)/,',
  },
  {
    name: 'takes dates that never were',
    file: 'platform/commands/fields.js',
    from: /IsDateString\(\{/,
    to: 'IsString({',
  },
  {
    name: 'points to the wrong field',
    file: 'platform/http/pointer.pure.js',
    from: /return pointer;/,
    to: "return '/nowhere';",
  },
  {
    name: 'speaks English',
    file: 'platform/commands/registry.js',
    from: /rule === ['"]whitelistValidation['"]/,
    to: "rule === 'never'",
  },
  {
    name: 'stores what it refuses',
    file: 'platform/commands/executor.js',
    from: /if \(!\(refusal instanceof Refused\)\)/,
    to: `${STORES} if (!(refusal instanceof Refused))`,
  },
  {
    name: 'tells strangers that a case is there',
    file: 'identity/viewer.reads.js',
    from: /hidden \? ['"]unknown['"] : ['"]forbidden['"]/,
    to: "'forbidden'",
  },
  {
    name: 'tells what it does not declare',
    file: 'identity/directory.query.js',
    from: /through,(?=\n)/,
    to: "through, secret: 'x',",
  },
];

export interface MutantOptions {
  readonly ground: HallGround;
  /** Folder of the built program. */
  readonly dist: string;
  /** What the healthy program was tried on, and what it says of itself. */
  readonly laid: Laid;
  readonly document: ApiDocument;
  readonly seed: number;
  /** Names of those to try; absent: all. */
  readonly only?: readonly string[];
}

/** What came of the bugs: how many were noticed, and by what. */
export interface Caught {
  readonly found: number;
  readonly tried: number;
  /** The first problem of each bug, by its name; null for one that was missed. */
  readonly by: Readonly<Record<string, string | null>>;
}

/** Attacks a copy of the program for each bug, and counts those that are noticed. */
export async function tryMutants(options: MutantOptions): Promise<Caught> {
  const { only } = options;
  const by: Record<string, string | null> = {};
  for (const mutant of MUTANTS.filter(({ name }) => !only || only.includes(name))) {
    by[mutant.name] = await step(mutant.name, () => firstProblem(mutant, options));
    console.error(`${mutant.name}: ${by[mutant.name]?.slice(0, 300) ?? 'MISSED'}`);
  }
  const found = Object.values(by).filter((problem) => problem !== null).length;
  return { found, tried: Object.keys(by).length, by };
}

async function firstProblem(mutant: Mutant, { dist, ...options }: MutantOptions): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-mutant-'));
  try {
    await sow(mutant, dist, folder);
    const main = join(folder, 'dist/src/main.js');
    const { problems } = await fuzz({ ...options, only: '', main, perOperation: SHARE, firstOnly: true });
    return problems[0] ?? null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of the program's modules with one bug; its packages are those of the healthy one. */
async function sow({ name, file, from, to }: Mutant, dist: string, folder: string): Promise<void> {
  await cp(join(dist, 'src'), join(folder, 'dist/src'), { recursive: true });
  await cp(join(dist, 'migrations'), join(folder, 'dist/migrations'), { recursive: true });
  const root = dirname(dist);
  for (const beside of ['node_modules', 'package.json', 'docs', 'LICENSE'])
    if (existsSync(join(root, beside))) await symlink(join(root, beside), join(folder, beside));
  const path = join(folder, 'dist/src', file);
  const healthy = await readFile(path, 'utf8');
  const sick = healthy.replace(from, to);
  if (sick === healthy) throw new Error(`The bug "${name}" cannot be sown: ${file} has changed.`);
  await writeFile(path, sick);
}
