import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BellWork } from '../../platform/queue/bells.js';

/** Takes shared texts away that nobody can write in any more; at every sweep, through the owner's function alone. */
@Injectable()
export class SweepLiveDrafts extends BellWork {
  constructor(private readonly db: Database) {
    super();
  }

  async handleDue(): Promise<void> {
    await this.db.transaction((tx) => tx.query('select samsvar.sweep_live_drafts()'));
  }
}
