import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { readCase } from '../platform/commands/guard.js';
import { Processes } from '../platform/commands/processes.js';
import { assembleDraft, assembleReply } from './assemble.js';

/** The hashes a coordinator's next act on the whole has to name. */
export interface ReplyPreview {
  /** What `putForward` names: the whole as it stands in drafts and revisions now. */
  readonly replyHash: string;
  /** What `submit` names; null before the whole is put forward. */
  readonly submissionHash: string | null;
}

/** The whole as it would be put forward, and as it would be submitted. */
@Injectable()
export class ReplyPreviewQuery {
  constructor(
    private readonly db: Database,
    private readonly processes: Processes,
  ) {}

  /** Errors: `Refused` when the case is unknown or has no front matter. */
  preview(caseId: string): Promise<ReplyPreview> {
    return this.db.transaction(async (tx) => {
      const file = await readCase(tx, caseId, false);
      const { procedure, process } = this.processes.of(file.procedureId, file.procedureVersion);
      const [clock] = await tx.query<{ now: string }>('select samsvar.now() as now');
      const at = {
        tx,
        file: { ...file, snapshot: process.read(file.snapshot).snapshot },
        procedure,
        now: clock!.now,
      };
      const { replyHash } = await assembleDraft(at);
      const put = at.file.snapshot.context.reply.hash !== null;
      return { replyHash, submissionHash: put ? (await assembleReply(at)).submissionHash : null };
    });
  }
}
