import type { Visitor } from '../../support/sign-in.js';
import { formsIn, headingsIn, linksIn, type FoundForm } from './forms.js';
import { patternOf, stateName } from './inspect.js';

/** A page that a role comes to by following links. */
export interface FoundPage {
  readonly path: string;
  /** The address without what differs from case to case. */
  readonly pattern: string;
  readonly status: number;
  readonly html: string;
  /** Two pages of one name look alike. */
  readonly state: string;
  readonly forms: readonly FoundForm[];
}

/** Leads out of the session, not to a page. */
const LEFT_OUT = /^\/(assets|api|healthz|readyz|metrics)\b/;

/**
 * Every page that somebody can reach from these by links, in the order found; what is no page is left out. `each`: how many
 * addresses of one pattern are opened; two cases or sections may look different, the third does not.
 */
export async function crawl(
  visitor: Visitor,
  from: readonly string[] = ['/'],
  each = 2,
): Promise<FoundPage[]> {
  const pages: FoundPage[] = [];
  const seen = new Set<string>();
  const opened = new Map<string, number>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(new URL(path, visitor.url).href);
    const count = opened.get(pattern) ?? 0;
    if (seen.has(path) || count >= each || LEFT_OUT.test(path)) continue;
    seen.add(path);
    const { status, html, location, headers } = await visitor.get(path);
    if (location?.startsWith('/') && status >= 300 && status < 400) waiting.unshift(location);
    const shown = !headers.get('content-disposition')?.startsWith('attachment');
    const isPage = shown && headers.get('content-type')?.startsWith('text/html') === true;
    if (!isPage || status === 303 || status === 302) continue;
    opened.set(pattern, count + 1);
    const state = stateName(new URL(path, visitor.url).href, headingsIn(html));
    pages.push({ path, pattern, status, html, state, forms: formsIn(html, path) });
    waiting.push(...linksIn(html));
  }
  return pages;
}
