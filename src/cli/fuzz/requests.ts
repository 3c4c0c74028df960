import fc, { type Arbitrary } from 'fast-check';
import { faultIn } from './one-fault.js';
import { valuesOf, type Making } from './schema-values.js';
import type { Parameter, Unit } from './units.js';

/** One request, ready to be sent. */
export interface Request {
  readonly unit: Unit;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as a value; text as it is; a form by its fields. */
  readonly body: { readonly json: unknown } | { readonly text: string } | { readonly form: object } | null;
  /** Which of the people sends it. */
  readonly sender: number;
  /** What is wrong with it, and where; null when nothing is. */
  readonly fault: {
    readonly what: string;
    readonly pointer: string | null;
    readonly statuses: readonly number[];
  } | null;
}

const JSON_TYPE = 'application/json';
const SENDERS = 1000;
/** Looked into by the handler, after who may act at all: the refusal may be another one. */
const LOOKED_INTO_LATER = /^\/(content|explanations|answers|ledger|body|positions)\b/;
const LATER = [400, 403, 404, 409, 412];

/** Requests that are as the document says. */
export function validRequests(making: Making, unit: Unit): Arbitrary<Request> {
  const { parameters, body } = unit;
  const fields = Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, valueOf(making, one)]));
  const required = parameters
    .filter((one) => one.required || one.in === 'path')
    .map((one) => `${one.in} ${one.name}`);
  return fc
    .record({
      given: fc.record(fields, { requiredKeys: required }),
      sent: body ? valuesOf(making, body.schema) : fc.constant(null),
      sender: fc.nat(SENDERS),
    })
    .map(({ given, sent, sender }) => requestOf(unit, given, sent, sender));
}

function valueOf(making: Making, { name, schema }: Parameter): Arbitrary<unknown> {
  // A key of its own each time: two acts under one key are one.
  return name === 'Idempotency-Key' ? fc.uuid() : valuesOf(making, schema, name);
}

function requestOf(
  unit: Unit,
  given: Readonly<Record<string, unknown>>,
  sent: unknown,
  sender: number,
): Request {
  const of = (place: string) =>
    Object.entries(given)
      .filter(([key, value]) => key.startsWith(`${place} `) && value !== undefined)
      .map(([key, value]): [string, string] => [key.slice(place.length + 1), String(value)]);
  const path = of('path').reduce(
    (text, [name, value]) => text.replace(`{${name}}`, segment(value)),
    unit.path,
  );
  const query = of('query').map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`);
  return {
    unit,
    address: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: Object.fromEntries(of('header').filter(([, value]) => /^[\x20-\x7e]*$/.test(value))),
    body: bodyOf(unit, sent),
    sender,
    fault: null,
  };
}

/** Half a surrogate has no place in an address; a path's part is never empty nor a step upwards. */
const encoded = (value: string) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
const segment = (value: string) => (/^\.{0,2}$/.test(value) ? '-' : encoded(value));

function bodyOf({ body }: Unit, sent: unknown): Request['body'] {
  if (!body) return null;
  return body.mediaType === JSON_TYPE ? { json: sent } : { form: sent as object };
}

/** Requests with one fault in what is sent, or in one parameter. `fits`: whether a body is right by the document after all. */
export function faultyRequests(
  making: Making,
  unit: Unit,
  valid: Arbitrary<Request>,
  fits: (unit: Unit, body: unknown) => boolean,
): Arbitrary<Request> | null {
  const { body } = unit;
  const query = valid.chain((request) =>
    fc.constantFrom(...wrongParameters(unit)).map(({ name, value, isPath }): Request => {
      if (isPath) return { ...inPath(request, name, value), fault: wrongly(`${name}=${value}`) };
      const mark = request.address.includes('?') ? '&' : '?';
      const address = `${request.address}${mark}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
      return {
        ...request,
        address,
        fault: wrongly(`?${name}=${value}`),
      };
    }),
  );
  if (!body) return query;
  if (body.mediaType !== JSON_TYPE) return null;
  return valid.chain((request) => {
    const sent = (request.body as { json: object }).json;
    return faultIn(making, body.schema, sent).map(({ value, what, pointer }): Request => {
      if (fits(unit, value)) return { ...request, body: { json: value } };
      const later =
        unit.method === 'PUT' ||
        (pointer !== null && LOOKED_INTO_LATER.test(pointer) && !isWhole(pointer, value));
      return {
        ...request,
        body: { json: value },
        fault: { what, pointer, statuses: later ? LATER : [400, 413] },
      };
    });
  });
}

/** Whose the case is, is asked first: then it is as if it were not there. */
const wrongly = (what: string) => ({ what, pointer: null, statuses: [400, 403, 404] });

/** A part of the path replaced, found by where it stands in the pattern. */
function inPath(request: Request, name: string, value: string): Request {
  const at = request.unit.path.split('/').indexOf(`{${name}}`);
  const [path = '', ...query] = request.address.split('?');
  const parts = path.split('/').map((part, index) => (index === at ? value : part));
  return { ...request, address: [parts.join('/'), ...query].join('?') };
}

/** A whole structure that is missing or no object is seen at once; what is in it later. */
const isWhole = (pointer: string, value: unknown) => {
  const key = pointer.slice(1);
  const own = (value as Record<string, unknown>)[key];
  return (
    !key.includes('/') && key === 'content' && (typeof own !== 'object' || own === null || Array.isArray(own))
  );
};

function wrongParameters({ parameters }: Unit): { name: string; value: string; isPath?: boolean }[] {
  const named = parameters
    .filter((one) => one.in !== 'header' && (one.schema.type === 'integer' || Array.isArray(one.schema.enum)))
    .flatMap((one) =>
      ['x', '-1', '1e999', '999999999999'].map((value) => ({
        name: one.name,
        value,
        isPath: one.in === 'path',
      })),
    );
  return [...named, { name: 'uventet', value: '1' }, { name: '__proto__', value: 'x' }];
}

const BROKEN = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '{"type":}',
  '{"a":1',
  '\u0000',
  '{"type":"approve","type":"submit"}',
  '<a/>',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
];

/** The first field once more at the end, as it was: right to whoever does not look for it. */
function twice(whole: string): string {
  const [[name, value] = ['a', 1]] = Object.entries(JSON.parse(whole) as object);
  return `${whole.slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`;
}

/** A form, and what is JSON but no draft, is looked into once it is known whose the case is. */
function isReadLater({ method, body }: Unit, text: string): boolean {
  if (body!.mediaType !== JSON_TYPE) return true;
  try {
    JSON.parse(text);
    return method === 'PUT';
  } catch {
    return false;
  }
}

/** Requests that are none: broken or truncated JSON, a wrong type of content, a key that stands twice. */
export function rawRequests(unit: Unit, valid: Arbitrary<Request>): Arbitrary<Request> | null {
  if (!unit.body) return null;
  return fc.tuple(valid, fc.nat()).map(([request, at]): Request => {
    const { headers } = request;
    const whole = 'json' in request.body! ? JSON.stringify(request.body.json) : '';
    const fault = (what: string, statuses: readonly number[]) => ({ what, pointer: null, statuses });
    if (at % 5 === 0)
      return {
        ...request,
        headers: { ...headers, 'content-type': 'text/xml' },
        body: { text: whole },
        fault: fault('text/xml', [415]),
      };
    if (at % 5 === 1 && whole.length > 2)
      return { ...request, body: { text: whole.slice(0, -1) }, fault: fault('truncated', [400, 415]) };
    if (at % 5 === 2 && whole.startsWith('{"'))
      return {
        ...request,
        body: { text: twice(whole) },
        fault: fault('a key twice', [400, 415]),
      };
    const text = BROKEN[at % BROKEN.length]!;
    // A form is read after it is known whose the case is, so that a stranger need not send 20 MB to be refused.
    const statuses = isReadLater(unit, text) ? [...LATER, 415] : [400, 415];
    return {
      ...request,
      body: { text },
      fault: fault(`body ${JSON.stringify(text).slice(0, 40)}`, statuses),
    };
  });
}
