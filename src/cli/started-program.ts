import { spawn } from 'node:child_process';
import { MachineError } from '../platform/boot/exit.js';

/** A program of ours, started as a process of its own. */
export interface StartedProgram {
  /** Its address once it is ready. Errors: MachineError with what it said when it ended before that. */
  readonly url: Promise<string>;
  /** Its exit code once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has said so far, both streams in the order in which they came. */
  said(): string;
  /** Asks it to stop and waits. */
  stop(): Promise<void>;
}

const OURS = /^(SAMSVAR_|DATABASE_|REDIS_URL$|SMTP_URL$|PORT$)/;

/** The caller's environment without any setting of ours. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
}

/** Starts `main.js` with these settings and none of the caller's own. */
export function startedProgram(main: string, settings: Readonly<Record<string, string>>): StartedProgram {
  const child = spawn(process.execPath, [main], {
    env: { ...cleanEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let said = '';
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const ready = /^samsvar ready url=(\S+)/m.exec(said);
        if (ready?.[1]) resolve(ready[1]);
      });
    child.once('error', reject);
    void ended.then(() => reject(new MachineError(`Samsvar kunne ikke startes:\n${said.trim()}`)));
  });
  // Whoever stops before it is ready does not wait for the address.
  url.catch(() => undefined);
  return {
    url,
    ended,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
