import { Injectable } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import type { Caller } from '../../platform/http/caller.js';
import { pageOfAll, type Page, type PageQuery } from '../../platform/http/page.js';
import { openErasures } from './erasure.reads.js';
import type { ErasureResource } from './erasure.resource.js';

/** The open proposals of a case, for programs. */
@Injectable()
export class ErasureListQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Errors: as `CaseReader.read`. */
  list(caller: Caller, caseId: string, query: PageQuery): Promise<Page<ErasureResource>> {
    return this.cases.read(caller, caseId, 'journal', async ({ tx, viewer }) => {
      const settles = viewer.grants.some(({ role }) => role === 'secretariat');
      const rows = await openErasures(tx, caseId);
      const open = rows.map(({ id, seq, field, text, reason, proposedBy, name, at }) => ({
        id,
        seq,
        field,
        text,
        reason,
        proposedBy: { id: proposedBy, name },
        proposedAt: at,
        mayConfirm: settles && proposedBy !== caller.personId,
      }));
      return pageOfAll(open, query, `cases/${caseId}/erasures`);
    });
  }
}
