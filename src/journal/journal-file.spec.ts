import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileBytes, forge, sampleFile, sampleJournal, toyLookup } from '../../test/support/journal-sample.js';
import type { Sample } from '../../test/support/journal-sample.js';
import { sha256Hex } from '../platform/canonical/canonical.js';
import { emptyHead, makeEntry } from './entry.pure.js';
import { verifyJournalFile, verifyJournalStream, writeJournalFile } from './journal-file.js';
import type { JournalFileHeader, JournalFileLine } from './journal-file-format.pure.js';
import { LONGEST_LINE } from './line-splitter.pure.js';

const sample = sampleJournal(12);
const file = sampleFile(sample);
const verifyBytes = (bytes: Buffer, options = {}) =>
  verifyJournalStream([bytes], { process: toyLookup, ...options });
const verifySample = (changed: Sample, options = {}) => verifyBytes(fileBytes(sampleFile(changed)), options);
const withHeader = (change: Partial<JournalFileHeader>): Sample => ({
  ...sample,
  header: { ...sample.header, ...change },
});
const withLine = (seq: number, change: (line: JournalFileLine) => JournalFileLine): Sample => ({
  ...sample,
  lines: sample.lines.map((line) => (line.seq === seq ? change(line) : line)),
});
const withText = (seq: number, text: JournalFileLine['texts'][string]) =>
  withLine(seq, (line) => ({ ...line, texts: { reason: text } }));

describe('a journal file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-journal-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is written and verified, with what was proven', async () => {
    const path = join(folder, 'journal.jsonl');
    await writeJournalFile(createWriteStream(path), sample.header, sample.lines);
    expect(await verifyJournalFile(path, { process: toyLookup, anchor: sample.lines[4]?.hash })).toEqual({
      ok: true,
      entries: 12,
      head: sample.header.head,
      headGiven: false,
      anchorAt: 5,
      snapshot: 'replayed',
      texts: { checked: 1, erased: 1, withheld: 1 },
    });
    expect(await verifyJournalFile(path)).toMatchObject({ ok: true, snapshot: 'hashed' });
  });

  it("that is not there is the caller's error, not a broken chain", async () => {
    await expect(verifyJournalFile(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });

  it('is the same whatever the size of the chunks it is read in', async () => {
    const bytes = fileBytes(file);
    for (const size of [1, 7, 4096]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await verifyJournalStream(chunks)).toMatchObject({ ok: true, entries: 12 });
    }
  });

  it('that was emptied, or never had a header, breaks at its first line', async () => {
    await writeFile(join(folder, 'empty'), '');
    expect(await verifyJournalFile(join(folder, 'empty'))).toEqual({
      ok: false,
      seq: 0,
      code: 'headerMalformed',
    });
    expect(await verifyBytes(fileBytes(file.slice(1)))).toMatchObject({ ok: false, seq: 0 });
  });

  it('of the administration has neither case nor snapshot', async () => {
    const head = emptyHead('administration');
    const made = makeEntry(head, {
      at: '2024-04-08T07:00:00.123Z',
      type: 'addPerson',
      actor: { person: null, name: 'Systemet', role: 'system', region: null },
      capacity: 'admin',
      data: { person: 'p-1' },
      texts: {},
    });
    const line = { seq: 1, entry: made.text, hash: made.hash, texts: {} };
    const header = {
      case: null,
      chain: head.chain,
      entries: 1,
      head: made.hash,
      snapshot: null,
      procedure: null,
    };
    expect(await verifySample({ header, lines: [line] })).toMatchObject({
      ok: true,
      entries: 1,
      snapshot: 'none',
    });
    const claimed = { ...header, snapshot: sample.header.snapshot };
    expect(await verifySample({ header: claimed, lines: [line] })).toMatchObject({
      seq: 0,
      code: 'headerMismatch',
    });
  });

  it.each<[string, Sample, number, string]>([
    ['another case number', withHeader({ case: '2023-7997' }), 0, 'headerMismatch'],
    [
      'another procedure',
      withHeader({ procedure: { id: 'fornyet-behandling', version: 2 } }),
      0,
      'headerMismatch',
    ],
    ['no procedure', withHeader({ procedure: null }), 0, 'headerMismatch'],
    ['another chain', withHeader({ chain: 'another' }), 1, 'wrongChain'],
    ['fewer entries', withHeader({ entries: 11 }), 12, 'countMismatch'],
    ['more entries', withHeader({ entries: 13 }), 13, 'countMismatch'],
    ['another head', withHeader({ head: sha256Hex('x') }), 12, 'headMismatch'],
    ['an older head', withHeader({ head: sample.lines[4]?.hash }), 12, 'headMismatch'],
    ['a head that is none', withHeader({ head: 'x' }), 0, 'headerMalformed'],
  ])('breaks on a header with %s', async (_name, changed, seq, code) => {
    expect(await verifySample(changed)).toMatchObject({ ok: false, seq, code });
  });

  it('breaks on another snapshot, with the machine and without it', async () => {
    const snapshot = { ...sample.header.snapshot!, value: {} };
    const expected = { ok: false, seq: 9, code: 'snapshotMismatch' };
    expect(await verifySample(withHeader({ snapshot }))).toEqual(expected);
    expect(await verifySample(withHeader({ snapshot }), { process: undefined })).toEqual(expected);
  });

  it("checks the header's head also when another is given", async () => {
    const given = { head: sample.header.head };
    expect(await verifySample(sample, given)).toMatchObject({ ok: true, headGiven: true });
    expect(await verifySample(withHeader({ head: sha256Hex('x') }), given)).toMatchObject({
      seq: 0,
      code: 'headerMismatch',
    });
    expect(await verifySample(sample, { head: sha256Hex('x') })).toMatchObject({ code: 'headMismatch' });
  });

  it.each<[string, string[]]>([
    ['a line of carriage return and line feed', file.map((line) => `${line}\r`)],
    ['a trailing blank', file.with(3, `${file[3]} `)],
    ['an empty line', file.toSpliced(3, 0, '')],
    ['an empty last line', [...file, '']],
    ['a byte order mark', file.with(0, `\ufeff${file[0]}`)],
    ['a doubled key', file.with(3, (file[3] as string).replace('"seq":3', '"seq":3,"seq":3'))],
    ['another spelling of a number', file.with(3, (file[3] as string).replace('"seq":3', '"seq":3.0'))],
    ['another spelling of a letter', file.with(2, (file[2] as string).replace('æ', '\\u00e6'))],
    ['a letter taken apart (NFD)', file.with(2, (file[2] as string).normalize('NFD'))],
  ])('breaks on %s', async (_name, changed) => {
    expect(fileBytes(changed).equals(fileBytes(file))).toBe(false);
    expect((await verifyBytes(fileBytes(changed))).ok).toBe(false);
  });

  it('breaks on a file cut inside its last line, or before its line feed', async () => {
    const bytes = fileBytes(file);
    expect((await verifyBytes(bytes.subarray(0, -1))).ok).toBe(false);
    expect((await verifyBytes(bytes.subarray(0, -20))).ok).toBe(false);
    expect(await verifyBytes(Buffer.concat([bytes, Buffer.from('x')]))).toMatchObject({ ok: false, seq: 13 });
  });

  it('breaks on bytes that are not UTF-8', async () => {
    const bytes = fileBytes(file);
    bytes[bytes.indexOf('æ')] = 0xff;
    expect(await verifyBytes(bytes)).toMatchObject({ ok: false, code: 'malformed' });
  });

  it('does not gather a line without end', async () => {
    let given = 0;
    function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024 * 1024, 0x61);
      }
    }
    expect(await verifyJournalStream(endless())).toMatchObject({
      ok: false,
      seq: 0,
      code: 'headerMalformed',
    });
    expect(given * 1024 * 1024).toBeLessThanOrEqual(LONGEST_LINE + 2 * 1024 * 1024);
  });
});

describe('a free text in a journal file', () => {
  const seven = 'Bemærkning nr. 10: "æøå" \\ end';
  const salt = sha256Hex('salt 10');

  it.each<[string, Sample, string]>([
    ['with another text', withText(10, { salt, text: `${seven}.` }), 'textMismatch'],
    ['with another salt', withText(10, { salt: sha256Hex('x'), text: seven }), 'textMismatch'],
    ['in NFD', withText(10, { salt, text: seven.normalize('NFD') }), 'textMismatch'],
    [
      'under another field',
      withLine(10, (line) => ({ ...line, texts: { why: { salt, text: seven } } })),
      'textMismatch',
    ],
    [
      'under the name of a prototype',
      withLine(10, (line) => ({ ...line, texts: JSON.parse('{"__proto__":null}') })),
      'textMismatch',
    ],
    ['left out', withLine(10, (line) => ({ ...line, texts: {} })), 'textMismatch'],
    ['added', withLine(3, (line) => ({ ...line, texts: { reason: { salt, text: seven } } })), 'textMismatch'],
    [
      'claimed to be withheld where there is none',
      withLine(3, (line) => ({ ...line, texts: { reason: 'withheld' } })),
      'textMismatch',
    ],
    ['erased without an entry', withText(10, null), 'textMissing'],
    ['with an upper-case salt', withText(10, { salt: salt.toUpperCase(), text: seven }), 'malformed'],
    ['that is neither', withText(10, 'gone' as 'withheld'), 'malformed'],
  ])('%s breaks', async (_name, changed, code) => {
    const result = await verifySample(changed);
    expect(result).toMatchObject({ ok: false, code });
  });

  it('can be withheld, which is counted', async () => {
    expect(await verifySample(withText(10, 'withheld'))).toMatchObject({
      texts: { checked: 0, erased: 1, withheld: 2 },
    });
  });

  it('erased by an entry that came before it is not excused', async () => {
    const early = sampleJournal(5, {
      edit: (entry, seq) =>
        seq === 2 ? { ...entry, type: 'textErased', data: { seq: 4, field: 'reason' } } : entry,
    });
    const gone = {
      ...early,
      lines: early.lines.map((line) => (line.seq === 4 ? { ...line, texts: { reason: null } } : line)),
    };
    expect(await verifySample(gone)).toMatchObject({ ok: false, seq: 4, code: 'textMissing' });
  });
});

describe('JSON tricks in an entry whose hash the attacker recomputed', () => {
  const last = sample.lines[10] as JournalFileLine;
  it.each<[string, (entry: string) => string]>([
    ['duplicate keys', (entry) => entry.replace('"seq":11', '"seq":11,"seq":11')],
    ['minus zero', (entry) => entry.replace('"note":11', '"note":-0')],
    ['11.0 for 11', (entry) => entry.replace('"note":11', '"note":11.0')],
    ['a unicode escape', (entry) => entry.replace('Formand', '\\u0046ormand')],
    ['a trailing blank', (entry) => `${entry} `],
    ['a trailing CRLF', (entry) => `${entry}\r\n`],
  ])('%s: found', async (_name, trick) => {
    const entry = trick(last.entry);
    expect(entry).not.toBe(last.entry);
    const changed = withLine(11, (line) => ({ ...line, entry, hash: sha256Hex(entry) }));
    expect(await verifySample(changed)).toEqual({ ok: false, seq: 11, code: 'notCanonical' });
  });

  it('NFD: another name, found by the pointer of the next entry', async () => {
    const name = 'Formand Sjælland A\u030a';
    const changed = withLine(11, (line) =>
      forge(line, { actor: { person: null, name, role: 'x', region: null } }),
    );
    expect(await verifySample(changed)).toEqual({ ok: false, seq: 12, code: 'prevMismatch' });
  });
});
