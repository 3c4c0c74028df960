import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest tells of its own start: of use to a developer only. */
const startOfNest = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's logger on the process's one log. The last string after the message is the context, as Nest gives it. */
export class NestLogger implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(startOfNest.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {};
    if (message instanceof Error) return this.to[level]({ ...context, err: message }, message.name);
    if (typeof message === 'string') {
      const err = rest.find((part) => part instanceof Error);
      return this.to[level]({ ...context, ...(err ? { err } : {}) }, message);
    }
    const { msg, ...fields } = (message ?? {}) as Record<string, unknown>;
    this.to[level]({ ...context, ...fields }, typeof msg === 'string' ? msg : '');
  }
}
