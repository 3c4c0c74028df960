/** Closes what a program opened, in the reverse order, once. */
export interface Shutdown {
  /** Registers what is to be closed; the last registered is closed first. */
  onClose: (name: string, close: () => unknown) => void;
  /** Closes everything; one that fails does not keep the next from closing. Gives the failures. */
  close: () => Promise<Error[]>;
}

/** Makes an empty shutdown. A second call of `close` waits for the first. */
export function makeShutdown(): Shutdown {
  const open: { name: string; close: () => unknown }[] = [];
  let running: Promise<Error[]> | undefined;
  const closeAll = async () => {
    const failures: Error[] = [];
    for (let next = open.pop(); next; next = open.pop()) {
      try {
        await next.close();
      } catch (cause) {
        failures.push(
          new Error(
            `${next.name} kunne ikke lukkes: ${cause instanceof Error ? cause.message : String(cause)}`,
            { cause },
          ),
        );
      }
    }
    return failures;
  };
  return {
    onClose: (name, close) => void open.push({ name, close }),
    close: () => (running ??= closeAll()),
  };
}
