/** Where progress is shown; standard error, so that standard output keeps to the lines programs wait for. */
export interface ProgressScreen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** How long a step may take before it is shown, and how often a line for no terminal is repeated, in milliseconds. */
export interface ProgressPace {
  showAfterMs: number;
  frameMs: number;
  repeatMs: number;
}

/** Runs one named step of a longer piece of work (Danish, in the present: "Migrerer databasen"); `on`: another screen than the usual one. */
export type Step = <T>(title: string, work: () => T | Promise<T>, on?: ProgressScreen) => Promise<T>;

const usualPace: ProgressPace = { showAfterMs: 1_000, frameMs: 120, repeatMs: 10_000 };
const frames = ['⠋', '⠙', '⠸', '⠴', '⠦', '⠇'];

/**
 * Makes the `step` that shows what takes more than a second: turning on a terminal, as plain lines elsewhere, and in
 * the end one line with the time it took. A quicker step shows nothing. Work that blocks the process is named before
 * it begins only on a terminal that has shown it; let long work be asynchronous.
 */
export function makeStep(screen: ProgressScreen = process.stderr, pace: ProgressPace = usualPace): Step {
  return async (title, work, on = screen) => {
    const shown = show(title, on, pace);
    try {
      const result = await work();
      shown.end('færdig efter');
      return result;
    } catch (error) {
      shown.end('stoppede efter');
      throw error;
    }
  };
}

/** The step that shows on standard error. */
export const step: Step = makeStep();

function show(title: string, screen: ProgressScreen, pace: ProgressPace) {
  const from = performance.now();
  const elapsed = () => performance.now() - from;
  let ticking: NodeJS.Timeout | undefined;
  let frame = 0;
  const draw = () => {
    const line = `${title} ... ${seconds(elapsed())}`;
    screen.write(screen.isTTY ? `\r${frames[frame++ % frames.length]} ${line}\u001b[K` : `${line}\n`);
  };
  const waiting = setTimeout(() => {
    draw();
    ticking = setInterval(draw, screen.isTTY ? pace.frameMs : pace.repeatMs);
  }, pace.showAfterMs);
  return {
    end: (how: string) => {
      clearTimeout(waiting);
      clearInterval(ticking);
      if (elapsed() < pace.showAfterMs) return;
      screen.write(
        `${screen.isTTY ? '\r' : ''}${title}: ${how} ${seconds(elapsed())}${screen.isTTY ? '\u001b[K' : ''}\n`,
      );
    },
  };
}

/** Milliseconds as Danish seconds: 1,4 s. */
function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
}
