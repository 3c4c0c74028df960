import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lifecycle } from '../boot/lifecycle.js';
import type { Log } from '../logging/log.js';
import { Stopping } from './stopping.js';

/** How long requests under way may take to end once no more are taken, in milliseconds. */
const FINISH_WITHIN_MS = 20_000;
/** Asked by who supervises the process: answered to the last. */
const probes = new Set(['/healthz', '/readyz']);

interface DrainedRequest {
  readonly routeOptions?: { readonly url?: string };
}
interface DrainedReply {
  header(name: string, value: string): unknown;
}
type Next = (error?: Error) => void;
interface DrainedServer {
  readonly server: Server;
  addHook(
    name: 'onRequest',
    hook: (request: DrainedRequest, reply: DrainedReply, done: Next) => void,
  ): unknown;
  addHook(
    name: 'onSend',
    hook: (request: DrainedRequest, reply: DrainedReply, body: unknown, done: Next) => void,
  ): unknown;
}

export interface DrainOptions {
  readonly lifecycle: Lifecycle;
  /** How long to go on serving after saying that this process is not ready, in milliseconds. */
  readonly drainMs: number;
  readonly log: Log;
  readonly finishWithinMs?: number;
}

/** Empties the web part of a process: what is under way ends, what comes is sent on. Resolves when no request is left. */
export type Drain = () => Promise<void>;

/**
 * Prepares a server to be emptied in order. First `/readyz` says no while everything is still served, each answer ending its
 * connection, so that a proxy turns away; then the port is closed, and a request that still comes on an open connection
 * is answered 503 with Retry-After; requests under way get 20 seconds. Call once, before `listen`.
 */
export function makeDrain(app: DrainedServer, options: DrainOptions): Drain {
  const { lifecycle } = options;
  const underWay = countRequests(app.server);
  app.addHook('onRequest', (request, _reply, done) => {
    const turnedAway = lifecycle.isClosing && !probes.has(request.routeOptions?.url ?? '');
    done(turnedAway ? new Stopping() : undefined);
  });
  app.addHook('onSend', (_request, reply, _body, done) => {
    if (lifecycle.isLeaving) reply.header('connection', 'close');
    done();
  });
  return () => drain(app.server, underWay, options);
}

async function drain(server: Server, underWay: UnderWay, options: DrainOptions): Promise<void> {
  const { lifecycle, drainMs, log, finishWithinMs = FINISH_WITHIN_MS } = options;
  lifecycle.leave();
  log.info({ drainMs }, 'stopping: not ready any more');
  if (drainMs > 0) await pause(drainMs);
  lifecycle.close();
  // Also ends the connections at rest.
  server.close();
  log.info({ underWay: underWay.count() }, 'stopping: no more requests are taken');
  if (await underWay.none(finishWithinMs)) return;
  log.warn({ underWay: underWay.count() }, 'stopping: requests that did not end in time are cut off');
  server.closeAllConnections();
}

interface UnderWay {
  count(): number;
  /** True when there are none; false when the time was up before that. */
  none(withinMs: number): Promise<boolean>;
}

/** Counted at the socket: an answer is over when its connection took it or broke, whatever became of the handler. */
function countRequests(server: Server): UnderWay {
  let count = 0;
  let tell = () => undefined as void;
  server.on('request', (_request, response) => {
    count += 1;
    response.once('close', () => {
      count -= 1;
      if (count === 0) tell();
    });
  });
  return {
    count: () => count,
    none: async (withinMs) => {
      if (count === 0) return true;
      const stop = new AbortController();
      const ended = new Promise<boolean>((resolve) => (tell = () => resolve(true)));
      const late = pause(withinMs, false, { signal: stop.signal }).catch(() => false);
      try {
        return await Promise.race([ended, late]);
      } finally {
        stop.abort();
      }
    },
  };
}
