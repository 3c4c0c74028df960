import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../platform/canonical/canonical.js';

const BYTES = 32;

/** A secret that is shown once, and what is kept of it. */
export interface NewSecret {
  readonly text: string;
  readonly sha256: string;
}

/** 256 random bits as 43 letters; a hash without salt is enough for what nobody can guess. */
export function newSecret(prefix = ''): NewSecret {
  const text = prefix + randomBytes(BYTES).toString('base64url');
  return { text, sha256: sha256Hex(text) };
}
