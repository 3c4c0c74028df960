import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Canonical JSON of a value (RFC 8785). Throws on what JSON cannot carry (undefined, NaN, functions at the top). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Value has no canonical JSON form.');
  return text;
}

/** SHA-256 as 64 lower-case hex digits, over the UTF-8 bytes of a string or over bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Content hash of a value: SHA-256 over its canonical JSON. */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
