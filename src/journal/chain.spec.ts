import { fileBytes, forge, sampleFile, sampleJournal } from '../../test/support/journal-sample.js';
import { verifyChain } from './chain.pure.js';
import type { ChainLine } from './chain.pure.js';
import { genesisHash } from './entry.pure.js';
import type { JournalFileLine } from './journal-file-format.pure.js';

const sample = sampleJournal(12);
const { chain } = sample.header;
const lines = [...sample.lines];
const at = (index: number) => lines[index] as JournalFileLine;
const verify = (changed: readonly ChainLine[], more: Partial<Parameters<typeof verifyChain>[0]> = {}) =>
  verifyChain({ chain, lines: changed, ...more });
const replaced = (index: number, line: ChainLine) =>
  lines.map((old, place) => (place === index ? line : old));

describe('a chain', () => {
  it('holds, and says how many entries and which head', () => {
    expect(verify(lines, { expectedHead: at(11).hash, expectedCount: 12, anchor: at(4).hash })).toEqual({
      ok: true,
      entries: 12,
      head: at(11).hash,
      anchorAt: 5,
    });
  });

  it('without entries ends in its genesis hash', () => {
    expect(verify([])).toEqual({ ok: true, entries: 0, head: genesisHash(chain), anchorAt: null });
  });

  it.each<[string, readonly ChainLine[], number, string]>([
    [
      'a changed entry',
      replaced(3, { ...at(3), entry: at(3).entry.replace('Formand', 'Formænd') }),
      4,
      'hashMismatch',
    ],
    ['a changed hash', replaced(3, { ...at(3), hash: at(4).hash }), 4, 'hashMismatch'],
    ['a changed entry with its own hash', replaced(3, forge(at(3), { type: 'other' })), 5, 'prevMismatch'],
    ['a forged pointer', replaced(3, forge(at(3), { prev: at(0).hash })), 4, 'prevMismatch'],
    ['a missing entry', lines.toSpliced(3, 1), 4, 'seqGap'],
    ['a missing first entry', lines.slice(1), 1, 'seqGap'],
    ['a doubled entry', lines.toSpliced(3, 0, at(3)), 5, 'seqDuplicate'],
    ['two swapped', lines.toSpliced(3, 2, at(4), at(3)), 4, 'seqGap'],
    ['a row number of its own', replaced(3, { ...at(3), seq: 5 }), 4, 'seqGap'],
    ['an entry number of its own', replaced(3, forge(at(3), { seq: 3 })), 4, 'seqDuplicate'],
    ['a row number that is text', replaced(3, { ...at(3), seq: '4' as unknown as number }), 4, 'malformed'],
    ['an entry of another chain', replaced(3, forge(at(3), { chain: 'case:2' })), 4, 'wrongChain'],
    [
      'a time before the one before',
      replaced(3, forge(at(3), { at: '2023-11-22T08:00:00.000Z' })),
      4,
      'timeWentBack',
    ],
    ['an entry that is none', replaced(3, forge(at(3), { actor: undefined })), 4, 'malformed'],
  ])('breaks on %s', (_name, changed, seq, code) => {
    expect(verify(changed)).toEqual({ ok: false, seq, code });
  });

  it('breaks on a cut end, told by count or by head', () => {
    expect(verify(lines.slice(0, -1), { expectedCount: 12 })).toEqual({
      ok: false,
      seq: 12,
      code: 'countMismatch',
    });
    expect(verify(lines.slice(0, -1), { expectedHead: at(11).hash })).toEqual({
      ok: false,
      seq: 11,
      code: 'headMismatch',
    });
    expect(verify(lines.slice(0, -1)).ok).toBe(true);
  });

  it('breaks on an entry too many, before reading on', () => {
    expect(verify(lines, { expectedCount: 11 })).toEqual({ ok: false, seq: 12, code: 'countMismatch' });
  });

  it('says where an older head lies, and takes it as an anchor', () => {
    expect(verify(lines, { expectedHead: at(6).hash })).toEqual({
      ok: false,
      seq: 12,
      code: 'headMismatch',
      headAt: 7,
    });
    expect(verify(lines.slice(0, 6), { anchor: at(6).hash })).toEqual({
      ok: false,
      seq: 6,
      code: 'anchorMissing',
    });
  });

  it('does not take its genesis hash for an anchor: it proves nothing', () => {
    expect(verify(lines, { anchor: genesisHash(chain) })).toMatchObject({ ok: false, code: 'anchorMissing' });
  });

  it('stops reading at the break', () => {
    let read = 0;
    function* counted() {
      for (const line of lines.toSpliced(3, 1)) {
        read += 1;
        yield line;
      }
    }
    verifyChain({ chain, lines: counted() });
    expect(read).toBe(4);
  });

  it('takes the same moment twice', () => {
    const same = sampleJournal(6, { edit: (entry) => ({ ...entry, at: '2024-01-01T00:00:00.000Z' }) });
    expect(verifyChain({ chain, lines: same.lines }).ok).toBe(true);
  });

  it('of the sample has letters outside ASCII, so that bytes and characters differ', () => {
    const file = sampleFile(sample);
    expect(fileBytes(file).length).toBeGreaterThan(file.join('\n').length + 1);
  });
});
