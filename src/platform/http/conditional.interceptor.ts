import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

interface ConditionalRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
interface ConditionalReply {
  getHeader(name: string): unknown;
  header(name: string, value: string): ConditionalReply;
  code(status: number): ConditionalReply;
}

/**
 * Marks every JSON answer to a read with a weak ETag and answers 304 to whoever holds it already. The tag is made of what
 * is answered, not of the case's version alone: what a caller may do also follows from drafts, mandates and the clock.
 */
@Injectable()
export class ConditionalReads implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ConditionalRequest>();
    const reply = http.getResponse<ConditionalReply>();
    void reply.header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie, accept');
    return next.handle().pipe(map((body: unknown) => conditional(request, reply, body)));
  }
}

function conditional(
  { method, headers }: ConditionalRequest,
  reply: ConditionalReply,
  body: unknown,
): unknown {
  if (method !== 'GET' && method !== 'HEAD') return body;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return body;
  const text = JSON.stringify(body);
  const { version } = body as { version?: unknown };
  const etag = ownTag(reply) ?? etagOf(text, version);
  void reply.header('etag', etag).header('content-type', 'application/json; charset=utf-8');
  if (!holds(headers['if-none-match'], etag)) return text;
  void reply.code(304);
  return undefined;
}

/** A strong tag that the operation has set itself: the version of a draft, which `If-Match` names. */
function ownTag(reply: ConditionalReply): string | null {
  const tag = reply.getHeader('etag');
  return typeof tag === 'string' ? tag : null;
}

function etagOf(text: string, version: unknown): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return `W/"${typeof version === 'number' ? `v${version}-` : ''}${hash}"`;
}

/** Weak comparison (RFC 9110, 8.8.3.2). */
function holds(header: string | string[] | undefined, etag: string): boolean {
  const tags = String(header ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}
