/** An error as the log may hold it: what and where, never whose text. */
export interface SafeError {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  /** Names of the database's own: they are in the schema. */
  readonly constraint?: string;
  readonly table?: string;
  /** Where it was thrown: the frames alone, since the first lines of a stack repeat the message. */
  readonly stack?: readonly string[];
  readonly cause?: SafeError;
}

const DEEPEST_CAUSE = 4;
const LONGEST_MESSAGE = 500;
/** Classes of PostgreSQL's codes whose messages name only the schema or the server, never a value that was sent. */
const HARMLESS_CLASS = /^(0[28]|23|25|28|3[DF]|4[02]|5[35478]|XX)/;

/**
 * What an error says, without what it may quote: the parameters and details of a statement, the input a parser met, an
 * address with its query, a password in an address. An error of an unknown kind keeps its message, cut to 500 characters.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(quotes(error) ? {} : { message: hideSecrets(error.message).slice(0, LONGEST_MESSAGE) }),
    ...textFields({ code, constraint, table }),
    ...(frames.length > 0 ? { stack: frames.map((line) => line.trim()) } : {}),
    ...(error.cause instanceof Error && depth < DEEPEST_CAUSE
      ? { cause: safeError(error.cause, depth + 1) }
      : {}),
  };
}

/** Passwords in addresses, and quoted addresses with what somebody typed after the question mark. */
export function hideSecrets(text: string): string {
  return text
    .replace(/\/\/[^/\s@]*@/g, '//[skjult]@')
    .replace(/\?[^\s"'?=]*=[^\s"']*/g, '?[skjult]')
    .replace(/\b(Bearer|Basic)\s+\S+/gi, '$1 [skjult]');
}

/** Whether the message may quote what somebody wrote. */
function quotes(error: Error): boolean {
  if (error instanceof SyntaxError) return true;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  if (typeof code !== 'string') return false;
  if (code.startsWith('FST_ERR_REP')) return true;
  const fromDatabase = /^[0-9A-Z]{5}$/.test(code) && typeof severity === 'string';
  return fromDatabase && !HARMLESS_CLASS.test(code);
}

function textFields(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}
