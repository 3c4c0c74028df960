/** A JSON Schema of dialect 2020-12, as OpenAPI 3.1 uses it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * A schema with a name of its own in the document of the API; what it holds is worked out when the document is. Inside it,
 * other named schemas and classes with validation rules stand as themselves.
 */
export class NamedSchema {
  constructor(
    readonly name: string,
    readonly make: () => JsonSchema,
  ) {}
}

/** What a field rule tells of itself beside what it checks; carried as class-validator's `context`. */
export interface FieldTold {
  /** Danish, a few words. */
  readonly description?: string;
  /** What the rule's own name does not say: a format, the inner form of an object. */
  readonly schema?: JsonSchema | NamedSchema;
}

/** A reference to a named schema of the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
