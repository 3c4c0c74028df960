import { Lifecycle } from './boot/lifecycle.js';
import type { Config } from './config/config.js';
import { CommandLog } from './logging/command-log.js';
import { makeLog, type Log } from './logging/log.js';
import { Metrics } from './metrics/metrics.js';

/** What one process is watched and stopped by; one of each. */
export interface Operations {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  /** Logs and counts commands. */
  readonly watch: CommandLog;
}

/** Makes them for this configuration: JSON in production, readable lines for a demo at a terminal. */
export function makeOperations({ mode, role, logLevel: level }: Config): Operations {
  const readable = mode === 'demo' && process.stderr.isTTY === true;
  const log = makeLog({ level, readable, role });
  const metrics = new Metrics();
  const watch = new CommandLog(log, (report) => metrics.commandSeen(report));
  return { log, metrics, lifecycle: new Lifecycle(), watch };
}
