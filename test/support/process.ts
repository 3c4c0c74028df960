import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** How a program of ours ended. */
export interface Ended {
  /** Undefined when a signal ended it. */
  code: number | undefined;
  signal: NodeJS.Signals | undefined;
  stdout: string;
  stderr: string;
}

/** A program of ours, running as a process. */
export interface Running {
  pid: number;
  stdout(): string;
  stderr(): string;
  /** Resolves with the first match on standard output; rejects when the program ends or the time is up before that. */
  line(pattern: RegExp, withinMs?: number): Promise<RegExpMatchArray>;
  /** Sends the signal. */
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
  ended: Promise<Ended>;
}

/** Variables of ours must not leak from the shell that runs the tests into the program under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(SAMSVAR_|DATABASE_|REDIS_URL$|SMTP_URL$|PORT$|JEST_|NODE_ENV$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Starts the built program (`dist/program/main.js`) with these variables. */
export function startProgram(
  env: Record<string, string> = {},
  more: { detached?: boolean; node?: string } = {},
): Running {
  return runNode([join(root, 'dist/program/main.js')], { env, ...more });
}

/** Runs one command of the built command line to its end. */
export function runCommand(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return runNode([join(root, 'dist/program/cli/cli.js'), ...args], { env }).ended;
}

/** Runs a script of package.json by npm, as a user does. */
export function runNpm(args: string[], env: Record<string, string> = {}): Running {
  return run('npm', args, { env });
}

/** Starts a Node program and collects what it says. `node`: by which Node, when not by the one that runs the tests. */
export function runNode(
  args: string[],
  { node = process.execPath, ...more }: Parameters<typeof run>[2] & { node?: string } = {},
): Running {
  return run(node, args, more);
}

function run(
  command: string,
  args: string[],
  {
    env = {},
    cwd = root,
    detached = false,
  }: { env?: Record<string, string>; cwd?: string; detached?: boolean } = {},
): Running {
  const child = spawn(command, args, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolveEnd, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolveEnd({ code: code ?? undefined, signal: signal ?? undefined, ...said }),
    );
  });
  const line = (pattern: RegExp, withinMs = 60_000) =>
    new Promise<RegExpMatchArray>((found, reject) => {
      const fail = (why: string) =>
        done(() => reject(new Error(`${why} before ${String(pattern)}\n${said.stdout}\n${said.stderr}`)));
      const timer = setTimeout(() => fail(`${withinMs} ms went by`), withinMs);
      const look = () => {
        const match = said.stdout.match(pattern);
        if (match) done(() => found(match));
      };
      const done = (settle: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        settle();
      };
      listeners.add(look);
      look();
      void ended.then(() => (listeners.has(look) ? fail('The program ended') : undefined));
    });
  return {
    pid: child.pid ?? 0,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    line,
    ended,
    signal: (signal) => void child.kill(signal),
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
