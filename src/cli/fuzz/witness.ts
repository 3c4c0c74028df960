import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats, { type FormatsPlugin } from 'ajv-formats';

/** The parts of an OpenAPI document that an answer is held against. */
export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}
export interface ApiOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** What was said: JSON as a value, everything else as text. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface ApiQuestion {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text already or a form with a file. */
  readonly body?: unknown;
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly operation: ApiOperation;
}

const DOCUMENT = 'https://samsvar.example/document';
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Holds every answer against the document, and keeps which operations answered with which statuses. */
export class ApiWitness {
  readonly visited = new Map<string, Set<number>>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });

  constructor(readonly document: ApiDocument) {
    (formats as unknown as FormatsPlugin)(this.ajv);
    this.ajv.addSchema({ $id: DOCUMENT, ...closed(document) });
  }

  /** Reads the document of a running program. */
  static async of(url: string): Promise<ApiWitness> {
    const answer = await fetch(new URL('/api/openapi.json', url));
    if (answer.status !== 200) throw new Error(`The document cannot be had: ${answer.status}.`);
    return new ApiWitness((await answer.json()) as ApiDocument);
  }

  /** Every operation of the document, by id. */
  operations(): Found[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
    );
  }

  /** Throws when the document does not know the status, the media type or the body of an answer. */
  hold(method: string, url: string, question: ApiQuestion, answer: ApiAnswer): void {
    const found = this.find(method, new URL(url).pathname);
    const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
    if (!found) return this.holdOutside(answer, type);
    const { operationId } = found.operation;
    const seen = this.visited.get(operationId) ?? new Set();
    this.visited.set(operationId, seen.add(answer.status));
    const where = ['paths', found.path, found.method, 'responses', String(answer.status)];
    this.holdAnswer(`${operationId} ${answer.status}`, this.resolved(where), type, answer);
    const { body } = question;
    if (answer.status < 300 && typeof body === 'object' && body !== null && !(body instanceof FormData))
      this.holdQuestion(found, body);
  }

  /** Whether an operation takes a body, by the document. */
  takes(path: string, method: string, body: unknown): boolean {
    const where = [
      'paths',
      path,
      method.toLowerCase(),
      'requestBody',
      'content',
      'application/json',
      'schema',
    ];
    return fitsOrIsTooLong(() => this.validator(where)(body));
  }

  /** Whether a value fits a named schema of the document. */
  fits(schema: string, value: unknown): boolean {
    return this.validator(['components', 'schemas', schema])(value);
  }

  /** Whether a value fits one field of a named schema. */
  fitsField(schema: string, field: string, value: unknown): boolean {
    return this.validator(['components', 'schemas', schema, 'properties', field])(value);
  }

  private find(method: string, pathname: string): Found | undefined {
    this.paths ??= this.operations().map((one) => [
      new RegExp(`^${one.path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      one,
    ]);
    const fits = ([pattern, one]: readonly [RegExp, Found]) =>
      one.method === method.toLowerCase() && pattern.test(pathname);
    return this.paths.find(fits)?.[1];
  }
  private paths: readonly (readonly [RegExp, Found])[] | undefined;

  private holdOutside(answer: ApiAnswer, type: string): void {
    if (type !== 'application/problem+json') throw new Error(`No problem details, but ${type}.`);
    this.demand('outside', ['components', 'schemas', 'Problem'], answer.body);
  }

  private holdAnswer(name: string, where: string[] | null, type: string, { body }: ApiAnswer): void {
    if (!where) throw new Error(`${name} is not in the document: ${JSON.stringify(body)}`);
    const { content } = this.at(where) as { content?: Record<string, unknown> };
    if (!content) {
      if (body !== '') throw new Error(`${name} has a body that the document does not know.`);
      return;
    }
    if (!Object.hasOwn(content, type))
      throw new Error(`${name} is of type "${type}", unknown to the document.`);
    this.demand(name, [...where, 'content', type, 'schema'], body);
  }

  /** What was taken must have been right by the document as well: it may not ask for more than the program. */
  private holdQuestion({ path, method, operation }: Found, body: object): void {
    const where = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
    this.demand(`${operation.operationId}, sent`, where, JSON.parse(JSON.stringify(body)));
  }

  private readonly validators = new Map<string, ValidateFunction>();

  private validator(where: readonly string[]): ValidateFunction {
    const $ref = `${DOCUMENT}#/${where.map((part) => encodeURIComponent(escaped(part))).join('/')}`;
    const validate = this.validators.get($ref) ?? this.ajv.compile({ $ref });
    this.validators.set($ref, validate);
    return validate;
  }

  private demand(name: string, where: readonly string[], value: unknown): void {
    const validate = this.validator(where);
    if (fitsOrIsTooLong(() => validate(value))) return;
    const faults = JSON.stringify(validate.errors?.slice(0, 8), null, 1);
    throw new Error(`${name} does not fit the document: ${faults}\n${JSON.stringify(value).slice(0, 2000)}`);
  }

  /** The place itself, or the one it refers to. */
  private resolved(where: string[]): string[] | null {
    const found = this.at(where) as { $ref?: string } | undefined;
    if (!found) return null;
    return found.$ref ? found.$ref.replace('#/', '').split('/') : where;
  }

  private at(where: readonly string[]): unknown {
    return where.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      this.document,
    );
  }
}

/** Whether something fits; what is too long for a pattern to be looked at is taken to. */
function fitsOrIsTooLong(look: () => boolean): boolean {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** Answers may hold no field but those of the document: every object that leaves that open is closed here. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, closed(inner as unknown)]),
  );
  const open = copy.type === 'object' && copy.properties && copy.additionalProperties === undefined;
  return (open ? { ...copy, unevaluatedProperties: false } : copy) as T;
}
