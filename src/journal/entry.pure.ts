import { createHmac } from 'node:crypto';
import { canonicalJson, contentHash, sha256Hex } from '../platform/canonical/canonical.js';
import type { OpenInput, StoredSnapshot } from '../workflow/case-context.js';
import type { CaseEvent } from '../workflow/case-event.js';
import { readEntry } from './entry-shape.pure.js';
import { isHex64 } from './shape.pure.js';

/** In which capacity the actor acted. `system` is the clock and the installation, `admin` never touches a case. */
export type Capacity = 'secretariat' | 'chair' | 'agency' | 'system' | 'admin';

/** Who acted, as known at that moment. The name stays in the chain: officials answer under their own name. */
export interface EntryActor {
  /** Id of the person; null for the system. */
  readonly person: string | null;
  readonly name: string;
  readonly role: string;
  /** ISO 3166-2; null outside a region. */
  readonly region: string | null;
  /** The person whose mandate was used, when someone else acted. */
  readonly onBehalfOf?: { readonly person: string; readonly name: string };
}

/** What a command puts into one journal entry (post i sagsloggen). */
export interface EntryContent {
  /** Database time of the act: ISO 8601 in UTC with milliseconds or microseconds. */
  readonly at: string;
  /** The command's name, e.g. `approve`, `textErased`. */
  readonly type: string;
  readonly actor: EntryActor;
  readonly capacity: Capacity;
  /** The machine event with its facts, when the entry moved the machine. */
  readonly event?: CaseEvent;
  /** First entry of a case only. */
  readonly open?: {
    /** The case's number as people know it. */
    readonly case: string;
    readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
    readonly input: OpenInput;
  };
  /** Ids, hashes, dates and numbers. Free text is refused: it could never be erased. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Salted hash per free text (reason, reservation, comment); the text and its salt lie apart. */
  readonly texts: Readonly<Record<string, string>>;
  /** Versions of the machine's code, when the snapshot was upcast. */
  readonly upcast?: { readonly from: number; readonly to: number };
  /** `snapshotHash` of the case after this entry: lets a reader without the machine check the stored snapshot. */
  readonly state?: string;
}

/** An entry as chained: canonical JSON of this is stored as text and hashed as stored. */
export interface JournalEntry extends EntryContent {
  readonly v: 1;
  /** Id of the chain: the case's id, or the administration's own. */
  readonly chain: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Hash of the entry before; for the first the chain's genesis hash. */
  readonly prev: string;
}

/** The end of a chain, as it lies on the case row. */
export interface ChainHead {
  readonly chain: string;
  /** Number of entries; 0 before the first. */
  readonly seq: number;
  readonly hash: string;
}

export interface MadeEntry {
  readonly seq: number;
  readonly text: string;
  readonly hash: string;
}

/** Type of the entry that records the erasure of a free text; its data come from `erasureOf`. */
export const TEXT_ERASED = 'textErased';

/** What the first entry of a chain points back to, so that entries of two chains are never interchangeable. */
export function genesisHash(chain: string): string {
  return sha256Hex(`samsvar-journal:${chain}`);
}

/** The head of a chain without entries. */
export function emptyHead(chain: string): ChainHead {
  return { chain, seq: 0, hash: genesisHash(chain) };
}

/** Hash of a case's stored snapshot: SHA-256 over its canonical JSON. */
export function snapshotHash(snapshot: StoredSnapshot): string {
  return contentHash(snapshot);
}

/** Data of the entry that records that the text `field` of entry `seq` has been erased. */
export function erasureOf(seq: number, field: string): { readonly seq: number; readonly field: string } {
  return { seq, field };
}

/**
 * Salted hash of a free text: HMAC-SHA-256 over its NFC form, keyed with the salt's 32 bytes.
 * Throws unless the salt is 64 lower-case hex digits: HMAC pads short keys, so two of them could stand for one.
 */
export function saltedTextHash(salt: string, text: string): string {
  if (!isHex64(salt)) throw new Error('A salt is 32 bytes as 64 lower-case hex digits.');
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(text.normalize('NFC'), 'utf8').digest('hex');
}

/**
 * Makes the entry that follows `head`. Returns the bytes to store (as text) and their hash; whatever it returns,
 * `verifyChain` accepts. Throws on content that is no journal entry: unknown fields, free text in `data`, a bad time.
 */
export function makeEntry(head: ChainHead, content: EntryContent): MadeEntry {
  refuseFreeText(content.data, 'data');
  const entry: JournalEntry = { ...content, v: 1, chain: head.chain, seq: head.seq + 1, prev: head.hash };
  const text = canonicalJson(entry);
  const read = readEntry(text);
  if (!read.ok) throw new Error(`Not a journal entry (${read.code}): ${content.type}.`);
  return { seq: entry.seq, text, hash: sha256Hex(text) };
}

// Ids, hashes, dates and enumerations hold no blanks and no letters outside ASCII; sentences and names do.
const token = /^[\x21-\x7e]{0,200}$/;

function refuseFreeText(value: unknown, path: string): void {
  if (typeof value === 'string' && !token.test(value))
    throw new Error(`Free text in a journal entry: ${path}.`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) refuseFreeText(part, `${path}.${key}`);
}
