// Progress for the programs that run before anything is installed.
const frames = ['⠋', '⠙', '⠸', '⠴', '⠦', '⠇'];
const seconds = (ms) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** Runs one named, asynchronous step and shows it on standard error when it takes more than a second. */
export async function step(title, work) {
  const screen = process.stderr;
  const from = performance.now();
  const elapsed = () => performance.now() - from;
  const clear = screen.isTTY ? '\u001b[K' : '';
  let ticking;
  let frame = 0;
  const draw = () => {
    const line = `${title} ... ${seconds(elapsed())}`;
    screen.write(screen.isTTY ? `\r${frames[frame++ % frames.length]} ${line}${clear}` : `${line}\n`);
  };
  const waiting = setTimeout(() => {
    draw();
    ticking = setInterval(draw, screen.isTTY ? 120 : 10_000);
  }, 1_000);
  let how = 'stoppede efter';
  try {
    const result = await work();
    how = 'færdig efter';
    return result;
  } finally {
    clearTimeout(waiting);
    clearInterval(ticking);
    if (elapsed() >= 1_000)
      screen.write(`${screen.isTTY ? '\r' : ''}${title}: ${how} ${seconds(elapsed())}${clear}\n`);
  }
}

/** Ends the program with a Danish line; exit codes as in README: 1 a promise broken, 2 wrong use, 3 something lacks. */
export function fail(message, code) {
  console.error(message);
  process.exit(code);
}
