import { canonicalJson } from '../platform/canonical/canonical.js';
import type { OpenInput, StoredSnapshot } from '../workflow/case-context.js';
import type { CaseEvent } from '../workflow/case-event.js';
import { snapshotHash } from './entry.pure.js';
import type { JournalEntry } from './entry.pure.js';
import { broken } from './reasons.pure.js';
import type { Break } from './reasons.pure.js';

/** The case machine of one procedure version, as far as a replay needs it. */
export interface ReplayProcess {
  open(input: OpenInput): StoredSnapshot;
  decide(
    stored: StoredSnapshot,
    event: CaseEvent,
  ):
    | { readonly ok: true; readonly snapshot: StoredSnapshot }
    | { readonly ok: false; readonly refusal: unknown };
  /** Brings a snapshot of older machine code to this one's form; a case untouched since a new version is still stored in the old. */
  upcast?(stored: StoredSnapshot): StoredSnapshot;
}

/** Finds the machine of a published procedure; undefined when this installation does not have it with that content hash. */
export type ProcessLookup = (procedureId: string, version: number, hash: string) => ReplayProcess | undefined;

/** `replayed`: by the machine. `hashed`: only against the hash in the last entry that moved it. `none`: the chain has no snapshot. */
export type SnapshotProof = 'replayed' | 'hashed' | 'unchecked' | 'none';

export interface ReplayHolds {
  readonly ok: true;
  readonly snapshot: StoredSnapshot | null;
  readonly proof: SnapshotProof;
}

/** Replays a case's journal one entry at a time. Without a lookup only the snapshot hashes inside the entries are compared. */
export class Replay {
  private process: ReplayProcess | undefined;
  private snapshot: StoredSnapshot | null = null;
  private opened = false;
  private last: { readonly seq: number; readonly state?: string } = { seq: 0 };

  constructor(private readonly lookup?: ProcessLookup) {}

  /** Takes the next entry; entries that did not move the machine change nothing. Returns the break, if any. */
  add(entry: JournalEntry): Break | undefined {
    const moves = entry.open !== undefined || entry.event !== undefined || entry.upcast !== undefined;
    if (!moves) return undefined;
    this.last = { seq: entry.seq, state: entry.state };
    if (!this.opened && !entry.open) return broken(entry.seq, 'notOpened');
    this.opened = true;
    if (!this.lookup) return undefined;
    return (entry.open ? this.open(entry.seq, entry.open) : undefined) ?? this.apply(entry.seq, entry.event);
  }

  /**
   * Compares with the snapshot as stored (canonical JSON). Undefined: nothing to compare with, the replay itself is the answer.
   * Null: the chain must have moved no machine.
   */
  finish(stored?: StoredSnapshot | null): ReplayHolds | Break {
    const { seq } = this.last;
    if (stored === null) {
      return this.opened ? broken(seq, 'snapshotMismatch') : { ok: true, snapshot: null, proof: 'none' };
    }
    if (!this.opened) return broken(1, 'notOpened');
    if (stored === undefined)
      return { ok: true, snapshot: this.snapshot, proof: this.lookup ? 'replayed' : 'unchecked' };
    return this.compare(stored);
  }

  private compare(stored: StoredSnapshot): ReplayHolds | Break {
    const { seq, state } = this.last;
    const mismatch = broken(seq, 'snapshotMismatch');
    if (state !== undefined && snapshotHash(stored) !== state) return mismatch;
    if (!this.lookup)
      return { ok: true, snapshot: stored, proof: state === undefined ? 'unchecked' : 'hashed' };
    try {
      const current = this.process?.upcast?.(stored) ?? stored;
      if (canonicalJson(current) !== canonicalJson(this.snapshot)) return mismatch;
    } catch {
      return mismatch;
    }
    return { ok: true, snapshot: this.snapshot, proof: 'replayed' };
  }

  private open(seq: number, open: NonNullable<JournalEntry['open']>): Break | undefined {
    const { id, version, hash } = open.procedure;
    this.process = this.lookup?.(id, version, hash);
    if (!this.process) return broken(seq, 'unknownProcedure');
    try {
      this.snapshot = this.process.open(open.input);
      return undefined;
    } catch {
      return broken(seq, 'replayRefused');
    }
  }

  private apply(seq: number, event: CaseEvent | undefined): Break | undefined {
    if (!event || !this.process || !this.snapshot) return undefined;
    try {
      const answer = this.process.decide(this.snapshot, event);
      if (!answer.ok) return broken(seq, 'replayRefused', { refusal: answer.refusal });
      this.snapshot = answer.snapshot;
      return undefined;
    } catch {
      // An event from a foreign file may have any form; a machine that throws on it has not accepted it.
      return broken(seq, 'replayRefused');
    }
  }
}

/** Replays entries already checked as a chain, and compares with `stored` when given. */
export function replay(
  lookup: ProcessLookup,
  entries: Iterable<JournalEntry>,
  stored?: StoredSnapshot | null,
): ReplayHolds | Break {
  const run = new Replay(lookup);
  for (const entry of entries) {
    const fault = run.add(entry);
    if (fault) return fault;
  }
  return run.finish(stored);
}
