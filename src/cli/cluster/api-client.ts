import { setTimeout as pause } from 'node:timers/promises';
import type { Body, Sending } from '../../sample/story/sender.js';

/** What came back from the API in the end. */
export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** What was met before it, one by one. */
  readonly before: readonly string[];
}

/** One answer of many. */
interface Answered extends Omit<Reply, 'before'> {
  readonly retryAfter: string | null;
}

/** First pause before sending again, and the longest, in milliseconds. Shorter than a server asks for: fault runs press it. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 100;
/** After so long without any answer a client gives up, in milliseconds. */
const PATIENCE = 300_000;

/** How a client names a connection that was lost, and an outcome that the server says it does not know. */
export const LOST = 'connection lost';
export const UNKNOWN = '503 outcomeUnknown';
/** What a client met on the way to its answers: `503 unavailable`, `409 busy`, with `without Retry-After` where it lacks, or a lost connection. */
export type Met = Record<string, number>;

/** One person as a program: a bearer token, and a connection that is kept. */
export class ApiClient {
  constructor(
    private readonly base: string,
    private readonly token: string,
    readonly met: Met = {},
  ) {}

  /**
   * Sends one command until it is answered: a lost connection, 503, and 409 or 429 with Retry-After mean the same key
   * again. Errors: nothing answered within five minutes.
   */
  command({ key, caseId, region }: Sending, body: Body): Promise<Reply> {
    const sent = { ...body, ...(region === undefined ? {} : { actingRegion: region }) };
    const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
    return this.untilAnswered(addressOf(caseId, body), {
      method: 'POST',
      headers,
      body: JSON.stringify(sent),
    });
  }

  /** Reads a resource below `/api/v1`. Errors: as `command`. */
  read(path: string): Promise<Reply> {
    return this.untilAnswered(path, { method: 'GET', headers: {} });
  }

  /** One request, whatever comes of it; null when the connection was lost. */
  async once(path: string, init: Request): Promise<Answered | null> {
    const headers = { ...init.headers, authorization: `Bearer ${this.token}` };
    try {
      const response = await fetch(`${this.base}/api/v1${path}`, { ...init, headers });
      const text = await response.text();
      const { status } = response;
      const retryAfter = response.headers.get('retry-after');
      return { status, retryAfter, body: asObject(text) };
    } catch {
      return null;
    }
  }

  private async untilAnswered(path: string, init: Request): Promise<Reply> {
    const before: string[] = [];
    const until = performance.now() + PATIENCE;
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      const reply = await this.once(path, init);
      if (reply && !isForAnotherTime(reply)) return { ...reply, before };
      before.push(this.meet(reply));
      if (performance.now() > until)
        throw new Error(`No answer from ${path} but ${reply ? JSON.stringify(reply) : 'lost connections'}.`);
      await pause(wait);
    }
  }

  private meet(reply: Answered | null): string {
    const kind = reply
      ? [reply.status, reply.body.code, reply.retryAfter === null ? 'without Retry-After' : '']
          .filter(Boolean)
          .join(' ')
      : LOST;
    this.met[kind] = (this.met[kind] ?? 0) + 1;
    return kind;
  }
}

interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function isForAnotherTime({ status, retryAfter }: Answered): boolean {
  return status >= 500 || ([409, 429].includes(status) && retryAfter !== null);
}

/** Where a command is sent: new cases, commands of a case and administration have an address each. */
function addressOf(caseId: string | null, { type }: Body): string {
  if (caseId !== null) return `/cases/${caseId}/commands`;
  return type === 'openCase' ? '/cases' : '/administration/commands';
}

function asObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
