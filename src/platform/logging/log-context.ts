import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line of one request or one run of the worker carries. Filled in as it becomes known. */
export interface LogContext {
  readonly requestId?: string;
  readonly runId?: string;
  readonly work?: string;
  personId?: string;
  /** Type of the command carried out, and the case it was about. */
  command?: string;
  caseId?: string;
  /** Why the act was denied: a stable code. */
  refusal?: string;
  /** True once a line of its own has told of the refusal. */
  refusalLogged?: boolean;
  /** What the person was shown to give on the telephone: `F-XXXX-XXXX`. */
  reference?: string;
}

// For lines of the log alone: nothing decides by it, and no transaction lies in it.
const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every line written in it, also later, carries this context. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run(context, work);
}

/** Adds to the context of the request or run under way; does nothing outside one. */
export function noteInLog(fields: Partial<LogContext>): void {
  const context = storage.getStore();
  if (context) Object.assign(context, fields);
}

/** The request or run under way. */
export const currentLogContext = (): LogContext | undefined => storage.getStore();

/** What of the context stands in every line. */
export function lineContext(): object {
  const { requestId, runId, work } = storage.getStore() ?? {};
  if (requestId) return { requestId };
  return runId ? { runId, work } : {};
}
