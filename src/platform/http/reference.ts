import { randomBytes } from 'node:crypto';

// Without 0, 1, I and O: a reference is read aloud on the telephone. 32 letters, so that a byte's five bits choose one.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A new reference number, `F-XXXX-XXXX`: shown to whoever met a failure, and written to the log with it. */
export function newReference(): string {
  const code = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return `F-${code.slice(0, 4)}-${code.slice(4)}`;
}
