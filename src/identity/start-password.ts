import { randomInt } from 'node:crypto';

// Without what looks alike on paper or sounds alike on the telephone.
const LETTERS = 'abcdefhkmnprstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;

/** A start password to read aloud once: five groups of four, about 96 bits. */
export function newStartPassword(): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
