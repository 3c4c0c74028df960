import { sha256Hex } from '../platform/canonical/canonical.js';
import { comparableInstant, readEntry } from './entry-shape.pure.js';
import { genesisHash } from './entry.pure.js';
import type { JournalEntry } from './entry.pure.js';
import { broken } from './reasons.pure.js';
import type { Break, BreakCode } from './reasons.pure.js';

/** One stored row: the bytes of the entry as text, and the hash stored beside them. */
export interface ChainLine {
  readonly seq: number;
  readonly entry: string;
  readonly hash: string;
}

/** What the chain is held against. */
export interface ChainExpectation {
  /** Hash of the last entry, known from elsewhere. */
  readonly head?: string;
  readonly count?: number;
  /** Hash of an earlier entry, e.g. the head as a digest mail gave it: must be somewhere in the chain. */
  readonly anchor?: string;
}

export interface ChainHolds {
  readonly ok: true;
  readonly entries: number;
  readonly head: string;
  /** The entry that has the anchor's hash; null when none was given. */
  readonly anchorAt: number | null;
}

/**
 * Checks a chain one line at a time, in constant memory. The first break ends it: `add` and `finish` then repeat it.
 * Hashes are computed over the stored text as it is; the text must also be canonical, so that one entry has one spelling.
 */
export class ChainCheck {
  private seq = 0;
  private hash: string;
  private time = '';
  private headAt: number | undefined;
  private anchorAt: number | null = null;
  private fault: Break | undefined;

  constructor(
    private readonly chain: string,
    private readonly expected: ChainExpectation = {},
  ) {
    this.hash = genesisHash(chain);
  }

  /** Takes the next line and returns the entry read from it, or the break. */
  add(line: ChainLine): { readonly ok: true; readonly entry: JournalEntry } | Break {
    if (this.fault) return this.fault;
    const seq = this.seq + 1;
    const code = this.lineFault(line, seq);
    if (code) return this.fail(seq, code);
    const read = readEntry(line.entry);
    if (!read.ok) return this.fail(seq, read.code);
    const misplaced = this.entryFault(read.entry, seq);
    if (misplaced) return this.fail(seq, misplaced);
    this.seq = seq;
    this.hash = line.hash;
    this.time = comparableInstant(read.entry.at);
    this.note();
    return read;
  }

  /** The verdict once every line has been added. */
  finish(): ChainHolds | Break {
    const { count, head, anchor } = this.expected;
    if (this.fault) return this.fault;
    if (count !== undefined && count !== this.seq) return this.fail(this.seq + 1, 'countMismatch');
    if (head !== undefined && head !== this.hash) return this.fail(this.seq, 'headMismatch');
    if (anchor !== undefined && this.anchorAt === null) return this.fail(this.seq, 'anchorMissing');
    return { ok: true, entries: this.seq, head: this.hash, anchorAt: this.anchorAt };
  }

  private lineFault(line: ChainLine, seq: number): BreakCode | undefined {
    const { count } = this.expected;
    if (count !== undefined && seq > count) return 'countMismatch';
    if (line.seq !== seq) return orderFault(line.seq, seq);
    return sha256Hex(line.entry) === line.hash ? undefined : 'hashMismatch';
  }

  private entryFault(entry: JournalEntry, seq: number): BreakCode | undefined {
    if (entry.chain !== this.chain) return 'wrongChain';
    if (entry.seq !== seq) return orderFault(entry.seq, seq);
    if (entry.prev !== this.hash) return 'prevMismatch';
    return comparableInstant(entry.at) < this.time ? 'timeWentBack' : undefined;
  }

  private note(): void {
    if (this.hash === this.expected.head) this.headAt = this.seq;
    if (this.hash === this.expected.anchor) this.anchorAt = this.seq;
  }

  private fail(seq: number, code: BreakCode): Break {
    const grown = code === 'headMismatch' && this.headAt !== undefined;
    this.fault = broken(seq, code, grown ? { headAt: this.headAt } : {});
    return this.fault;
  }
}

function orderFault(found: number, expected: number): BreakCode {
  if (!Number.isSafeInteger(found)) return 'malformed';
  return found < expected ? 'seqDuplicate' : 'seqGap';
}

/** Checks a whole chain in one pass over an iterable; for streams use `ChainCheck`. */
export function verifyChain(request: {
  readonly chain: string;
  readonly lines: Iterable<ChainLine>;
  readonly expectedHead?: string;
  readonly expectedCount?: number;
  readonly anchor?: string;
}): ChainHolds | Break {
  const check = new ChainCheck(request.chain, {
    head: request.expectedHead,
    count: request.expectedCount,
    anchor: request.anchor,
  });
  for (const line of request.lines) {
    const added = check.add(line);
    if (!added.ok) return added;
  }
  return check.finish();
}
