import { canonicalJson } from '../platform/canonical/canonical.js';
import { ChainCheck } from './chain.pure.js';
import type { JournalEntry } from './entry.pure.js';
import { TextCheck } from './file-texts.pure.js';
import type { TextCount } from './file-texts.pure.js';
import { readHeader, readLine } from './journal-file-format.pure.js';
import type { JournalFileHeader } from './journal-file-format.pure.js';
import { broken } from './reasons.pure.js';
import type { Break } from './reasons.pure.js';
import { Replay } from './replay.pure.js';
import type { ProcessLookup, SnapshotProof } from './replay.pure.js';

export interface VerifyOptions {
  /** The last entry's hash, known from elsewhere (a digest mail, a receipt). */
  readonly head?: string;
  /** An earlier entry's hash, known from elsewhere. */
  readonly anchor?: string;
  /** Machines to replay with; without them the snapshot is held against hashes only. */
  readonly process?: ProcessLookup;
}

export interface VerifyHolds {
  readonly ok: true;
  readonly entries: number;
  readonly head: string;
  /** Whether the head was given from outside. */
  readonly headGiven: boolean;
  readonly anchorAt: number | null;
  readonly snapshot: SnapshotProof;
  readonly texts: TextCount;
}

export type VerifyResult = VerifyHolds | Break;

/** Checks a journal file line by line, without holding it. The header protects nothing against someone who recomputes it too. */
export class JournalFileCheck {
  private started: { readonly header: JournalFileHeader; readonly chain: ChainCheck } | undefined;
  private readonly texts = new TextCheck();
  private readonly replay: Replay;
  private seq = 0;
  private fault: Break | undefined;

  constructor(private readonly options: VerifyOptions = {}) {
    this.replay = new Replay(options.process);
  }

  /** Takes the next line without its line feed; null stands for bytes that are no UTF-8 line. Returns the break, if any. */
  add(text: string | null): Break | undefined {
    this.fault ??= this.started ? this.entry(text, this.started) : this.header(text);
    return this.fault;
  }

  /** The verdict once every line has been added. */
  finish(): VerifyResult {
    if (this.fault) return this.fault;
    if (!this.started) return broken(0, 'headerMalformed');
    const { chain, header } = this.started;
    const held = chain.finish();
    if (!held.ok) return held;
    // With a head given from outside the chain was held against that one.
    if (header.head !== held.head) return broken(0, 'headerMismatch');
    const texts = this.texts.finish();
    if ('ok' in texts) return texts;
    const replayed = this.replay.finish(header.snapshot);
    if (!replayed.ok) return replayed;
    return { ...held, headGiven: this.options.head !== undefined, snapshot: replayed.proof, texts };
  }

  private header(text: string | null): Break | undefined {
    const read = text === null ? ({ ok: false, code: 'headerMalformed' } as const) : readHeader(text);
    if (!read.ok) return broken(0, read.code);
    const { header } = read;
    const { head = header.head, anchor } = this.options;
    this.started = { header, chain: new ChainCheck(header.chain, { count: header.entries, head, anchor }) };
    return undefined;
  }

  private entry(text: string | null, { header, chain }: NonNullable<typeof this.started>): Break | undefined {
    this.seq += 1;
    const read = text === null ? ({ ok: false, code: 'malformed' } as const) : readLine(text);
    if (!read.ok) return broken(this.seq, read.code);
    const added = chain.add(read.line);
    if (!added.ok) return added;
    const { entry } = added;
    if (entry.seq === 1 && !opensAs(entry, header)) return broken(0, 'headerMismatch');
    return this.texts.add(entry, read.line.texts) ?? this.replay.add(entry);
  }
}

function opensAs({ open }: JournalEntry, header: JournalFileHeader): boolean {
  const procedure = open ? { id: open.procedure.id, version: open.procedure.version } : null;
  return (open?.case ?? null) === header.case && canonicalJson(procedure) === canonicalJson(header.procedure);
}
