import { canonicalJson } from '../platform/canonical/canonical.js';

/** Tells whether a value read from JSON has one form. Never throws. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isName: Check = (value) => typeof value === 'string' && value !== '';
/** SHA-256 (or HMAC-SHA-256, or a 32-byte salt) as 64 lower-case hex digits; upper case would be a second spelling. */
export const isHex64: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** A JSON object, which neither null nor a list is. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from `from`, exactly representable. */
export function isWhole(from: number): Check {
  return (value) => Number.isSafeInteger(value) && (value as number) >= from;
}

/** The form, or null. */
export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

/** An object whose values all have the form. */
export function eachValue(check: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every(check);
}

/** An object with all of `required`, perhaps some of `optional`, and nothing else. */
export function exactly(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value) =>
    isRecord(value) &&
    Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, part]) => known.get(key)?.(part) === true);
}

export type CanonicalRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'malformed' | 'notCanonical' };

// JSON escapes a lone surrogate, so the text itself looks sound; RFC 8785 section 3.2.2.2 refuses it.
const loneSurrogate = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/;

/**
 * Reads JSON that must already be in canonical form (RFC 8785): one value has one spelling. Duplicate keys, `-0`, `1.0`,
 * needless escapes, blanks and another key order are therefore `notCanonical`; what no parser takes is `malformed`.
 */
export function readCanonical(text: string): CanonicalRead {
  try {
    const value: unknown = JSON.parse(text);
    const same = canonicalJson(value) === text && !loneSurrogate.test(text);
    return same ? { ok: true, value } : { ok: false, code: 'notCanonical' };
  } catch {
    // Also the stack running out on a hostile depth of nesting.
    return { ok: false, code: 'malformed' };
  }
}
