import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { MachineError } from '../boot/exit.js';
import type { Binaries } from './binaries.js';
import { clusterDirOf } from './data-place.js';
import { asUser, type ServerUser } from './server-user.js';

/** What a cluster is made with. */
export interface ClusterSettings {
  dataDir: string;
  binaries: Binaries;
  user: ServerUser | undefined;
  durable: boolean;
}

/** The name of the cluster's superuser. */
export const superuser = 'postgres';

/**
 * Makes the cluster (UTF-8, Danish collation by ICU, passwords by SCRAM) unless there is one. It is made aside and
 * moved in place, so that a start which dies on the way leaves nothing half made. Throws a MachineError when an
 * existing cluster belongs to somebody else or to another major version.
 */
export async function ensureCluster(settings: ClusterSettings): Promise<void> {
  const clusterDir = clusterDirOf(settings.dataDir);
  removeDrafts(settings.dataDir);
  if (existsSync(clusterDir)) return checkCluster(clusterDir, settings.binaries.major);
  const draft = join(settings.dataDir, `new-${randomUUID()}`);
  mkdirSync(draft, { mode: 0o700 });
  if (settings.user) chownSync(draft, settings.user.uid, settings.user.gid);
  await runInitdb(draft, settings);
  renameSync(draft, clusterDir);
}

/** The superuser's password, from a file that only we can read; made at the first call. */
export function superuserPassword(dataDir: string): string {
  const file = join(dataDir, 'password');
  if (!existsSync(file)) {
    if (existsSync(clusterDirOf(dataDir))) {
      throw new MachineError(`Filen ${file} mangler; uden den kan databasen ikke åbnes.`);
    }
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

function checkCluster(clusterDir: string, major: number): void {
  const me = process.getuid?.();
  if (me !== undefined && me !== 0 && statSync(clusterDir).uid !== me) {
    throw new MachineError(
      `Databasen i ${clusterDir} ejes af en anden bruger. Start som den, eller vælg en anden SAMSVAR_DATA_DIR.`,
    );
  }
  const found = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (found !== String(major)) {
    throw new MachineError(
      `Databasen i ${clusterDir} er lavet af PostgreSQL ${found}, men her er PostgreSQL ${major}.`,
    );
  }
}

function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (/^new-[\da-f-]{36}(\.pw)?$/.test(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

const run = promisify(execFile);

async function runInitdb(
  draft: string,
  { dataDir, binaries, user, durable }: ClusterSettings,
): Promise<void> {
  // initdb reads the password from a file as its own user.
  const passwordFile = `${draft}.pw`;
  writeFileSync(passwordFile, superuserPassword(dataDir), { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    await run(
      join(binaries.home, 'bin/initdb'),
      [
        ...['-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=da-DK'],
        ...['--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
      ],
      { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...asUser(user) },
    );
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const reason = (error as Error).message.trim().split('\n').slice(-5).join('\n');
    throw new MachineError(`Databasen kunne ikke oprettes i ${dataDir}:\n${reason}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
