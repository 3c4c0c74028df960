import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MachineError } from '../boot/exit.js';
import { clusterDirOf } from './data-place.js';

/** The small process that stops PostgreSQL when this one dies without having done so. */
export interface Guard {
  pid: number;
  /** Tells the guard that the server has been stopped, and waits until it has gone. */
  dismiss(): Promise<void>;
}

/** Starts the guard of a data folder that this process holds. The guard is run from the built program. */
export function startGuard(dataDir: string, owner: string): Guard {
  const child = spawn(process.execPath, [guardProgram(), clusterDirOf(dataDir), dataDir, owner], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  child.unref();
  const pipe = child.stdin;
  // A guard that somebody killed is no reason to fall: the next start finds an orphan by itself.
  pipe.on('error', () => undefined);
  (pipe as unknown as { unref?(): void }).unref?.();
  return {
    pid: child.pid ?? 0,
    dismiss: async () => {
      child.ref();
      pipe.end('stopped\n');
      await gone;
    },
  };
}

// Beside this file in the built program; from the sources (tests) the built one is looked up.
function guardProgram(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [join(here, 'guard.js'), join(here, '../../../dist/src/platform/embedded/guard.js')].find(
    (file) => existsSync(file),
  );
  if (found) return found;
  throw new MachineError('Programmet er ikke bygget. Kør npm run build.');
}
