import { sampleJournal, toyLookup } from '../../test/support/journal-sample.js';
import type { StoredSnapshot } from '../workflow/case-context.js';
import { makeEntry } from './entry.pure.js';
import type { EntryContent, JournalEntry } from './entry.pure.js';
import { Replay, replay } from './replay.pure.js';
import type { ProcessLookup, ReplayProcess } from './replay.pure.js';

const entriesOf = (sample: ReturnType<typeof sampleJournal>) =>
  sample.lines.map((line) => JSON.parse(line.entry) as JournalEntry);
const sample = sampleJournal(20);
const entries = entriesOf(sample);
const stored = sample.header.snapshot as StoredSnapshot;
const wrong: StoredSnapshot = { ...stored, value: { leads: [] } };

describe('replay', () => {
  it('gives the stored snapshot', () => {
    expect(replay(toyLookup, entries, stored)).toEqual({ ok: true, snapshot: stored, proof: 'replayed' });
  });

  it('gives the snapshot when there is none to compare with', () => {
    expect(replay(toyLookup, entries)).toMatchObject({ ok: true, snapshot: stored });
  });

  it('compares canonical JSON, not the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(stored).reverse()) as unknown as StoredSnapshot;
    expect(replay(toyLookup, entries, turned).ok).toBe(true);
  });

  it('finds another stored snapshot, at the last entry that moved the machine', () => {
    const plain = entriesOf(sampleJournal(20, { state: false }));
    expect(replay(toyLookup, plain, wrong)).toEqual({ ok: false, seq: 18, code: 'snapshotMismatch' });
    expect(replay(toyLookup, plain, null)).toEqual({ ok: false, seq: 18, code: 'snapshotMismatch' });
  });

  it('finds an event the machine refuses, and says why', () => {
    const event = entries[2]?.event;
    const twice = [...entries.slice(0, 3), { ...(entries[3] as JournalEntry), event }];
    expect(replay(toyLookup, twice)).toEqual({
      ok: false,
      seq: 4,
      code: 'replayRefused',
      refusal: 'leadAlready',
    });
  });

  it('takes a machine that throws for one that refuses', () => {
    const throwing = (part: Partial<ReplayProcess>): ProcessLookup => {
      return (...asked) => ({ ...(toyLookup(...asked) as ReplayProcess), ...part });
    };
    const fail = () => {
      throw new Error('hostile');
    };
    expect(replay(throwing({ decide: fail }), entries)).toEqual({ ok: false, seq: 3, code: 'replayRefused' });
    expect(replay(throwing({ open: fail }), entries)).toEqual({ ok: false, seq: 1, code: 'replayRefused' });
    expect(replay(throwing({ upcast: fail }), entries, stored)).toMatchObject({
      ok: false,
      code: 'snapshotMismatch',
    });
  });

  it('needs the opening first, and the procedure with that very content', () => {
    expect(replay(toyLookup, entries.slice(2), stored)).toEqual({ ok: false, seq: 3, code: 'notOpened' });
    expect(replay(toyLookup, [], stored)).toEqual({ ok: false, seq: 1, code: 'notOpened' });
    expect(replay(() => undefined, entries, stored)).toEqual({ ok: false, seq: 1, code: 'unknownProcedure' });
  });

  it('of a chain without a machine proves nothing about a snapshot', () => {
    expect(replay(toyLookup, entries.slice(1, 2), null)).toEqual({ ok: true, snapshot: null, proof: 'none' });
  });

  it('compares a snapshot of older machine code after upcasting it', () => {
    const older = { ...stored, version: 0 };
    const upcasting: ProcessLookup = (...asked) => ({
      ...(toyLookup(...asked) as ReplayProcess),
      upcast: (snapshot) => ({ ...snapshot, version: 1 }),
    });
    const plain = entriesOf(sampleJournal(20, { state: false }));
    expect(replay(upcasting, plain, older).ok).toBe(true);
    expect(replay(toyLookup, plain, older)).toMatchObject({ code: 'snapshotMismatch' });
  });
});

describe('without the machine', () => {
  const run = (list: readonly JournalEntry[], snapshot: StoredSnapshot) => {
    const without = new Replay();
    for (const entry of list) expect(without.add(entry)).toBeUndefined();
    return without.finish(snapshot);
  };

  it('the snapshot is held against the hash in the last entry that moved it', () => {
    expect(run(entries, stored)).toEqual({ ok: true, snapshot: stored, proof: 'hashed' });
    expect(run(entries, wrong)).toEqual({ ok: false, seq: 18, code: 'snapshotMismatch' });
  });

  it('nothing is claimed where the last moving entry has no such hash', () => {
    const last = { ...(entries[17] as JournalEntry), state: undefined };
    expect(run(entries.with(17, last), wrong)).toMatchObject({ ok: true, proof: 'unchecked' });
  });

  it('an entry that upcasts counts as moving', () => {
    const by = entries[1] as EntryContent;
    const head = { chain: 'case:1', seq: 20, hash: sample.header.head };
    const upcast = makeEntry(head, { ...by, at: '2024-01-01T00:00:00.000Z', upcast: { from: 1, to: 2 } });
    expect(run([...entries, JSON.parse(upcast.text) as JournalEntry], wrong)).toMatchObject({
      proof: 'unchecked',
    });
  });
});
