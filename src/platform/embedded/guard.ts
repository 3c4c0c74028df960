// A process of its own: `node guard.js CLUSTER_DIR DATA_DIR OWNER`, its standard input a pipe from the process that
// owns the server. When the pipe closes without the word "stopped", the owner has died, and PostgreSQL is stopped.
import { setTimeout as pause } from 'node:timers/promises';
import { lockOwner } from './data-lock.js';
import { runningServer, stopServer } from './running-server.js';

const [clusterDir = '', dataDir = '', owner = ''] = process.argv.slice(2);
const appearWithinMs = 1_000;
const fastMs = 3_000;

async function standGuard(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  let said = '';
  try {
    for await (const chunk of process.stdin) said += String(chunk);
  } catch {
    // A broken pipe is a dead owner too.
  }
  if (!said.includes('stopped')) await stopOrphan();
}

async function stopOrphan(): Promise<void> {
  const until = performance.now() + appearWithinMs;
  for (;;) {
    // In this order: once the folder has a new holder, the number just read is still the old server's, or nobody's.
    const pid = runningServer(clusterDir);
    if (lockOwner(dataDir) !== owner) return;
    if (pid !== undefined) return stopServer(pid, fastMs, 1_000);
    if (performance.now() >= until) return;
    await pause(50);
  }
}

void standGuard();
