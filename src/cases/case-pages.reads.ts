import { Injectable, NotFoundException } from '@nestjs/common';
import { viewerNote } from '../identity/viewer.reads.js';
import { Database } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { Refused } from '../platform/commands/refusal.js';
import type { CaseFrame } from '../web/case-layout.js';
import { Frames } from '../web/frames.js';
import { caseBarOf } from './case-bar.reads.js';
import { CaseReader, type CaseReading, type Sight } from './case-reader.reads.js';

/** A case as one of its pages reads it: what is read, and what stands round the page. */
export interface CasePageReading extends CaseReading {
  readonly frame: CaseFrame;
}

/** The one way into every page of a case: policy first, one snapshot, the frame with it. */
@Injectable()
export class CasePages {
  constructor(
    private readonly db: Database,
    private readonly reader: CaseReader,
    private readonly frames: Frames,
  ) {}

  /**
   * Reads a page of the case with this number. Errors: NotFoundException for a case that is not there or not the
   * caller's to know of; `Refused` (forbidden) for what its role does not see; what `work` throws.
   */
  async read<T>(
    caller: Caller,
    number: string,
    sight: Sight,
    work: (reading: CasePageReading) => Promise<T>,
  ): Promise<T> {
    // On a connection of its own, so before the page's transaction begins.
    const warning = await this.frames.warning();
    const caseId = await this.idOf(number);
    try {
      return await this.reader.read(caller, caseId, sight, async (reading) => {
        const { tx, viewer } = reading;
        const frame = await this.frames.frameOf(tx, caller, warning, viewerNote(viewer));
        const { notice } = this.frames.settings;
        const bar = await caseBarOf(reading);
        return work({ ...reading, frame: { ...frame, notice, bar, csrf: frame.viewer?.csrf ?? null } });
      });
    } catch (error) {
      if (error instanceof Refused && error.kind === 'unknown') throw new NotFoundException();
      throw error;
    }
  }

  /** Id of a case by its number, before it is known whether the caller may see it. Errors: NotFoundException. */
  async idOf(number: string): Promise<string> {
    const [file] = await this.db.read<{ id: string }>('select id from samsvar.case_file where number = $1', [
      number,
    ]);
    if (!file) throw new NotFoundException();
    return file.id;
  }
}
