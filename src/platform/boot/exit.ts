/**
 * An error the program ends with: its message is Danish and meant for the person at the terminal, and it is shown
 * without a stack. Exit codes: 1 a promise is broken, 2 wrong use, 3 the machine lacks something.
 */
export class ExitError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 | 3,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The program was called or configured wrongly (exit code 2). */
export class UsageError extends ExitError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 2, options);
  }
}

/** The machine lacks something: a free port, a binary, a folder, a service (exit code 3). */
export class MachineError extends ExitError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 3, options);
  }
}
