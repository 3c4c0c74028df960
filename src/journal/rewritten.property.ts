import fc from 'fast-check';
import { verifyBytes } from '../../test/support/journal-bytes.js';
import { fileBytes, forge, sampleFile, sampleJournal, toyLookup } from '../../test/support/journal-sample.js';
import type { Sample } from '../../test/support/journal-sample.js';
import { sha256Hex } from '../platform/canonical/canonical.js';
import type { JournalEntry } from './entry.pure.js';
import type { JournalFileLine } from './journal-file-format.pure.js';
import { replay } from './replay.pure.js';

const SIZE = 200;
const seed =
  process.env.SAMSVAR_PROPERTY_SEED === undefined ? undefined : Number(process.env.SAMSVAR_PROPERTY_SEED);

describe('T16 an attacker who recomputes every hash and the header', () => {
  jest.setTimeout(600_000);
  const original = sampleJournal(SIZE);
  const originalBytes = fileBytes(sampleFile(original));
  const cases = [
    ['rewritten from an entry on', (from: number) => rewritten(from)],
    ['cut after an entry', (from: number) => cut(from)],
  ] as const;

  it.each(cases)('100 chains %s: all found with the head given, none without it', (_name, attack) => {
    let attacks = 0;
    fc.assert(
      fc.property(fc.integer({ min: 3, max: SIZE - 1 }), (from) => {
        attacks += 1;
        const bytes = fileBytes(sampleFile(attack(from)));
        expect(bytes.equals(originalBytes)).toBe(false);
        expect(verifyBytes(bytes, { process: toyLookup }).ok).toBe(true);
        expect(verifyBytes(bytes, { process: toyLookup, head: original.header.head })).toMatchObject({
          ok: false,
          code: 'headMismatch',
        });
      }),
      { numRuns: 100, seed },
    );
    expect(attacks).toBe(100);
  });

  it('100 chains rewritten: found with an anchor at or after the first rewritten entry, not with an earlier one', () => {
    const two = fc.tuple(fc.integer({ min: 2, max: SIZE }), fc.integer({ min: 1, max: SIZE }));
    fc.assert(
      fc.property(two, ([from, anchored]) => {
        const anchor = original.lines[anchored - 1]?.hash;
        const result = verifyBytes(fileBytes(sampleFile(rewritten(from))), { anchor });
        expect(result.ok).toBe(anchored < from);
      }),
      { numRuns: 100, seed },
    );
  });

  it('cannot spell one entry in two ways: tricks in a recomputed chain are found without the head', () => {
    const tricks = [
      (entry: string) => `${entry} `,
      (entry: string) => entry.replace('"v":1', '"v":1.0'),
      (entry: string) => entry.replace('"v":1', '"v":1,"v":1'),
      (entry: string) => entry.replace('Formand', '\\u0046ormand'),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SIZE }), fc.constantFrom(...tricks), (seq, trick) => {
        const lines: JournalFileLine[] = original.lines.slice(0, seq - 1);
        for (const line of original.lines.slice(seq - 1)) {
          const prev = lines.at(-1)?.hash;
          const linked = prev ? forge(line, { prev }) : line;
          const entry = line.seq === seq ? trick(linked.entry) : linked.entry;
          lines.push({ ...linked, entry, hash: sha256Hex(entry) });
        }
        const header = { ...original.header, head: lines.at(-1)?.hash as string };
        const result = verifyBytes(fileBytes(sampleFile({ header, lines })), {});
        expect(result).toMatchObject({ ok: false, seq, code: 'notCanonical' });
      }),
      { numRuns: 100, seed },
    );
  });

  function rewritten(from: number): Sample {
    const edit = <T extends object>(entry: T, seq: number): T =>
      seq === from
        ? { ...entry, actor: { person: 'p-0', name: 'En anden', role: 'formand', region: null } }
        : entry;
    return sampleJournal(SIZE, { edit });
  }

  function cut(size: number): Sample {
    // The entry that excuses erased text 4 is cut too, so the attacker claims the text is withheld.
    const lines = original.lines
      .slice(0, size)
      .map((line) => (line.seq === 4 ? { ...line, texts: { reason: 'withheld' } as const } : line));
    const replayed = replay(
      toyLookup,
      lines.map((line) => JSON.parse(line.entry) as JournalEntry),
    );
    if (!replayed.ok) throw new Error('A cut journal replays.');
    const head = lines.at(-1)?.hash as string;
    return { header: { ...original.header, entries: size, head, snapshot: replayed.snapshot }, lines };
  }
});
