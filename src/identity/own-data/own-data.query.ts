import { ForbiddenException, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { SignedInPages, type PageFrame } from '../pages.reads.js';
import { viewerOf } from '../viewer.reads.js';
import { ownData, type OwnData } from './own-data.reads.js';

export interface OwnDataView {
  readonly frame: PageFrame;
  readonly data: OwnData;
}

/** What is held about whoever is signed in, for a browser's session only: a token that leaked tells no mails. */
@Injectable()
export class OwnDataQuery {
  constructor(
    private readonly db: Database,
    private readonly pages: SignedInPages,
  ) {}

  /** Errors: ForbiddenException for a token; `Refused` when the account is closed. */
  async page(caller: Caller): Promise<OwnDataView> {
    const data = await this.data(caller);
    return this.pages.read(caller, null, ({ frame }) => Promise.resolve({ frame, data }));
  }

  /**
   * Read outside the fences by audience, which hide the cases from who works on none today: what somebody did there
   * before is held about that person all the same. Every group is of the caller alone.
   */
  data(caller: Caller): Promise<OwnData> {
    if (!caller.session) throw new ForbiddenException();
    return this.db.snapshot(async (tx) => {
      await viewerOf(tx, caller);
      return ownData(tx, caller.personId);
    });
  }
}
