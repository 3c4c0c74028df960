import { pino, type DestinationStream, type Logger } from 'pino';
import { lineContext } from './log-context.js';
import { hideNumbers } from '../personal/hide-numbers.pure.js';
import { logLevels, type LogLevel } from './log-levels.js';
import { readable } from './readable.js';
import { hideSecrets, safeError } from './safe-error.pure.js';

export type Log = Logger;

export interface LogOptions {
  readonly level: LogLevel;
  /** One readable line per entry instead of JSON: for a person at a terminal. */
  readonly readable: boolean;
  /** Stands in every line: which kind of process wrote it. */
  readonly role: string;
  /** Absent: standard error, so that standard output keeps to the lines programs wait for. */
  readonly destination?: DestinationStream;
}

const secretNames = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["proxy-authorization"]',
  '["x-csrf-token"]',
  'password',
  'token',
  'secret',
];
const redacted = ['', '*.'].flatMap((at) =>
  secretNames.map((name) => (name.startsWith('[') ? `${at.replace(/\.$/, '')}${name}` : `${at}${name}`)),
);
// JSON leaves these as they are, and some readers of logs break a line at them or obey them.
const unescapedBreaks = /[\u007f-\u009f\u2028\u2029]/g;

/**
 * The process's one log: JSON, one line per entry, or readable lines. Passwords, cookies and tokens are hidden by name, errors are
 * cut to what they may say, what reads like a CPR number is struck out, and control characters come out escaped: an entry is always one line.
 */
export function makeLog({ level, readable: forPerson, role, destination }: LogOptions): Log {
  const target = destination ?? standardError(forPerson);
  return pino(
    {
      level,
      base: { pid: process.pid, role },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: lineContext,
      serializers: { err: safeError, error: safeError, req: () => undefined, res: () => undefined },
      redact: { paths: redacted, censor: '[skjult]' },
      hooks: {
        logMethod(parts, method) {
          method.apply(this, parts.map((part: unknown) => safePart(part)) as Parameters<typeof method>);
        },
        streamWrite: (line) => hideNumbers(line.replace(unescapedBreaks, escaped)),
      },
    },
    forPerson ? { write: (line: string) => target.write(readable(line)) } : target,
  );
}

/** The log of a command of the command line: warnings, or what SAMSVAR_LOG_LEVEL says. One for all engines of a process. */
export function commandLineLog(env: Readonly<Record<string, string | undefined>> = process.env): Log {
  const level = logLevels.find((known) => known === env.SAMSVAR_LOG_LEVEL) ?? 'warn';
  return (shared ??= makeLog({ level, readable: process.stderr.isTTY === true, role: 'cli' }));
}
let shared: Log | undefined;

// An error logged on its own would be taken by pino as `err` with its message as the line's: the same cut for both.
function safePart(part: unknown): unknown {
  if (part instanceof Error) return { err: part, msg: safeError(part).message ?? part.name };
  return typeof part === 'string' ? hideSecrets(part) : part;
}

function standardError(forPerson: boolean): DestinationStream {
  if (forPerson) return { write: (line: string) => void process.stderr.write(line) };
  // Written at once but not waited for; the rest is written when the process ends in order.
  return pino.destination({ dest: 2, sync: false, minLength: 0 });
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
