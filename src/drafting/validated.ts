import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import type { ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { isInheritedName } from '../platform/commands/inherited-name.pure.js';
import { cleanLine } from '../platform/text/document-tree.js';
import { ContentError } from './content-error.js';
import type { ContentProblem } from './content-error.js';

const MAX_DEPTH = 6;
const MAX_ENTRIES = 100;

const refuse = (field: string, message: string): never => {
  throw new ContentError([{ field, message }]);
};

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function cleanObject(input: object, field: string, depth: number): Record<string, unknown> {
  const entries = Object.entries(input);
  if (!isPlainObject(input) || entries.length > MAX_ENTRIES)
    refuse(field, 'Oplysningerne kunne ikke læses. Hent siden igen.');
  const result: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    if (isInheritedName(key) || key === 'prototype')
      refuse(field, 'Oplysningerne indeholder et felt, som ikke kendes. Hent siden igen.');
    if (value === null || value === undefined) continue;
    const clean = cleanJson(value, field === '' ? key : `${field}.${key}`, depth + 1);
    if (clean !== '') result[key] = clean;
  }
  return result;
}

/**
 * A deep copy of JSON from outside: texts in NFC, empty fields left out (an empty field and a missing one are the same
 * answer), nothing but plain objects, lists, texts, finite numbers and truth values.
 * @throws ContentError
 */
export function cleanJson(input: unknown, field: string, depth = 0): unknown {
  if (depth > MAX_DEPTH) refuse(field, 'Oplysningerne er nestet for dybt. Hent siden igen.');
  if (typeof input === 'string')
    return (
      cleanLine(input) ??
      refuse(field, 'Feltet indeholder usynlige styretegn. Slet dem, eller skriv teksten igen.')
    );
  if (typeof input === 'boolean' || (typeof input === 'number' && Number.isFinite(input))) return input;
  if (Array.isArray(input)) {
    if (input.length > MAX_ENTRIES) refuse(field, 'Listen er for lang.');
    return Array.from(input as readonly unknown[], (value, index) =>
      cleanJson(value, `${field}.${index}`, depth + 1),
    );
  }
  if (typeof input !== 'object' || input === null)
    return refuse(field, 'Oplysningerne kunne ikke læses. Hent siden igen.');
  return cleanObject(input, field, depth);
}

function problemsOf(errors: readonly ValidationError[], field: string): ContentProblem[] {
  return errors.flatMap((error) => {
    const path = field === '' ? error.property : `${field}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
      rule === 'whitelistValidation' ? `Feltet "${error.property}" kendes ikke her.` : message,
    );
    const first = own.slice(0, 1).map((message) => ({ field: path, message }));
    return [...first, ...problemsOf(error.children ?? [], path)];
  });
}

/**
 * Checks plain data against a class with validation rules and gives it back clean and plain.
 * @throws ContentError with one Danish problem per field.
 */
export function validated<T extends object>(rules: ClassConstructor<T>, input: unknown, field: string): T {
  const plain = cleanJson(input, field);
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    return refuse(field, 'Oplysningerne kunne ikke læses. Hent siden igen.');
  const errors = validateSync(plainToInstance(rules, plain), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length > 0) throw new ContentError(problemsOf(errors, field));
  return plain as T;
}
