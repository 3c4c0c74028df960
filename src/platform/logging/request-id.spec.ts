import { requestIdOf } from './request-id.js';

describe('requestIdOf', () => {
  it.each(['4bf92f3577b34da6', '3f2a-11.b_c', 'a'.repeat(64)])('takes over %s', (id) => {
    expect(requestIdOf(id)).toBe(id);
  });

  it.each([
    undefined,
    '',
    'kort',
    'a'.repeat(65),
    '-begins-with',
    'to ord her',
    'a\nb-forged',
    'æøå-æøå-æøå',
    ['a'.repeat(9)],
  ])('makes a new one for %j', (header) => {
    const made = requestIdOf(header);
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(requestIdOf(header)).not.toBe(made);
  });
});
