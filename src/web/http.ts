import type { IncomingHttpHeaders } from 'node:http';

/** What pages need of a request. */
export interface PageRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string };
  /** The route that took the request, by its pattern. */
  readonly routeOptions?: { readonly url?: string };
}

/** What pages need of an answer. */
export interface PageReply {
  code(status: number): PageReply;
  header(name: string, value: string): PageReply;
  type(mediaType: string): PageReply;
  send(body: string): unknown;
}
