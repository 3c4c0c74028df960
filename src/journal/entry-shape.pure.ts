import type { JournalEntry } from './entry.pure.js';
import {
  eachValue,
  exactly,
  isHex64,
  isName,
  isRecord,
  isText,
  isWhole,
  orNull,
  readCanonical,
} from './shape.pure.js';
import type { Check } from './shape.pure.js';

const capacities: ReadonlySet<unknown> = new Set(['secretariat', 'chair', 'agency', 'system', 'admin']);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.(?:\d{3}|\d{6})Z$/;

/** ISO 8601 in UTC with milliseconds or microseconds, and a moment that exists. */
export const isInstant: Check = (value) => {
  if (typeof value !== 'string' || !instant.test(value)) return false;
  const seconds = value.slice(0, 19);
  const read = new Date(`${seconds}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(seconds);
};

/** The instant with six decimals, so that two of different precision compare as text. */
export function comparableInstant(at: string): string {
  return `${at.slice(0, 20)}${at.slice(20, -1).padEnd(6, '0')}`;
}

const isActor = exactly(
  { person: orNull(isName), name: isName, role: isName, region: orNull(isName) },
  { onBehalfOf: exactly({ person: isName, name: isName }) },
);
const isOpen = exactly({
  case: isName,
  procedure: exactly({ id: isName, version: isWhole(1), hash: isHex64 }),
  input: isRecord,
});
// The event's own form is the machine's to judge, at replay.
const isEvent: Check = (value) =>
  isRecord(value) && isName(value.type) && isText(value.at) && isRecord(value.by);

const isEntry = exactly(
  {
    v: (value) => value === 1,
    chain: isName,
    seq: isWhole(1),
    prev: isHex64,
    at: isInstant,
    type: isName,
    actor: isActor,
    capacity: (value) => capacities.has(value),
    data: isRecord,
    texts: eachValue(isHex64),
  },
  { event: isEvent, open: isOpen, upcast: exactly({ from: isWhole(1), to: isWhole(1) }), state: isHex64 },
);

export type EntryRead =
  | { readonly ok: true; readonly entry: JournalEntry }
  | { readonly ok: false; readonly code: 'malformed' | 'notCanonical' };

/** Reads the stored text of one entry: canonical JSON with exactly the fields of an entry. Does not check its place in a chain. */
export function readEntry(text: string): EntryRead {
  const read = readCanonical(text);
  if (!read.ok) return read;
  if (!isEntry(read.value)) return { ok: false, code: 'malformed' };
  const entry = read.value as JournalEntry;
  const opensLate = entry.open !== undefined && entry.seq !== 1;
  return opensLate ? { ok: false, code: 'malformed' } : { ok: true, entry };
}
