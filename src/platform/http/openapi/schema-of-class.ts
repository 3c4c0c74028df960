import 'reflect-metadata';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { NamedSchema, refTo, type FieldTold, type JsonSchema } from './json-schema.js';
import { ruleAsSchema, together } from './schema-rules.js';

type Class = abstract new () => object;

/** Where the named schemas that are met on the way are kept. */
export type SchemaShelf = Map<string, JsonSchema>;

/**
 * The JSON Schema of a class with validation rules, from those very rules: what the program checks is what its document
 * says. No field but those of the class. Errors: a rule without words (`schema-rules.ts`).
 */
export function schemaOfClass(target: Class, shelf: SchemaShelf): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [field, rules] of rulesByField(target)) {
    properties[field] = schemaOfField(target, field, rules, shelf);
    if (!rules.some(({ type }) => type === 'conditionalValidation')) required.push(field);
  }
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties,
    additionalProperties: false,
  };
}

function rulesByField(target: Class): Map<string, ValidationMetadata[]> {
  const storage = getMetadataStorage();
  const byField = new Map<string, ValidationMetadata[]>();
  for (const rule of storage.getTargetValidationMetadatas(target, '', false, false)) {
    byField.set(rule.propertyName, [...(byField.get(rule.propertyName) ?? []), rule]);
  }
  return byField;
}

function schemaOfField(
  target: Class,
  field: string,
  rules: readonly ValidationMetadata[],
  shelf: SchemaShelf,
): JsonSchema {
  const checks = rules.filter(({ type }) => type === 'customValidation');
  const nested = rules.some(({ type }) => type === 'nestedValidation')
    ? nestedSchema(target, field, shelf)
    : null;
  const each = [...checks.filter((rule) => rule.each).map(ruleAsSchema), ...toldOf(rules, true, shelf)];
  const whole = [...checks.filter((rule) => !rule.each).map(ruleAsSchema), ...toldOf(rules, false, shelf)];
  const isList = whole.some(({ type }) => type === 'array');
  if (nested && !isList) return nested;
  const items = nested ?? together(each);
  const schema = together(whole);
  const description = descriptionOf(rules);
  return {
    ...(description ? { description } : {}),
    ...schema,
    ...(isList && Object.keys(items).length > 0 ? { items } : {}),
  };
}

function nestedSchema(target: Class, field: string, shelf: SchemaShelf): JsonSchema {
  const type = defaultMetadataStorage.findTypeMetadata(target, field)?.typeFunction();
  if (!type) throw new Error(`The class of ${field} is not named with @Type.`);
  return namedClass(type, shelf);
}

const contextOf = (rule: ValidationMetadata) => rule.context as FieldTold | undefined;

function toldOf(rules: readonly ValidationMetadata[], each: boolean, shelf: SchemaShelf): JsonSchema[] {
  return rules
    .filter((rule) => (rule.each ?? false) === each)
    .flatMap((rule) => {
      const schema = contextOf(rule)?.schema;
      if (schema === undefined) return [];
      return [schema instanceof NamedSchema ? named(schema, shelf) : schema];
    });
}

function descriptionOf(rules: readonly ValidationMetadata[]): string | undefined {
  const inOrder = [...rules].sort((a, b) => Number(a.each ?? false) - Number(b.each ?? false));
  return inOrder.map((rule) => contextOf(rule)?.description).find((text) => text !== undefined);
}

/** Puts a named schema on the shelf, once, and gives the reference to it. */
function named({ name, make }: NamedSchema, shelf: SchemaShelf): JsonSchema {
  if (!shelf.has(name)) {
    // Taken before it is made: it may speak of itself.
    shelf.set(name, {});
    shelf.set(name, resolved(make(), shelf) as JsonSchema);
  }
  return refTo(name);
}

/** Named schemas and classes inside a schema become references, and are put on the shelf as well. */
function resolved(value: unknown, shelf: SchemaShelf): unknown {
  if (value instanceof NamedSchema) return named(value, shelf);
  if (typeof value === 'function') return namedClass(value as Class, shelf);
  if (Array.isArray(value)) return value.map((one) => resolved(one, shelf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, shelf)]));
}

const namedClass = (type: Class, shelf: SchemaShelf): JsonSchema =>
  named(new NamedSchema(type.name, () => schemaOfClass(type, shelf)), shelf);
