import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MachineError } from '../boot/exit.js';
import { canReach, type ServerUser } from './server-user.js';

/** Where the data of one samsvar lies. */
export interface DataPlace {
  /** Absolute, without symbolic links. */
  dataDir: string;
  /** Set when the default folder could not be used. */
  moved?: boolean;
}

/** The folder of PostgreSQL's own files inside the data folder. */
export const clusterDirOf = (dataDir: string) => join(dataDir, 'postgres');

/**
 * Makes the data folder and returns it. When the server's user cannot reach the default folder (a checkout that only
 * root can enter), the data goes to a folder of this checkout's own under /var/lib, or else under the temporary
 * folder. A folder that somebody chose, or that already holds data, is never exchanged: that is a MachineError.
 */
export function placeData(wanted: string, chosen: boolean, user: ServerUser | undefined): DataPlace {
  const own = makeFolder(wanted);
  openWhenEmpty(own, user);
  if (canReach(user, own)) return { dataDir: own };
  if (chosen || existsSync(clusterDirOf(own))) {
    throw new MachineError(
      `PostgreSQL kører her som brugeren ${user?.name ?? ''}, som ikke kan nå mappen ${own}. ` +
        'Giv den adgang, eller vælg en anden mappe med SAMSVAR_DATA_DIR.',
    );
  }
  for (const parent of ['/var/lib/samsvar', join(tmpdir(), 'samsvar-data'), '/var/tmp/samsvar-data']) {
    const dataDir = tryFolder(join(parent, nameOf(own)));
    if (dataDir && canReach(user, dataDir)) return { dataDir, moved: true };
  }
  throw new MachineError(
    'Der er ingen mappe til data, som PostgreSQLs bruger kan nå. Vælg en med SAMSVAR_DATA_DIR.',
  );
}

// An empty folder of root's (one just made for a test, say) is ours to let the server's user pass through.
function openWhenEmpty(folder: string, user: ServerUser | undefined): void {
  if (user && readdirSync(folder).length === 0) chmodSync(folder, 0o711);
}

function nameOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return `${basename(dirname(folder)).replace(/[^\w.-]/g, '_')}-${hash}`;
}

function tryFolder(folder: string): string | undefined {
  try {
    return makeFolder(folder);
  } catch {
    return undefined;
  }
}

// Others may pass through on the way to PostgreSQL's files (which only its user can open), never list what is here.
function makeFolder(folder: string): string {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o711 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new MachineError(`Datamappen ${folder} kan ikke oprettes: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return realpathSync(folder);
}
