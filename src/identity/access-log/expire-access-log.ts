import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BellWork } from '../../platform/queue/bells.js';

export const ACCESS_LOG_DAYS = Symbol('samsvar:accessLogDays');

/** Takes lines of the access log away once they are as old as is set; at every sweep, through the owner's function alone. */
@Injectable()
export class ExpireAccessLog extends BellWork {
  constructor(
    private readonly db: Database,
    @Inject(ACCESS_LOG_DAYS) private readonly days: number,
  ) {
    super();
  }

  async handleDue(): Promise<void> {
    await this.db.transaction((tx) => tx.query('select samsvar.expire_access_log($1)', [this.days]));
  }
}
