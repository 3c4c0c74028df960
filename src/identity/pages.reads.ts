import { Injectable } from '@nestjs/common';
import { localDateOf } from '../platform/danish/dates.pure.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { Frames, type Frame } from '../web/frames.js';
import { readAs } from './read-as.reads.js';
import { demandSight, viewerNote, type Seen, type Viewer } from './viewer.reads.js';

/** What stands round a page that belongs to no case. */
export interface PageFrame extends Frame {
  /** Said of everything on the page: that a demo's content is a sample. Null in production. */
  readonly notice: string | null;
  /** Form token of the reader's session; null for a reader who has none and so is shown no form. */
  readonly csrf: string | null;
}

/** A page as one person reads it, in one snapshot. */
export interface PageReading {
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly frame: PageFrame;
  /** `samsvar.now()`, ISO UTC, and its date in Copenhagen. */
  readonly now: string;
  readonly today: string;
}

/** The way into the pages that belong to no case: policy first, one snapshot, the frame with it. */
@Injectable()
export class SignedInPages {
  constructor(
    private readonly db: Database,
    private readonly frames: Frames,
  ) {}

  /** `sight`: what the page shows; null for what everybody with an account may see. Errors: `Refused` (forbidden); what `work` throws. */
  async read<T>(caller: Caller, sight: Seen | null, work: (reading: PageReading) => Promise<T>): Promise<T> {
    // On a connection of its own, so before the page's transaction begins.
    const warning = await this.frames.warning();
    return readAs(this.db, caller, async (tx, viewer) => {
      if (sight !== null) demandSight(viewer, sight);
      const frame = await this.frames.frameOf(tx, caller, warning, viewerNote(viewer));
      const { notice } = this.frames.settings;
      const [clock] = await tx.query<{ now: string }>('select samsvar.now() as now');
      const { now } = clock!;
      const framed = { ...frame, notice, csrf: frame.viewer?.csrf ?? null };
      return work({ tx, viewer, frame: framed, now, today: localDateOf(now) });
    });
  }
}
