import fc, { type Arbitrary } from 'fast-check';
import type { KnownValues } from './known-values.js';

/** A schema of the document; every keyword that is not listed here is refused, so that none is passed over unseen. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** What the values are made for. */
export interface Making {
  readonly components: Readonly<Record<string, Schema>>;
  readonly known: KnownValues;
}

const ANNOTATIONS = ['description', 'example', 'examples', 'discriminator', 'contentMediaType'];
const KEYWORDS: ReadonlySet<string> = new Set([
  ...ANNOTATIONS,
  ...[
    '$ref',
    'type',
    'const',
    'enum',
    'oneOf',
    'anyOf',
    'allOf',
    'required',
    'properties',
    'additionalProperties',
  ],
  ...[
    'items',
    'minItems',
    'maxItems',
    'uniqueItems',
    'pattern',
    'format',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
  ],
  'contentEncoding',
]);
/** Deeper than any text of ours; what would go on for ever ends here. */
const DEEPEST = 14;
/** How many things a list has when nothing says so. */
const USUAL_MOST = 3;

/** The named schema a reference stands for. Throws for one that leads elsewhere. */
export function referred({ components }: Pick<Making, 'components'>, $ref: string): Schema {
  const name = /^#\/components\/schemas\/(\w+)$/.exec($ref)?.[1];
  const schema = name === undefined ? undefined : components[name];
  if (!schema) throw new Error(`The document refers to ${$ref}, which is not there.`);
  return schema;
}

/** Values that fit a schema; `name`: of the field, by which known values are found. Throws for an unknown keyword. */
export function valuesOf(making: Making, schema: Schema, name = '', depth = 0): Arbitrary<unknown> {
  const unknown = Object.keys(schema).filter((keyword) => !KEYWORDS.has(keyword));
  if (unknown.length > 0)
    throw new Error(`The fuzzer does not know the keyword ${unknown.join(', ')} (${name}).`);
  if (depth > DEEPEST) return fc.constant(undefined);
  const within = (inner: Schema, key = name) => valuesOf(making, inner, key, depth + 1);
  if (typeof schema.$ref === 'string') return within(referred(making, schema.$ref));
  if (Object.hasOwn(schema, 'const')) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const choices = (schema.oneOf ?? schema.anyOf) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((one) => within(one)));
  if (Array.isArray(schema.type))
    return fc.oneof(...(schema.type as string[]).map((type) => within({ ...schema, type })));
  switch (schema.type) {
    case 'object':
      return objects(schema, within);
    case 'array':
      return arrays(schema, within);
    case 'string':
      return strings(making, schema, name);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`The fuzzer does not know the type ${JSON.stringify(schema.type)} (${name}).`);
  }
}

type Within = (schema: Schema, name?: string) => Arbitrary<unknown>;

function objects(schema: Schema, within: Within): Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => [key, within(inner, key)]),
  );
  const own = fc.record(fields, { requiredKeys: required });
  const { additionalProperties: more } = schema;
  if (typeof more !== 'object' || more === null) return own.map(defined);
  const others = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), within(more as Schema), { maxKeys: 2 });
  return fc.tuple(own, others).map(([one, two]) => defined({ ...two, ...one }));
}

/** Without what ended too deep. */
const defined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

function arrays(schema: Schema, within: Within): Arbitrary<unknown> {
  const minLength = (schema.minItems as number | undefined) ?? 0;
  const maxLength = Math.min((schema.maxItems as number | undefined) ?? USUAL_MOST, minLength + USUAL_MOST);
  const items = within((schema.items ?? {}) as Schema);
  if (schema.uniqueItems === true)
    return fc.uniqueArray(items, { minLength, maxLength, selector: (value) => JSON.stringify(value) });
  return fc.array(items, { minLength, maxLength }).map((list) => list.filter((one) => one !== undefined));
}

function numbers({ type, minimum = -1000, maximum = 1000 }: Schema): Arbitrary<number> {
  const [min, max] = [Number(minimum), Math.max(Number(maximum), Number(minimum))];
  const small = fc.integer({ min: Math.ceil(min), max: Math.min(Math.floor(max), Math.ceil(min) + 5) });
  const any =
    type === 'integer'
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc.double({ min, max, noNaN: true });
  return fc.oneof({ arbitrary: small, weight: 3 }, { arbitrary: any, weight: 1 });
}

const WORDS = [
  'Afsnittet',
  'er',
  'drøftet',
  'i',
  'styregruppen',
  'økonomi',
  'Ærø',
  'å',
  '31. maj 2024',
  '75 pct.',
  '§ 13 b',
];
/** Right to a schema, and seldom right to a program. */
export const HOSTILE = [
  ...[
    '<script>alert(1)</script>',
    `"><img src=x onerror=alert(1)>`,
    "' or 1=1 --",
    "'; drop table samsvar.case_file; --",
    '${7*7}',
    '{{7*7}}',
  ],
  ...[
    '../../etc/passwd',
    'C:\\Windows',
    '%00',
    '%n%s',
    '=1+1',
    '@SUM(A1)',
    '\u202eabc',
    'å',
    'é\u0301\u0301',
    '\ud800',
    '\udfff\ud800',
  ],
  ...[
    '𝒳',
    '👩‍👩‍👧',
    '\u0000',
    '\u200b',
    '\ufeff',
    'ﷺ',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '1e999',
    '24:00',
    '2024-02-30',
    '\\',
    '"',
    "'",
    '\t',
    '\n',
  ],
];

const texts = fc.oneof(
  {
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
      .map((words) => words.join(' ')),
    weight: 5,
  },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...HOSTILE))
      .map(([word, hostile]) => `${word} ${hostile}`),
    weight: 2,
  },
  { arbitrary: fc.string({ minLength: 1, maxLength: 40 }), weight: 1 },
);

/** What a value that was read must look like to be given to a field of a format. */
const FORMS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
  uri: /^https?:/,
  email: /^\S+@\S+\.\S+$/,
};

function strings({ known }: Making, schema: Schema, name: string): Arbitrary<unknown> {
  const { minLength = 0, maxLength = Infinity } = schema as { minLength?: number; maxLength?: number };
  const patterns = [schema, ...((schema.allOf ?? []) as Schema[])]
    .map(({ pattern }) => pattern)
    .filter((pattern): pattern is string => typeof pattern === 'string')
    .map((pattern) => new RegExp(pattern, 'u'));
  const fits = (value: unknown) =>
    typeof value === 'string' &&
    [...value].length >= minLength &&
    [...value].length <= maxLength &&
    (FORMS[String(schema.format)]?.test(value) ?? true) &&
    patterns.every((pattern) => pattern.test(value));
  const fresh = once(JSON.stringify(schema), () => freshStrings(schema, patterns).filter(fits));
  // What exists, most of the time: a request about nothing is refused before it is interesting.
  const format = schema.format === 'uuid' ? 'uuid' : '';
  const hash = patterns.some(({ source }) => source === '^[0-9a-f]{64}$') ? 'hash' : '';
  return fc.tuple(fc.nat(10_000), fresh).map(([at, made]) => {
    const found =
      at % 4 === 0
        ? undefined
        : known.pick(Math.floor(at / 4), name, at % 3 === 0 ? format : '', hash, format);
    return fits(found) ? found : made;
  });
}

/** What is made of a schema, made once: to take a pattern apart costs more than to send a request. */
const made = new Map<string, Arbitrary<string>>();
function once(key: string, make: () => Arbitrary<string>): Arbitrary<string> {
  const arbitrary = made.get(key) ?? make();
  made.set(key, arbitrary);
  return arbitrary;
}

function freshStrings(schema: Schema, patterns: readonly RegExp[]): Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') return dates;
  if (schema.format === 'date-time') return instants;
  if (schema.format === 'uri') return fc.webUrl();
  if (schema.format === 'email') return fc.emailAddress();
  if (typeof schema.format === 'string')
    throw new Error(`The fuzzer does not know the format ${schema.format}.`);
  if (schema.contentEncoding === 'base64') return fc.base64String({ minLength: 4, maxLength: 200 });
  const [pattern] = patterns;
  // A pattern that tells the whole form; the others only forbid some characters, and are filtered for.
  const whole =
    patterns.length === 1 && /^\^.*\$$/.test(pattern!.source) && !pattern!.source.includes('u0000');
  if (whole) return fc.stringMatching(new RegExp(pattern!.source));
  const { minLength = 0 } = schema as { minLength?: number };
  return texts.map((text) => text.padEnd(minLength, '.'));
}

const two = (value: number) => String(value).padStart(2, '0');
const dates = fc
  .record({
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
const instants = fc
  .tuple(dates, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}:00Z`);
