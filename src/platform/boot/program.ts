import { ExitError } from './exit.js';
import { step, type Step } from './progress.js';
import { makeShutdown, type Shutdown } from './shutdown.js';

/** What a start needs: a place to register what is to be closed, and steps that end early when a stop is asked. */
export interface Boot {
  onClose: Shutdown['onClose'];
  step: Step;
}

/** The process as the program sees it; a test gives another. */
export interface Surroundings {
  signals: { on: (signal: NodeJS.Signals, listener: () => void) => unknown };
  print: (line: string) => void;
  complain: (line: string) => void;
  exit: (code: number) => void;
}

const theProcess: Surroundings = {
  signals: process,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  exit: (code) => process.exit(code),
};

/**
 * Runs a program until SIGINT, SIGTERM or SIGHUP: starts it, and at the signal (also one during the start, after the
 * step under way) closes everything in the reverse order, prints `samsvar stopped` and exits 0. A start that fails
 * closes what it had opened and exits with the error's code (1 for one that nobody foresaw). Nest's own shutdown
 * hooks raise the signal again and exit 143, so they stay off. Further signals do nothing: closing is bounded by what
 * is closed, and kill -9 is safe at any moment.
 */
export async function runProgram(
  start: (boot: Boot) => Promise<void>,
  around: Surroundings = theProcess,
): Promise<void> {
  const shutdown = makeShutdown();
  const stop = new AbortController();
  const asked = new Promise<void>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    around.signals.on(signal, () => stop.abort());
  let code = 0;
  try {
    await start({ onClose: shutdown.onClose, step: interruptible(stop.signal) });
    await asked;
  } catch (error) {
    if (!stop.signal.aborted) {
      around.complain(describe(error));
      code = error instanceof ExitError ? error.exitCode : 1;
    }
  }
  for (const failure of await shutdown.close()) {
    around.complain(failure.message);
    code ||= 1;
  }
  if (stop.signal.aborted) around.print('samsvar stopped');
  around.exit(code);
}

function interruptible(stop: AbortSignal): Step {
  return async (title, work) => {
    stop.throwIfAborted();
    return step(title, work);
  };
}

function describe(error: unknown): string {
  if (error instanceof ExitError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
