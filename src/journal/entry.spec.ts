import { sha256Hex } from '../platform/canonical/canonical.js';
import { emptyHead, genesisHash, makeEntry, saltedTextHash } from './entry.pure.js';
import type { EntryContent } from './entry.pure.js';
import { comparableInstant, isInstant, readEntry } from './entry-shape.pure.js';

const content: EntryContent = {
  at: '2024-04-08T07:00:00.123Z',
  type: 'addNote',
  actor: { person: 'p-1', name: 'Sekretariat Sjælland', role: 'sekretariat', region: 'DK-85' },
  capacity: 'secretariat',
  data: { note: 'n-1', count: 2, due: '2024-05-31' },
  texts: {},
};
const head = emptyHead('case-1');

describe('a journal entry', () => {
  it('is canonical JSON with sorted keys, hashed as stored', () => {
    const made = makeEntry(head, content);
    expect(made.text).toBe(
      '{"actor":{"name":"Sekretariat Sjælland","person":"p-1","region":"DK-85","role":"sekretariat"},' +
        '"at":"2024-04-08T07:00:00.123Z","capacity":"secretariat","chain":"case-1",' +
        '"data":{"count":2,"due":"2024-05-31","note":"n-1"},' +
        `"prev":"${sha256Hex('samsvar-journal:case-1')}","seq":1,"texts":{},"type":"addNote","v":1}`,
    );
    expect(made.hash).toBe(sha256Hex(Buffer.from(made.text, 'utf8')));
    expect(made.seq).toBe(1);
  });

  it('points to the one before', () => {
    const first = makeEntry(head, content);
    const second = makeEntry({ ...head, seq: first.seq, hash: first.hash }, content);
    expect(second.seq).toBe(2);
    expect(JSON.parse(second.text)).toMatchObject({ prev: first.hash, seq: 2 });
  });

  it.each<[string, Partial<EntryContent>]>([
    ['a sentence in data', { data: { why: 'for sent svar' } }],
    ['a sentence deep in data', { data: { list: [{ why: 'Æ' }] } }],
    ['a plain text as hash', { texts: { reason: 'for sent' } }],
    ['an unknown field', { note: 'x' } as Partial<EntryContent>],
    ['an unknown capacity', { capacity: 'mayor' as 'admin' }],
    ['a time without UTC', { at: '2024-04-08T09:00:00.123+02:00' }],
    ['a lone surrogate', { type: 'add\ud800' }],
    ['a function', { data: { f: (() => 1) as unknown as string } }],
    ['a number JSON lacks', { data: { n: Number.NaN } }],
    ['a chain of its own', { actor: { ...content.actor, chain: 'x' } as EntryContent['actor'] }],
  ])('is refused with %s', (_name, change) => {
    expect(() => makeEntry(head, { ...content, ...change })).toThrow();
  });

  it('cannot open a case twice', () => {
    const input = { regions: ['DK-81'], coordinator: 'DK-81', formalDeadline: '2024-06-01T21:59:00.000Z' };
    const open = { case: '2023-7996', procedure: { id: 'p', version: 1, hash: sha256Hex('p') }, input };
    const first = makeEntry(head, { ...content, open });
    expect(() => makeEntry({ ...head, seq: 1, hash: first.hash }, { ...content, open })).toThrow('malformed');
  });

  it('keeps its number from the head, whatever the content says', () => {
    const hostile = { ...content, seq: 9, prev: 'x', chain: 'y', v: 2 };
    expect(JSON.parse(makeEntry(head, hostile).text)).toMatchObject({ seq: 1, chain: head.chain, v: 1 });
  });
});

describe('the reader of an entry', () => {
  const { text } = makeEntry(head, content);

  it.each([
    ['duplicate keys', text.replace('"seq":1', '"seq":1,"seq":1')],
    ['minus zero', text.replace('"count":2', '"count":-0')],
    ['2.0 for 2', text.replace('"count":2', '"count":2.0')],
    ['2e0 for 2', text.replace('"count":2', '"count":2e0')],
    ['a needless escape', text.replace('Sekretariat', '\\u0053ekretariat')],
    ['a letter as escape', text.replace('æ', '\\u00e6')],
    ['an escaped slash', text.replace('addNote', 'add\\/Note')],
    ['a trailing blank', `${text} `],
    ['a blank inside', text.replace('"v":1', '"v": 1')],
    ['a carriage return', `${text}\r`],
    ['another key order', text.replace('"type":"addNote","v":1', '"v":1,"type":"addNote"')],
    ['a lone surrogate', text.replace('addNote', 'add\\ud800')],
  ])('refuses %s', (_name, changed) => {
    expect(changed).not.toBe(text);
    expect(readEntry(changed)).toEqual({ ok: false, code: 'notCanonical' });
  });

  it.each([
    ['no JSON', text.slice(0, -1)],
    ['a byte order mark', `\ufeff${text}`],
    ['a list', '[]'],
    ['null', 'null'],
    ['a depth no entry has', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['an unknown field', text.replace('"v":1}', '"v":1,"w":1}')],
    ['a prototype as field', `{"__proto__":1,${text.slice(1)}`],
  ])('refuses %s', (_name, changed) => {
    expect(readEntry(changed)).toEqual({ ok: false, code: 'malformed' });
  });

  it('takes a backslash before the letters ud8 for what it is', () => {
    expect(readEntry(text.replace('addNote', 'add\\\\ud800')).ok).toBe(true);
  });
});

describe('times', () => {
  it.each([
    ['2024-04-08T07:00:00.123Z', true],
    ['2024-04-08T07:00:00.123456Z', true],
    ['2024-02-29T23:59:59.999Z', true],
    ['2023-02-29T00:00:00.000Z', false],
    ['2024-04-08T24:00:00.000Z', false],
    ['2024-04-08T07:00:00Z', false],
    ['2024-04-08 07:00:00.123Z', false],
  ])('%s is an instant: %s', (at, expected) => expect(isInstant(at)).toBe(expected));

  it('compare across precisions', () => {
    expect(comparableInstant('2024-04-08T07:00:00.123Z')).toBe(
      comparableInstant('2024-04-08T07:00:00.123000Z'),
    );
    expect(
      comparableInstant('2024-04-08T07:00:00.123Z') < comparableInstant('2024-04-08T07:00:00.123456Z'),
    ).toBe(true);
    expect(
      comparableInstant('2024-04-08T07:00:00.124Z') > comparableInstant('2024-04-08T07:00:00.123456Z'),
    ).toBe(true);
  });
});

describe('a salted text hash', () => {
  const salt = '0b'.repeat(20).padEnd(64, '0');

  it('is HMAC-SHA-256 (RFC 4231, test case 1: HMAC pads the key with zeros)', () => {
    expect(saltedTextHash(salt, 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
  });

  it('is over NFC', () => {
    expect(saltedTextHash(salt, 'A\u030arhus')).toBe(saltedTextHash(salt, 'Århus'));
  });

  it.each(['', salt.slice(2), salt.toUpperCase(), `${salt}00`])('refuses the salt "%s"', (bad) => {
    expect(() => saltedTextHash(bad, 'x')).toThrow('salt');
  });
});

describe('the genesis hash', () => {
  it("is the chain's own", () => {
    expect(genesisHash('case-1')).not.toBe(genesisHash('case-2'));
  });
});
