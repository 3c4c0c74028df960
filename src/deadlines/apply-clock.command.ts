import { Injectable } from '@nestjs/common';
import { Executor } from '../platform/commands/executor.js';
import { Handles, type CaseHandler } from '../platform/commands/handler.js';
import { Processes } from '../platform/commands/processes.js';
import type { CaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { SYSTEM_PERSON } from '../platform/commands/system-person.js';
import { Database } from '../platform/database/database.js';
import { BellWork } from '../platform/queue/bells.js';

/** The clock's own command: passes a formal deadline whose moment is gone. Every other command does so as well. */
export class ApplyClock {
  static readonly type = 'applyClock';
  static readonly internal = true;
}

@Injectable()
@Handles(ApplyClock, 'case', 'admin')
export class ApplyClockHandler implements CaseHandler<ApplyClock> {
  decide(_command: ApplyClock, scope: CaseScope): Promise<WriteSet> {
    return Promise.resolve(scope.start());
  }
}

/** At a bell: every case whose formal deadline has passed unnoticed. One that fails keeps none of the others waiting. */
@Injectable()
export class PassDeadlines extends BellWork {
  constructor(
    private readonly db: Database,
    private readonly executor: Executor,
    private readonly processes: Processes,
  ) {
    super();
  }

  async handleDue(): Promise<void> {
    const due = await this.db.read<{ id: string; formal: string }>(
      `select id, snapshot #>> '{context,deadline,formal}' as formal from samsvar.case_file
        where snapshot #>> '{value,deadline}' = 'running' and procedure_id || '@' || procedure_version = any($1)
          and (snapshot #>> '{context,deadline,formal}')::timestamptz < samsvar.now() order by id`,
      [this.processes.names],
    );
    const failures: unknown[] = [];
    for (const { id, formal } of due) {
      const key = `applyClock:${id}:${formal}`;
      await this.executor
        .execute({ key, personId: SYSTEM_PERSON, caseId: id, body: { type: ApplyClock.type } })
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
