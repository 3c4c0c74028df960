const WIDTH = 24;

/** A bar on standard error: turning on a terminal, a line per tenth elsewhere. */
export function progressBar(total: number, screen: NodeJS.WriteStream = process.stderr) {
  let done = 0;
  let tenth = -1;
  return {
    show(what: string): void {
      done += 1;
      const filled = Math.round((done / total) * WIDTH);
      const line = `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${total} ${what}`;
      if (screen.isTTY) screen.write(`\r${line.slice(0, (screen.columns || 80) - 1)}\u001b[K`);
      else if (Math.floor((done * 10) / total) > tenth) screen.write(`${line}\n`);
      tenth = Math.floor((done * 10) / total);
    },
    end(): void {
      if (screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}
