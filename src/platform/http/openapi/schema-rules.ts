import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { JsonSchema } from './json-schema.js';

type Told = (constraints: readonly unknown[]) => JsonSchema;

const told =
  (schema: JsonSchema): Told =>
  () =>
    schema;

/** What each rule of class-validator says as JSON Schema. A rule that is not here stops the making of the document. */
const RULES: Readonly<Record<string, Told>> = {
  isString: told({ type: 'string' }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isLength: ([least, most]) => ({ type: 'string', minLength: least, maxLength: most }),
  minLength: ([least]) => ({ type: 'string', minLength: least }),
  maxLength: ([most]) => ({ type: 'string', maxLength: most }),
  isIn: ([values]) => ({ enum: values }),
  isUuid: told({ type: 'string', format: 'uuid' }),
  // Which dates and times are taken, a pattern beside it says.
  isDateString: told({ type: 'string' }),
  isBase64: told({
    type: 'string',
    contentEncoding: 'base64',
    // The encoding is but a note in JSON Schema; what the validator takes is said by the pattern.
    pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  }),
  isInt: told({ type: 'integer' }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  isBoolean: told({ type: 'boolean' }),
  isObject: told({ type: 'object' }),
  isArray: told({ type: 'array' }),
  arrayUnique: told({ uniqueItems: true }),
  arrayMinSize: ([least]) => ({ minItems: least }),
  arrayMaxSize: ([most]) => ({ maxItems: most }),
};

/** What one rule says as JSON Schema. Errors: a rule nobody has put into words yet. */
export function ruleAsSchema({
  name,
  constraints,
  propertyName,
  constraintCls,
}: ValidationMetadata): JsonSchema {
  // A constraint class compares fields with each other, which JSON Schema cannot: it narrows what the schema takes.
  if (name === undefined && constraintCls) return {};
  if (name === undefined || !Object.hasOwn(RULES, name))
    throw new Error(
      `The rule ${name ?? '(unnamed)'} of ${propertyName} is not put into words as JSON Schema.`,
    );
  return RULES[name]!((constraints as unknown[] | undefined) ?? []);
}

/** One schema that says all of some; what two of them say differently stands in `allOf`. */
export function together(schemas: readonly JsonSchema[]): JsonSchema {
  const all: JsonSchema[] = [];
  let merged: JsonSchema = {};
  for (const schema of schemas) {
    const clash = Object.entries(schema).some(
      ([keyword, value]) => Object.hasOwn(merged, keyword) && merged[keyword] !== value,
    );
    if (clash) all.push(schema);
    else merged = { ...merged, ...schema };
  }
  return all.length > 0 ? { ...merged, allOf: all } : merged;
}
