import { referred, type Schema } from './schema-values.js';
import type { ApiDocument } from './witness.js';

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One thing the API takes: an operation, and of those that take commands one command each. */
export interface Unit {
  /** "readCase", or "sendCaseCommand:approve". */
  readonly name: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null when nothing is sent. */
  readonly body: { readonly mediaType: string; readonly schema: Schema } | null;
}

type Components = Readonly<Record<string, Schema>>;

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every unit of the document. Throws for a body of several media types, which no operation of ours has. */
export function unitsOf(document: ApiDocument): Unit[] {
  const components = document.components.schemas as Components;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      unitsOfOperation(components, { method: method.toUpperCase(), path }, operation as unknown as Operation),
    ),
  );
}

function unitsOfOperation(
  components: Components,
  address: Pick<Unit, 'method' | 'path'>,
  operation: Operation,
): Unit[] {
  const { operationId, parameters = [], requestBody } = operation;
  const unit = { ...address, name: operationId, operation: operationId, parameters, body: null };
  if (!requestBody) return [unit];
  const [[mediaType, { schema }] = ['', { schema: {} }], ...others] = Object.entries(requestBody.content);
  if (others.length > 0) throw new Error(`${operationId} takes several media types.`);
  const whole = typeof schema.$ref === 'string' ? referred({ components }, schema.$ref) : schema;
  const commands = (whole.oneOf as readonly Schema[] | undefined)?.map(({ $ref }) =>
    referred({ components }, $ref as string),
  );
  if (!commands) return [{ ...unit, body: { mediaType, schema: whole } }];
  return commands.map((command) => {
    const { type } = command.properties as { type: { const: string } };
    return { ...unit, name: `${operationId}:${type.const}`, body: { mediaType, schema: command } };
  });
}
