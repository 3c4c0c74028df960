/** A browser without script, as far as sign-in needs one: cookies, and forms sent from our own pages. */
export class Visitor {
  private readonly jar = new Map<string, string>();

  constructor(readonly url: string) {}

  /** The cookies as a browser sends them. */
  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookieNamed(name: string): string | undefined {
    return this.jar.get(name);
  }

  /** Opens a page, without following where it leads. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Visited> {
    return this.ask(path, { headers: { accept: 'text/html', ...headers } });
  }

  /** Sends a form from our own page, unless `headers` say otherwise. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    const own = { origin: this.url, 'sec-fetch-site': 'same-origin' };
    return this.ask(path, {
      method: 'POST',
      headers: { accept: 'text/html', ...own, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  /** The form token of a page. */
  async token(path: string): Promise<string> {
    return tokenIn((await this.get(path)).html);
  }

  /** Signs in as a demo role by its name. */
  async asRole(name: string, til = '/'): Promise<Visited> {
    const { html } = await this.get('/log-ind');
    const person = new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name}<`).exec(html)?.[1];
    if (!person) throw new Error(`The sign-in page has no role ${name}.`);
    return this.post('/log-ind/rolle', { _csrf: tokenIn(html), person, til });
  }

  /** Tries to sign in by password. */
  async byPassword(email: string, password: string, til = '/'): Promise<Visited> {
    const _csrf = await this.token('/log-ind');
    return this.post('/log-ind', { _csrf, email, adgangskode: password, til });
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Visited> {
    const headers = this.jar.size > 0 ? { cookie: this.cookie, ...init.headers } : init.headers;
    const answer = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    const { status } = answer;
    return {
      status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      html: await answer.text(),
    };
  }

  private keep(set: string): void {
    const [pair, ...attributes] = set.split(';').map((part) => part.trim());
    const at = pair!.indexOf('=');
    const [name, value] = [pair!.slice(0, at), pair!.slice(at + 1)];
    const gone = value === '' || attributes.some((one) => /^(Max-Age=0|Expires=Thu, 01 Jan 1970)/i.test(one));
    if (gone) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}

/** What came back. */
export interface Visited {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
}

/** The form token in a page. */
export function tokenIn(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
  if (!token) throw new Error('The page has no form token.');
  return token;
}
