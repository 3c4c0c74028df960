import { randomUUID } from 'node:crypto';
import type { Recorded } from './journey.js';
import type { MatrixPerson } from './matrix-people.js';

/** What somebody got. */
export interface Got {
  readonly status: number;
  readonly body: string;
}

/** Asks one running web process as the matrix's people, each with its own token. */
export class MatrixClient {
  constructor(private readonly url: string) {}

  get(person: MatrixPerson, path: string): Promise<Got> {
    return this.ask('GET', person, path);
  }

  /**
   * A command or a form; with a fresh key, and as the version that nobody has. What the API takes as a file only is sent as one:
   * the type of a body is asked before whose it is, and would hide that from the matrix.
   */
  async write(method: string, person: MatrixPerson, path: string, body: unknown): Promise<Got> {
    const got = await this.ask(method, person, path, body);
    return got.status === 415 && path.startsWith('/api/') ? this.upload(method, person, path) : got;
  }

  private async upload(method: string, { authorization }: MatrixPerson, path: string): Promise<Got> {
    const body = new FormData();
    body.set('file', new Blob(['Ingen Word-fil.']), 'tekst.docx');
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: writing(authorization),
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  /** A request as it was recorded, or as it was changed since. */
  async send({ method, person, path, form, json }: Recorded): Promise<Got> {
    if (!form) return this.ask(method, person, path, json);
    const { authorization } = person;
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: signed(authorization),
      body: new URLSearchParams(form.map(([name, value]) => [name, value])),
    });
    return { status: response.status, body: await response.text() };
  }

  private async ask(
    method: string,
    { authorization }: MatrixPerson,
    path: string,
    body?: unknown,
  ): Promise<Got> {
    const headers: Record<string, string> =
      body === undefined
        ? signed(authorization)
        : { ...writing(authorization), 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${this.url}${path}`, { method, redirect: 'manual', headers, ...sent });
    return { status: response.status, body: await response.text() };
  }
}

const signed = (authorization: MatrixPerson['authorization']): Record<string, string> =>
  authorization ? { authorization } : {};
const writing = (authorization: MatrixPerson['authorization']): Record<string, string> => ({
  ...signed(authorization),
  'idempotency-key': randomUUID(),
  'if-match': '"0"',
});
