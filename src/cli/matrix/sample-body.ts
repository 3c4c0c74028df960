type Schema = Readonly<Record<string, unknown>>;

const HASH = '0'.repeat(64);
const ID = '00000000-0000-4000-8000-000000000001';
/** Texts that fit the patterns our commands use, the first that fits wins. */
const TEXTS = [
  'placement',
  'DK-82',
  HASH,
  ID,
  '2024-05-31',
  '2024-05-31T10:00:00Z',
  'dGVrc3Q=',
  '2024-05-02/2024-05-31',
  'approval:placement:DK-82',
  'x@y.example',
  'https://hooks.example/samsvar',
  'En tekst.',
  '1',
];

/** What certain fields hold, whatever the schema lets them: a value of the case at hand. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * A body that a schema of our document takes: what is required and no more. Errors: a keyword or pattern this cannot
 * fill in, so that a new one is noticed.
 */
export function sampleOf(schema: Schema, shelf: Schema, given: Given = {}, name = ''): unknown {
  // A text in base64 and a section's text are both called content.
  const isOfKind = !(schema.type === 'string' && typeof given[name] === 'object');
  if (name !== '' && Object.hasOwn(given, name) && isOfKind) return given[name];
  if (typeof schema.$ref === 'string')
    return sampleOf(shelf[schema.$ref.split('/').at(-1)!] as Schema, shelf, given, name);
  if ('const' in schema) return schema.const;
  const { enum: values, oneOf, anyOf } = schema as { enum?: unknown[]; oneOf?: Schema[]; anyOf?: Schema[] };
  if (values) return values[0];
  const choice = (oneOf ?? anyOf)?.[0];
  if (choice) return sampleOf(choice, shelf, given, name);
  return ofType(schema, shelf, given, name);
}

function ofType(schema: Schema, shelf: Schema, given: Given, name: string): unknown {
  const { type, minimum = 1 } = schema;
  if (type === 'object') return objectOf(schema, shelf, given);
  if (type === 'array') return listOf(schema, shelf, given, name);
  if (type === 'integer' || type === 'number') return minimum;
  if (type === 'boolean') return true;
  if (type === 'string' || schema.pattern !== undefined) return textOf(schema, name);
  throw new Error(`Nothing is known to fill in "${name}" with: ${JSON.stringify(schema)}.`);
}

function objectOf(schema: Schema, shelf: Schema, given: Given): Record<string, unknown> {
  const { required = [], properties = {} } = schema as {
    required?: string[];
    properties?: Record<string, Schema>;
  };
  return Object.fromEntries(
    required.map((name) => [name, sampleOf(properties[name] ?? {}, shelf, given, name)]),
  );
}

function listOf(schema: Schema, shelf: Schema, given: Given, name: string): unknown[] {
  const { items, minItems = 0 } = schema as { items?: Schema; minItems?: number };
  return Array.from({ length: minItems }, () => sampleOf(items ?? {}, shelf, given, `${name}[]`));
}

function textOf(schema: Schema, name: string): string {
  const {
    pattern,
    minLength = 0,
    format,
    contentEncoding,
    allOf = [],
    examples = [],
  } = schema as {
    pattern?: string;
    minLength?: number;
    format?: string;
    contentEncoding?: string;
    allOf?: { pattern?: string }[];
    examples?: string[];
  };
  if (format === 'uuid') return ID;
  if (contentEncoding === 'base64') return 'dGVrc3Q=';
  const patterns = [pattern, ...allOf.map((one) => one.pattern)].filter((one) => one !== undefined);
  const fits = [...TEXTS, ...examples].find(
    (text) => text.length >= minLength && patterns.every((one) => new RegExp(one, 'u').test(text)),
  );
  if (fits === undefined) throw new Error(`No text fits "${name}": ${JSON.stringify(schema)}.`);
  return patterns.length === 0 ? 'En tekst.' : fits;
}
