import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../platform/http/caller.js';
import type { VNode } from 'preact';
import { withLostTyping } from './lost-typing.js';
import { renderPage } from './render.js';

/** What pages need of a request. */
export interface PageRequest {
  /** Its id in the log. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The address that asks; the proxy's when one passes it on. */
  readonly ip: string;
  /** As it came in. */
  readonly body?: unknown;
  /** Who sends it, once a guard has looked. */
  readonly caller?: Caller;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  /** The route that took the request, by its pattern. */
  readonly routeOptions?: { readonly url?: string };
}

export interface CookieOptions {
  readonly path: string;
  readonly httpOnly: boolean;
  readonly sameSite: 'lax' | 'strict';
  readonly secure: boolean;
  /** Seconds; absent: until the browser is closed. */
  readonly maxAge?: number;
}

/** What pages need of an answer. */
export interface PageReply {
  /** What is answered. */
  readonly request?: PageRequest;
  code(status: number): PageReply;
  header(name: string, value: string): PageReply;
  type(mediaType: string): PageReply;
  send(body?: string): unknown;
  setCookie(name: string, value: string, options: CookieOptions): PageReply;
  clearCookie(name: string, options: CookieOptions): PageReply;
}

/** A form as it came in: the fields that are text. */
export function textFields(body: unknown): Readonly<Record<string, string>> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What was chosen of a field that may come several times, such as a group of checkboxes. */
export function chosenIn(body: unknown, name: string): readonly string[] {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The form's hidden key; undefined when it is missing. */
export const keyIn = (body: unknown): string | undefined => textFields(body)['_key'];

/**
 * Sends a page that nobody may keep: what it shows belongs to whoever is signed in. One that refuses a form (status 400
 * and up) shows everything that was typed, also what it has no field for any more.
 */
export function sendPage(reply: PageReply, page: VNode, status = 200): void {
  const html = renderPage(page);
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(status >= 400 ? withLostTyping(html, reply.request) : html);
}

/** After a form: the browser fetches the next page, so that loading it again sends nothing twice. */
export function seeOther(reply: PageReply, path: string): void {
  leadTo(reply, path);
  void reply.send('');
}

/** The same for a handler whose answer the framework sends, because it may be a file as well. */
export function leadTo(reply: Pick<PageReply, 'code' | 'header'>, path: string): void {
  void reply.code(303).header('cache-control', 'no-store').header('location', path);
}
