import { accepts } from './accept.pure.js';
import { hasDuplicateKey, hasReservedKey } from './json-body.pure.js';
import { pointerOf } from './pointer.pure.js';

describe('the pointer of a field', () => {
  const body = { words: 'x', content: { ledger: { 'overall.solution': { status: 1 } }, list: [{ a: 1 }] } };
  it.each([
    ['words', '/words'],
    ['content.ledger.overall.solution.status', '/content/ledger/overall.solution/status'],
    ['content.list.0.a', '/content/list/0/a'],
    ['not.there', '/not/there'],
    ['a/b', '/a~1b'],
    ['__proto__.x', '/__proto__/x'],
    ['/explanations/places.financing', '/explanations/places.financing'],
  ])('of %s is %s', (field, pointer) => expect(pointerOf(field, body)).toBe(pointer));
});

describe('the Accept header', () => {
  it.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/json', true],
    ['text/html, application/*;q=0.5', true],
    ['text/html', false],
    ['application/json;q=0, */*', false],
    ['text/html, */*;q=0', false],
  ])('%s', (header, taken) => expect(accepts(header, 'application/json')).toBe(taken));
});

describe('a key twice in a JSON text', () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}', false],
    ['{"a":1,"a":2}', true],
    ['{"b":{"a":1,"\\u0061":2}}', true],
    ['{"a":"\\"a\\":1, {","b":"[:]"}', false],
    ['[{"a":[1,2],"b":{}},{"a":1,"b":2,"a":3}]', true],
    ['"a"', false],
  ])('%s', (text, twice) => expect(hasDuplicateKey(text)).toBe(twice));
});

describe('T12 a key that every object has by itself', () => {
  it.each([
    ['{"hasOwnProperty":1}', true],
    ['{"a":[{"toString":1}]}', true],
    ['{"\\u005f_proto__":1}', true],
    ['{"constructor":{"prototype":{}}}', true],
    ['{"a":"hasOwnProperty"}', false],
    ['["__proto__"]', false],
    ['{"type":"x","note":"constructor: \\"a\\""}', false],
  ])('%s', (text, reserved) => expect(hasReservedKey(text)).toBe(reserved));

  it('is refused where __proto__ was taken away, too', () => {
    const accessor = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!;
    delete (Object.prototype as { __proto__?: unknown }).__proto__;
    const reserved = hasReservedKey('{"__proto__":1}');
    Object.defineProperty(Object.prototype, '__proto__', accessor);
    expect(reserved).toBe(true);
  });
});
