import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer, stopServer } from '../../src/platform/embedded/running-server.js';

/** A data folder (SAMSVAR_DATA_DIR) of one test's own. */
export interface DataFolder {
  path: string;
  /** The process number of the server that serves it now. */
  server(): number | undefined;
  /** The superuser's address of one of its databases, while a server serves it. */
  superuserUrl(database?: string): string;
  /** Stops what a failed test may have left running, and removes the folder. */
  remove(): Promise<void>;
}

/** Makes an empty data folder, or takes one that the program made itself. */
export function dataFolder(path = mkdtempSync(join(tmpdir(), 'samsvar-test-data-'))): DataFolder {
  const cluster = join(path, 'postgres');
  const kept = (name: string) => readFileSync(join(path, name), 'utf8').trim();
  return {
    path,
    server: () => runningServer(cluster),
    superuserUrl: (database = 'samsvar') =>
      `postgresql://postgres:${kept('password')}@127.0.0.1:${kept('port')}/${database}`,
    remove: async () => {
      const pid = runningServer(cluster);
      if (pid !== undefined) await stopServer(pid, 5_000);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
