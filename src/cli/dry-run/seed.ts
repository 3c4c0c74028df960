import { UsageError } from '../../platform/boot/exit.js';

/** A seed from text. Errors: UsageError unless it is a whole number from 0 to 4294967295. */
export function parseSeed(text: string): number {
  const seed = Number(text.trim());
  if (/^\d{1,10}$/.test(text.trim()) && seed <= 0xffffffff) return seed;
  throw new UsageError('--seed skal være et helt tal fra 0 til 4294967295.');
}
