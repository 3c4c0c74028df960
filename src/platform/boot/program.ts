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
 * hooks raise the signal again and exit 143, so they stay off. A further signal ends the process at once with exit code
 * 1, which is safe at any moment; one within a second of the first counts as the same, since Ctrl-C under npm comes twice.
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
    around.signals.on(signal, () => asksToStop(stop, around));
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

/** How long after the first signal another one is still the same, in milliseconds. */
const SAME_SIGNAL_MS = 1_000;

function asksToStop(stop: AbortController, around: Surroundings): void {
  if (!stop.signal.aborted) {
    stop.abort();
    const first = setTimeout(() => stopsAtOnce.add(stop), SAME_SIGNAL_MS);
    first.unref();
    return;
  }
  if (!stopsAtOnce.has(stop)) return;
  around.complain('Afbrudt, før alt var lukket. Det, der er kvitteret for, er gemt.');
  around.exit(1);
}
const stopsAtOnce = new WeakSet<AbortController>();

function interruptible(stop: AbortSignal): Step {
  return async (title, work, on) => {
    stop.throwIfAborted();
    return step(title, work, on);
  };
}

function describe(error: unknown): string {
  if (error instanceof ExitError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
