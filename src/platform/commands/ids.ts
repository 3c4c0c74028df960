import { createHmac, randomBytes } from 'node:crypto';
import { stringify, v7 } from 'uuid';

/** Where a command's new ids and salts come from. */
export interface IdSource {
  /** A fresh UUID. */
  id(): string;
  /** 32 random bytes as hex, for the salted hash of a free text. */
  salt(): string;
}

/** Random ids (UUIDv7) and salts. */
export const randomIds: IdSource = { id: () => v7(), salt: () => randomBytes(32).toString('hex') };

/**
 * Ids and salts that depend on the seed and the command's key alone, so that a command decided again, or a dry run
 * repeated, gives the same. Only for demo and dry-run databases: whoever knows the seed knows the salts.
 */
export function seededIds(seed: string, key: string): IdSource {
  let count = 0;
  const next = (label: string) => createHmac('sha256', seed).update(`${label}:${key}:${count++}`).digest();
  return { id: () => uuidFrom(next('id')), salt: () => next('salt').toString('hex') };
}

/** A UUID (version 8, RFC 9562) that depends on a text alone; for rows whose identity is a natural key. */
export function derivedId(text: string): string {
  return uuidFrom(createHmac('sha256', 'samsvar').update(text).digest());
}

function uuidFrom(digest: Buffer): string {
  const bytes = Uint8Array.from(digest.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return stringify(bytes);
}
