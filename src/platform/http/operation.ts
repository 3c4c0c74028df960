import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { JsonSchema } from './openapi/json-schema.js';
import { schemaOfClass } from './openapi/schema-of-class.js';

export const JSON_TYPE = 'application/json';

/** How one operation of the API is told of, and what it asks of a request. */
export interface OperationFacts {
  /** `operationId`: unique and stable, clients are generated from it. */
  readonly id: string;
  /** Danish, one line. */
  readonly summary: string;
  readonly description?: string;
  /** What a success answers. `mediaType` (or those it can be) when it is no JSON; `status` 200 unless told. */
  readonly answers: {
    readonly type?: Type;
    readonly description: string;
    readonly status?: number;
    readonly mediaType?: string | readonly string[];
  };
  /** A class with validation rules; an operation without one takes no query parameters at all. */
  readonly query?: Type<object>;
  /** Media types of the body; none for an operation without. */
  readonly consumes?: readonly string[];
  /** Statuses of the problems it can answer beside those of every operation. */
  readonly problems?: readonly number[];
}

const OPERATION = 'samsvar:operation';
/** Key of the document's extension that lists problem statuses; gone from the finished document. */
export const PROBLEMS_EXTENSION = 'x-problems';
/** Every operation can answer these: a wrong parameter, nobody signed in, an answer in no such form, and our failures. */
const ALWAYS = [400, 401, 406, 429, 500, 503];
/** A body can be too large, or of a type the address does not take. */
const WITH_BODY = [413, 415];

/** Documents an operation and says what it asks of a request; the guard (`api.guard.ts`) holds requests to it. */
export function Operation(facts: OperationFacts): MethodDecorator {
  const { id, summary, description, answers, query, consumes, problems = [] } = facts;
  const statuses = [...ALWAYS, ...(consumes ? WITH_BODY : []), ...problems];
  return applyDecorators(
    SetMetadata(OPERATION, facts),
    ApiOperation({ operationId: id, summary, ...(description ? { description } : {}) }),
    ApiResponse(responseOf(answers)),
    ApiExtension(PROBLEMS_EXTENSION, [...new Set(statuses)].sort()),
    ...(query ? queryParameters(query) : []),
  );
}

/** The name under which the guard finds an operation's facts. */
export const operationMark = OPERATION;

function responseOf({ type, description, status = 200, mediaType }: OperationFacts['answers']) {
  if (!mediaType) return { status, description, type };
  const schema: JsonSchema = { type: 'string' };
  const content = Object.fromEntries([mediaType].flat().map((one) => [one, { schema }]));
  return { status, description, content };
}

function queryParameters(query: Type<object>): MethodDecorator[] {
  const { properties, required = [] } = schemaOfClass(query, new Map()) as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) =>
    ApiQuery({ name, description: description as string, required: required.includes(name), schema }),
  );
}
