import { randomBytes } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Unavailable } from '../platform/database/errors.js';
import { ErrorPage, errorView } from './error.page.js';
import type { PageReply, PageRequest } from './http.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { renderPage } from './render.js';

const log = new Logger('web');
// Without 0, 1, I and O: a reference is read aloud on the telephone. 32 letters, so that a byte's five bits choose one.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const RETRY_AFTER_SECONDS = '60';

/** Answers everything that failed with the Danish error page: no stack, no driver's words, a reference that the log knows. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answer(error, http.getRequest<PageRequest>(), http.getResponse<PageReply>());
  }
}

/** The same for a request that the server cannot even read (an address with a broken escape, say): it meets no hook. */
export function answerBadRequests(error: Error, request: unknown, reply: unknown): void {
  const policy = Object.entries(contentSecurityPolicy).map(
    ([name, sources]) => `${name} ${sources.join(' ')}`,
  );
  void (reply as PageReply)
    .header('content-security-policy', policy.join(';'))
    .header('x-content-type-options', 'nosniff');
  answer(error, request as PageRequest, reply as PageReply);
}

function answer(error: unknown, request: PageRequest, reply: PageReply): void {
  const status = statusOf(error);
  const reference = newReference();
  if (status >= 500) {
    log.error(`${reference} ${request.method} ${routeOf(request)}: ${describe(error)}`);
  }
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderPage(ErrorPage(errorView(status, reference, null))));
}

/** 500 for what nobody foresaw; the server's own refusals (4xx) carry their status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Unavailable) return 503;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function newReference(): string {
  const code = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `F-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The route's pattern, never the address itself: an address may hold what somebody typed. */
const routeOf = (request: PageRequest): string => request.routeOptions?.url ?? '(unknown)';

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
