import type { IncomingHttpHeaders } from 'node:http';
import { currentLogContext, withLogContext, type LogContext } from './log-context.js';
import type { Log } from './log.js';
import { hideSecrets } from './safe-error.pure.js';
import { requestIdOf } from './request-id.js';

/** What the log asks of a request. */
export interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  /** The route that took it, by its pattern; absent when none did. */
  readonly routeOptions?: { readonly url?: string };
  /** Set by the guard of the routes. */
  readonly caller?: { readonly personId: string };
}
interface LoggedReply {
  readonly statusCode: number;
  /** Milliseconds since the request came. */
  readonly elapsedTime: number;
  header(name: string, value: string): unknown;
}
type Done = () => void;
type Hook = (request: LoggedRequest, reply: LoggedReply, done: Done) => void;
interface LoggedServer {
  addHook(name: 'onRequest' | 'preValidation' | 'onResponse', hook: Hook): unknown;
  addHook(name: 'onRequestAbort', hook: (request: LoggedRequest, done: Done) => void): unknown;
}

/** An answered request, for who counts them. Route: its pattern, or `(ingen)` for an address that is none of ours. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export const NO_ROUTE = '(ingen)';
/** Asked every few seconds by machines: told of only when the answer is a bad one. */
const probes = new Set(['/healthz', '/readyz', '/metrics']);

const contexts = new WeakMap<object, LogContext>();

/** Fastify's part of the log: ids of our own making, and of its own lines only warnings, without addresses. */
export function fastifyLogOptions(log: Log) {
  const own = fastifyLog(log);
  return {
    loggerInstance: own,
    childLoggerFactory: () => own,
    requestIdHeader: false as const,
    genReqId: (raw: { readonly headers: IncomingHttpHeaders }) => requestIdOf(raw.headers['x-request-id']),
  };
}

/**
 * One line per answered request: route pattern, status, milliseconds, person, command and case, and the code of a
 * refusal; never the address, a header or a body. Gives every request its context and its id in the answer.
 */
export function logRequests(
  server: LoggedServer,
  log: Log,
  count: (answered: AnsweredRequest) => void,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    inContextOf(request, done);
  });
  // A body arrives by events of the socket, outside the context: entered again here.
  server.addHook('preValidation', (request, _reply, done) => inContextOf(request, done));
  server.addHook('onResponse', (request, reply, done) => {
    inContextOf(request, () => {
      const answered = { ...routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
      count(answered);
      writeLine(log, request, answered);
      done();
    });
  });
  server.addHook('onRequestAbort', (request, done) => {
    inContextOf(request, () => log.info(routeOf(request), 'request aborted by the client'));
    done();
  });
}

/** Runs `work` in the context of this request; for what meets no hook. */
export function inContextOf<T>(request: LoggedRequest, work: () => T): T {
  let context = contexts.get(request);
  if (!context) contexts.set(request, (context = { requestId: request.id }));
  return withLogContext(context, work);
}

function writeLine(log: Log, request: LoggedRequest, answered: AnsweredRequest): void {
  const { personId, command, caseId, refusal, refusalLogged, reference } = currentLogContext() ?? {};
  const { status, route } = answered;
  const denied = refusalLogged ? undefined : (refusal ?? deniedBy(status));
  const level = status >= 500 ? 'warn' : probes.has(route) && status < 400 ? 'debug' : 'info';
  const person = request.caller?.personId ?? personId;
  log[level]({ ...answered, personId: person, command, caseId, refusal: denied, reference }, 'request');
}

/** The code of a refusal that nobody named: by the guard of the routes, or by a limit. */
function deniedBy(status: number): string | undefined {
  return { 401: 'notSignedIn', 403: 'forbidden', 429: 'tooMany' }[status];
}

function routeOf({ method, routeOptions }: LoggedRequest): { method: string; route: string } {
  return { method, route: routeOptions?.url ?? NO_ROUTE };
}

type Write = (object: unknown, message?: string) => void;

/** A logger as Fastify wants it. */
type FastifyLog = Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent', Write> & {
  level: string;
  child: () => FastifyLog;
};

/** Fastify's warnings may quote an address: what stands in quotes goes. Its lines about each request are ours already. */
function fastifyLog(log: Log): FastifyLog {
  const nothing: Write = () => undefined;
  const writeAt =
    (level: 'warn' | 'error' | 'fatal'): Write =>
    (object, message) => {
      const said = typeof object === 'string' ? object : (message ?? '');
      const fields =
        typeof object === 'object' && object !== null && 'err' in object ? { err: object.err } : {};
      log[level]({ context: 'fastify', ...fields }, hideSecrets(said).replace(/"[^"]*"/g, '"…"'));
    };
  const own: FastifyLog = {
    level: 'warn',
    child: () => own,
    ...{ trace: nothing, debug: nothing, info: nothing, silent: nothing },
    ...{ warn: writeAt('warn'), error: writeAt('error'), fatal: writeAt('fatal') },
  };
  return own;
}
