import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterSettings } from './cluster.js';
import { endServer, launchServer, LaunchError, type Server } from './server.js';

type LaunchSettings = ClusterSettings & { port: number };

/**
 * Launches a server; waits up to 10 seconds for the memory of one that was killed: its children need a moment to
 * notice.
 */
export async function launchWhenMemoryIsFree(settings: LaunchSettings): Promise<Server> {
  const until = performance.now() + 10_000;
  for (;;) {
    try {
      return await launchServer(settings);
    } catch (error) {
      const retry =
        error instanceof LaunchError && error.refusal === 'sharedMemoryBusy' && performance.now() < until;
      if (!retry) throw error;
      await pause(100);
    }
  }
}

/** Starts a server that dies under us again on the same port, until `end` is called. */
export function watchServer(first: Server, settings: LaunchSettings, log: (line: string) => void) {
  let server: Server | undefined = first;
  let ending = false;
  const restarts = async () => {
    while (server && !ending) {
      await server.exited;
      server = undefined;
      if (ending) return;
      log('PostgreSQL er stoppet uventet og startes igen.');
      server = await launchWhenMemoryIsFree(settings).catch((error: unknown) => {
        log(error instanceof Error ? error.message : String(error));
        return undefined;
      });
    }
  };
  const running = restarts();
  const end = async () => {
    ending = true;
    if (server) await endServer(server);
    await running;
    // A restart that was under way when we were asked to end.
    if (server) await endServer(server);
  };
  return { pid: () => server?.pid, end };
}
