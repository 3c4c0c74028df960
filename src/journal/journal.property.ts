import { propertyRuns } from '../../test/support/property-runs.js';
import fc from 'fast-check';
import { verifyBytes } from '../../test/support/journal-bytes.js';
import { fileBytes, forge, sampleFile, sampleJournal, toyLookup } from '../../test/support/journal-sample.js';
import type { Sample } from '../../test/support/journal-sample.js';
import { canonicalJson, sha256Hex } from '../platform/canonical/canonical.js';
import { verifyChain } from './chain.pure.js';
import type { VerifyOptions } from './journal-file-check.pure.js';
import { entryLine } from './journal-file-format.pure.js';
import type { JournalFileLine } from './journal-file-format.pure.js';
import { makeEntry } from './entry.pure.js';
import type { JournalEntry } from './entry.pure.js';

const SIZE = 200;
const seed =
  process.env.SAMSVAR_PROPERTY_SEED === undefined ? undefined : Number(process.env.SAMSVAR_PROPERTY_SEED);
/** One thousand changes of each kind is what is promised, by `npm run test:property -- --runs 1000`; each checks a whole file. */
const settings = { numRuns: propertyRuns(250, 1000), seed };
const cheap = { numRuns: propertyRuns(1000, 2000), seed };

/** One journal bound by snapshot hashes (checked without the machine), one by replay alone: either must do. */
const kinds = [
  kindOf(sampleJournal(SIZE), {}),
  kindOf(sampleJournal(SIZE, { state: false }), { process: toyLookup }),
];
const anyKind = fc.constantFrom(...kinds);
const anyLine = fc.nat({ max: SIZE });
/** Every fifth change falls on the header, which is one line of two hundred. */
const lineOrHeader = fc.oneof({ weight: 4, arbitrary: anyLine }, { weight: 1, arbitrary: fc.constant(0) });

function kindOf(sample: Sample, options: VerifyOptions) {
  const file = sampleFile(sample);
  return { sample, options, file, bytes: fileBytes(file) };
}

/** Flipped bits among the first `length` bytes that the check does not see. */
function unseenFlips({ bytes, options }: ReturnType<typeof kindOf>, length: number): string[] {
  expect(verifyBytes(bytes, options).ok).toBe(true);
  const unseen: string[] = [];
  for (let at = 0; at < length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const after = Buffer.from(bytes);
      after[at] = (bytes[at] as number) ^ (1 << bit);
      if (verifyBytes(after, options).ok) unseen.push(`byte ${at} bit ${bit}`);
    }
  }
  return unseen;
}

/** The rule of every change below: other bytes, and found. */
function found(before: Buffer, after: Buffer, options: VerifyOptions): void {
  expect(after.equals(before)).toBe(false);
  expect(verifyBytes(after, options).ok).toBe(false);
}

const foundLines = (kind: (typeof kinds)[number], lines: readonly string[]) =>
  found(kind.bytes, fileBytes(lines), kind.options);

describe('T16 a journal of 200 entries', () => {
  jest.setTimeout(600_000);

  it('verifies as it is', () => {
    for (const { bytes, options, sample } of kinds) {
      expect(verifyBytes(bytes, { ...options, head: sample.header.head })).toMatchObject({
        ok: true,
        entries: SIZE,
      });
    }
  });

  it('finds each changed, added or removed byte, the header and line feeds included', () => {
    const change = fc.record({
      kind: anyKind,
      line: lineOrHeader,
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
      how: fc.constantFrom('replace', 'replace', 'flip', 'add', 'remove'),
    });
    fc.assert(
      fc.property(change, ({ kind, line, place, byte, how }) => {
        const start = fileBytes(kind.file.slice(0, line)).length;
        const length = Buffer.byteLength(kind.file[line] as string) + 1;
        const at = start + Math.floor(place * length);
        const old = kind.bytes[at] as number;
        const other = how === 'flip' ? old ^ (1 << (byte % 8)) : byte === old ? (byte + 1) % 256 : byte;
        const added = how === 'add' ? [byte, old] : how === 'remove' ? [] : [other];
        const after = Buffer.concat([
          kind.bytes.subarray(0, at),
          Buffer.from(added),
          kind.bytes.subarray(at + 1),
        ]);
        found(kind.bytes, after, kind.options);
      }),
      settings,
    );
  });

  it('of five entries: finds each single flipped bit', () => {
    const hashed = kindOf(sampleJournal(5), {});
    const replayed = kindOf(sampleJournal(5, { state: false }), { process: toyLookup });
    const headerOnly = Buffer.byteLength(replayed.file[0] as string);
    expect([...unseenFlips(hashed, hashed.bytes.length), ...unseenFlips(replayed, headerOnly)]).toEqual([]);
  });

  it('finds each deletion of lines, the first and the last ones included', () => {
    const line = fc.oneof(
      { weight: 3, arbitrary: anyLine },
      { weight: 1, arbitrary: fc.constant(SIZE) },
      { weight: 1, arbitrary: fc.constant(0) },
    );
    fc.assert(
      fc.property(
        anyKind,
        line,
        fc.integer({ min: 1, max: SIZE }),
        fc.boolean(),
        (kind, first, many, single) => {
          foundLines(kind, kind.file.toSpliced(first, single ? 1 : many));
        },
      ),
      settings,
    );
  });

  it('finds each reordering: two swapped, a stretch moved, a stretch turned', () => {
    const pair = fc
      .uniqueArray(anyLine, { minLength: 2, maxLength: 2 })
      .map((two) => two.sort((a, b) => a - b));
    const how = fc.constantFrom('swap', 'move', 'turn');
    fc.assert(
      fc.property(anyKind, pair, how, (kind, [from, to], way) => {
        const [low, high] = [from as number, to as number];
        const line = (place: number) => kind.file[place] as string;
        const stretch = kind.file.slice(low, high + 1);
        const changed = {
          swap: () => kind.file.with(low, line(high)).with(high, line(low)),
          move: () => kind.file.toSpliced(low, 1).toSpliced(high, 0, line(low)),
          turn: () => kind.file.toSpliced(low, stretch.length, ...stretch.reverse()),
        };
        foundLines(kind, changed[way]());
      }),
      settings,
    );
  });

  it('finds each insertion: a copy, and a forged entry with a correct hash, number and pointer of its own', () => {
    fc.assert(
      fc.property(
        anyKind,
        anyLine,
        fc.integer({ min: 1, max: SIZE }),
        fc.boolean(),
        (kind, after, of, copy) => {
          const { lines, header } = kind.sample;
          const source = lines[of - 1] as JournalFileLine;
          const before = lines[after - 1];
          const place = {
            seq: after + 1,
            prev: before?.hash ?? (JSON.parse((lines[0] as JournalFileLine).entry) as JournalEntry).prev,
          };
          const at = before ? (JSON.parse(before.entry) as JournalEntry).at : undefined;
          const forged = forge(source, {
            ...place,
            ...(at ? { at } : {}),
            open: undefined,
            chain: header.chain,
          });
          const inserted = entryLine(copy ? source : { ...forged, seq: after + 1 });
          foundLines(kind, kind.file.toSpliced(after + 1, 0, inserted));
        },
      ),
      settings,
    );
  });

  it('finds each forged entry put in the place of another with its own correct hash, the header left alone', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 1, max: SIZE }), fc.string(), (kind, seq, type) => {
        const line = kind.sample.lines[seq - 1] as JournalFileLine;
        foundLines(kind, kind.file.with(seq, entryLine(forge(line, { type: `x${type}` }))));
      }),
      { ...settings, numRuns: 200 },
    );
  });
});

describe('any journal', () => {
  const json = fc.jsonValue({ maxDepth: 3 });

  it('that makeEntry makes, verifyChain accepts; what makeEntry refuses is never written', () => {
    let made = 0;
    const contents = fc.array(fc.tuple(fc.string(), json, fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), contents, (chain, list) => {
        const lines = [];
        let head = { chain, seq: 0, hash: sha256Hex(`samsvar-journal:${chain}`) };
        for (const [type, value, name] of list) {
          try {
            const entry = makeEntry(head, {
              at: '2024-04-08T07:00:00.123Z',
              type,
              actor: { person: null, name, role: 'system', region: null },
              capacity: 'system',
              data: { value },
              texts: {},
            });
            lines.push({ seq: entry.seq, entry: entry.text, hash: entry.hash });
            head = { chain, seq: entry.seq, hash: entry.hash };
            made += 1;
          } catch (error) {
            expect(String(error)).toMatch(/Not a journal entry|Free text/);
          }
        }
        expect(verifyChain({ chain, lines, expectedHead: head.hash, expectedCount: lines.length }).ok).toBe(
          true,
        );
      }),
      cheap,
    );
    expect(made).toBeGreaterThan(cheap.numRuns / 2);
  });

  it('a hostile file of any lines is broken and never thrown at', () => {
    const line = fc.oneof(
      fc.string(),
      json.map((value) => canonicalJson(value)),
      fc.constant('{"__proto__":{"ok":true}}'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(verifyBytes(fileBytes(lines), { process: toyLookup }).ok).toBe(false);
      }),
      cheap,
    );
  });
});
