import { randomUUID } from 'node:crypto';

const accepted = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The id a proxy gave a request, when it is one word of 8 to 64 letters, digits, dots, lines and underscores; else a new one. */
export function requestIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && accepted.test(header) ? header : randomUUID();
}
