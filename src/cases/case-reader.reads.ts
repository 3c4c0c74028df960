import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { readAs } from '../identity/read-as.reads.js';
import { demandSight, type Asking, type Seen, type Viewer } from '../identity/viewer.reads.js';
import type { CaseFile } from '../platform/commands/case-file.entity.js';
import { readCase } from '../platform/commands/guard.js';
import { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Procedure } from '../procedure/procedure.js';
import type { CaseProcess } from '../workflow/case-process.js';
import { seenCase, type CaseSeen } from './seen-case.reads.js';

/** A case as somebody reads in it: one transaction, who reads, and what the policy knows of the case. */
export interface CaseReading {
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly seen: CaseSeen;
  /** The snapshot is in today's form. */
  readonly file: CaseFile;
  readonly procedure: Procedure;
  readonly process: CaseProcess;
  /** `samsvar.now()`, ISO UTC. */
  readonly now: string;
}

/** What may be asked for beside the case itself. */
export type Sight = Exclude<
  Seen['what'],
  'revision' | 'contribution' | 'document' | 'outgoing' | 'directory' | 'administration'
>;

/** Opens a case for one who reads: the policy is asked before anything of the case is read. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
  ) {}

  /**
   * One read in one snapshot. Errors: `Refused`, unknown for a case that is not there or not the caller's to know of,
   * forbidden for what its role does not see.
   */
  read<T>(
    caller: Asking,
    caseId: string,
    sight: Sight,
    work: (reading: CaseReading) => Promise<T>,
  ): Promise<T> {
    return readAs(this.db, caller, async (tx, viewer) => {
      if (!isUuid(caseId)) throw new Refused('unknown', 'unknownCase', 'Sagen findes ikke.');
      const seen = await seenCase(tx, caseId);
      demandSight(viewer, { what: 'case', case: seen });
      demandSight(
        viewer,
        sight === 'reply' ? { what: 'reply', case: seen, submitted: false } : { what: sight, case: seen },
      );
      const file = await readCase(tx, caseId, false);
      const { procedure, process } = this.processes.of(file.procedureId, file.procedureVersion);
      const { snapshot } = process.read(file.snapshot);
      const [clock] = await tx.query<{ now: string }>('select samsvar.now() as now');
      return work({ tx, viewer, seen, file: { ...file, snapshot }, procedure, process, now: clock!.now });
    });
  }
}
