import { Hash, Optional, SectionId, Text, WholeNumber } from './fields.js';
import { parseCommand } from './registry.js';
import type { HandlerMeta } from './handler.js';
import { Refused } from './refusal.js';

class Sample {
  static readonly type = 'sample';
  @SectionId() section: string;
  @Hash() hash: string;
  @Optional() @Text('Begrundelsen') reason?: string;
  @Optional() @WholeNumber('Nummeret', 1) number?: number;
}
const meta: HandlerMeta = { command: Sample, target: 'case', capacities: ['chair'] };
const hash = 'a'.repeat(64);

function refusalOf(body: object): Refused {
  try {
    parseCommand(meta, body);
  } catch (error) {
    return error as Refused;
  }
  throw new Error('The command was accepted.');
}

describe('A command from outside', () => {
  it('becomes an instance with its rules kept', () => {
    const command = parseCommand(meta, { type: 'sample', section: 'placement', hash });
    expect(command).toBeInstanceOf(Sample);
    expect(command).toMatchObject({ section: 'placement', hash });
  });

  it.each([
    ['a missing field', { hash }, 'section'],
    ['a wrong hash', { section: 'placement', hash: 'A'.repeat(64) }, 'hash'],
    ['an unknown field', { section: 'placement', hash, region: 'DK-81' }, 'region'],
    ['a field that every object has', { section: 'placement', hash, toString: 1 }, 'toString'],
    ['a field that makes objects', { section: 'placement', hash, constructor: {} }, 'constructor'],
    [
      'a field that is every object',
      JSON.parse(`{"section":"placement","hash":"${hash}","__proto__":{"x":1}}`) as object,
      '__proto__',
    ],
    ['an empty text', { section: 'placement', hash, reason: '  ' }, 'reason'],
    ['a control character', { section: 'placement', hash, reason: 'x\u0000y' }, 'reason'],
    ['a prototype', { section: '__proto__', hash }, 'section'],
    ['a number no column holds', { section: 'placement', hash, number: 1e308 }, 'number'],
    ['a field of another type', { section: ['placement'], hash }, 'section'],
  ])('is refused in Danish for %s, naming the field', (_what, body, field) => {
    const refusal = refusalOf(body);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'invalid' });
    expect(refusal.fields.map((each) => each.field)).toContain(field);
    expect(refusal.text).toMatch(/^Ret felte/);
  });
});
