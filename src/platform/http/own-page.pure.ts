/** The headers that tell where a request comes from. */
export interface FromHeaders {
  readonly origin?: string;
  readonly host?: string;
  readonly 'sec-fetch-site'?: string | string[];
}

/**
 * Whether a browser sent a request from one of our own pages: it says so itself in `Sec-Fetch-Site` and `Origin`, which no
 * script can forge. Whoever says neither is no browser we know. Source: OWASP, CSRF prevention, "Fetch Metadata".
 */
export function isFromOwnPage(headers: FromHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return isOwnOrigin(origin, host, publicUrl);
  return site === 'same-origin';
}

/** Our public address, or the very host that was asked. */
function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === originOf(publicUrl)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
