import fc, { type Arbitrary } from 'fast-check';
import { isInheritedName } from '../../platform/commands/inherited-name.pure.js';
import { referred, type Making, type Schema } from './schema-values.js';

/** A value with one fault. */
export interface Faulty {
  readonly value: unknown;
  /** What was done, in a few words. */
  readonly what: string;
  /** Where, as a JSON Pointer; null when no place is told. */
  readonly pointer: string | null;
}

interface Place {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
  readonly present: boolean;
}

const WRONG: readonly unknown[] = [
  null,
  17,
  -1,
  1.5,
  true,
  '',
  {},
  [],
  [null],
  { a: 1 },
  'x',
  '2024-02-30',
  '2024-01-01T24:00:00Z',
  '\u0000',
  '\ud800',
  'æøå',
  1e308,
  'x'.repeat(1_000_000),
  '__proto__',
];

/** One fault in an object: a field left out, one too many, or a value that is of a wrong kind, too long or none at all. */
export function faultIn(making: Making, schema: Schema, value: object): Arbitrary<Faulty> {
  const places = placesOf(making, schema, value, []);
  const whole: Arbitrary<Faulty>[] = [
    fc.constantFrom('uventet', 'toString', 'id', '__proto__x').map((name) => ({
      value: withAt(value, [name], 1),
      what: `a field ${name} too many`,
      // What every object has is refused before the body is read: it stands nowhere.
      pointer: isInheritedName(name) ? null : `/${name}`,
    })),
  ];
  const required = places.filter((place) => place.required && place.present);
  if (required.length > 0)
    whole.push(
      fc.constantFrom(...required).map(({ path }) => ({
        value: withAt(value, path, undefined),
        what: `without ${path.join('.')}`,
        pointer: pointerTo(path),
      })),
    );
  if (places.length > 0)
    whole.push(
      fc.tuple(fc.constantFrom(...places), fc.nat()).map(([place, at]) => wrongAt(value, place, at)),
    );
  return fc.oneof(...whole);
}

function wrongAt(value: object, { path, schema }: Place, at: number): Faulty {
  const near = [...nearMisses(schema), ...wrongLists(schema, valueAt(value, path))];
  // What only just misses a rule finds more than what misses every rule.
  const wrong = at % 2 === 0 && near.length > 0 ? near : WRONG;
  const chosen = wrong[Math.floor(at / 2) % wrong.length];
  return {
    value: withAt(value, path, chosen),
    what: `${path.join('.')} = ${JSON.stringify(chosen)?.slice(0, 60)}`,
    pointer: pointerTo(path),
  };
}

/** Just beside what a rule allows. */
function nearMisses(schema: Schema): unknown[] {
  const { enum: values, maxLength, minimum, maximum, pattern, format, allOf = [] } = schema;
  const forbidding = [schema, ...(allOf as Schema[])].some((one) => String(one.pattern).includes('u0000'));
  return [
    ...(forbidding ? ['a\u0000b', 'a\u007fb', 'a\u001bb'] : []),
    ...(format === 'date' ? ['2023-02-29', '2024-02-30', '2024-04-31', '2024-13-01'] : []),
    ...(Array.isArray(values) && typeof values[0] === 'string'
      ? [`${values[0]}x`, values[0].toUpperCase()]
      : []),
    ...(typeof maxLength === 'number' ? ['a'.repeat(maxLength + 1)] : []),
    ...(typeof minimum === 'number' ? [minimum - 1, String(minimum)] : []),
    ...(typeof maximum === 'number' ? [maximum + 1] : []),
    ...(typeof pattern === 'string' ? ['DK-8', 'æ', ' '] : []),
  ];
}

/** One thing too many in a list, and the same thing twice. */
function wrongLists({ maxItems, uniqueItems }: Schema, value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) return [];
  const [one] = value as [unknown];
  return [
    ...(typeof maxItems === 'number' ? [Array.from({ length: maxItems + 1 }, () => one)] : []),
    ...(uniqueItems === true ? [[one, one]] : []),
  ];
}

const valueAt = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** Every field of an object with its schema, and those of objects within; not those of a choice between schemas. */
function placesOf(making: Making, schema: Schema, value: unknown, path: readonly string[]): Place[] {
  const own = typeof schema.$ref === 'string' ? referred(making, schema.$ref) : schema;
  const properties = own.properties as Record<string, Schema> | undefined;
  if (!properties || typeof value !== 'object' || value === null) return [];
  const required = (own.required ?? []) as string[];
  return Object.entries(properties).flatMap(([name, inner]) => {
    const here = [...path, name];
    const present = Object.hasOwn(value, name);
    const place = { path: here, schema: inner, required: required.includes(name), present };
    const within = present ? placesOf(making, inner, (value as Record<string, unknown>)[name], here) : [];
    // `type` chooses the schema: another one is another command.
    return name === 'type' && path.length === 0 ? [] : [place, ...within];
  });
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  const copy: Record<string, unknown> = { ...(value as object) };
  if (rest.length > 0) copy[key!] = withAt(copy[key!], rest, put);
  else if (put === undefined) delete copy[key!];
  else
    Object.defineProperty(copy, key!, { value: put, enumerable: true, configurable: true, writable: true });
  return copy;
}

const pointerTo = (path: readonly string[]) =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
