import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may read the figures. */
export interface MetricsAccess {
  /** Demanded of everybody when set. */
  readonly token?: string;
  /** Whether a proxy stands before the program: then a request from this machine may be anybody's. */
  readonly behindProxy: boolean;
}

export interface MetricsRequest {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string };
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** With a token: who shows it. Without one: this machine itself, by a local name, and nobody through a proxy. */
export function mayRead(access: MetricsAccess, { headers, socket }: MetricsRequest): boolean {
  if (access.token) return sameToken(headers.authorization, access.token);
  const passedOn = 'forwarded' in headers || 'x-forwarded-for' in headers || 'via' in headers;
  return (
    !access.behindProxy &&
    !passedOn &&
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(headers.host ?? '')
  );
}

/** Compared by their hashes, so that the time it takes tells nothing. */
function sameToken(header: string | undefined, token: string): boolean {
  const shown = /^Bearer ([\x21-\x7e]+)$/.exec(header ?? '')?.[1] ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(shown), hash(token));
}
