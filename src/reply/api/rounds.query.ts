import { Injectable } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { fileOf } from '../../documents/documents.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { personRef } from '../../identity/person.reads.js';
import { demandSight, type Asking } from '../../identity/viewer.reads.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { API_ROOT } from '../../platform/http/api-controller.js';
import { afterOf, page, rowsToRead, type Page, type PageQuery } from '../../platform/http/page.js';
import { submissionsOf, type RoundRow } from '../submissions.reads.js';
import { ROUND_FILES, roundFileName, type RoundFormat } from '../round-files.js';
import { PACKAGE_TYPE, roundPackage } from '../package/round-package.js';
import type { RoundResource } from './reply.resource.js';

/** What was submitted: the agency's to read, and, once submitted, that of readers the case was released to. */
@Injectable()
export class RoundsQuery {
  constructor(
    private readonly cases: CaseReader,
    private readonly db: Database,
  ) {}

  /** The rounds of a case, the first one first. Errors: `Refused`. */
  list(caller: Asking, caseId: string, query: PageQuery): Promise<Page<RoundResource>> {
    return this.cases.read(caller, caseId, 'case', async ({ tx, seen, viewer }) => {
      demandSight(viewer, { what: 'reply', case: seen, submitted: seen.submitted });
      const [after = 0] = afterOf(query, ['whole']) ?? [];
      const rows = await submissionsOf(tx, caseId, Number(after), rowsToRead(query));
      const names = await namesOf(
        tx,
        rows.map(({ submittedBy }) => submittedBy),
      );
      const resources = rows.map((row) => roundOf(caseId, row, names));
      return page(resources, query, `cases/${caseId}/reply/rounds`, ({ round }) => [round]);
    });
  }

  /** A round as a file. Errors: `Refused`. */
  file(caller: Asking, caseId: string, round: string, format: RoundFormat): Promise<FileAnswer> {
    return this.cases.read(caller, caseId, 'case', async ({ tx, seen, viewer, file }) => {
      demandSight(viewer, { what: 'reply', case: seen, submitted: seen.submitted });
      const row = await roundNumbered(tx, caseId, round);
      const found = row?.[format] && (await fileOf(tx, row[format].sha256));
      if (!found) throw unknownRound();
      return {
        ...found,
        mediaType: ROUND_FILES[format],
        fileName: roundFileName(file.number, row.round, format),
      };
    });
  }

  /** A round whole, to be verified anywhere. Errors: `Refused`. */
  package(caller: Asking, caseId: string, round: string): Promise<FileAnswer> {
    return this.cases.read(caller, caseId, 'case', async ({ tx, seen, viewer, file }) => {
      demandSight(viewer, { what: 'reply', case: seen, submitted: seen.submitted });
      const row = await roundNumbered(tx, caseId, round);
      if (!row) throw unknownRound();
      // Made by the program, not by its reader: the journal in it is nobody's outside to read otherwise.
      const made = await this.db.transaction((own) => roundPackage(own, caseId, row));
      return { ...made, mediaType: PACKAGE_TYPE, fileName: roundFileName(file.number, row.round, 'zip') };
    });
  }
}

const unknownRound = () =>
  new Refused('unknown', 'unknownRound', 'Sagen har ingen fremsendelse med det nummer.');

async function roundNumbered(tx: Tx, caseId: string, round: string): Promise<RoundRow | null> {
  const wanted = /^[1-9]\d{0,8}$/.test(round) ? Number(round) : 0;
  const [row] = await submissionsOf(tx, caseId, wanted - 1, 1);
  return row?.round === wanted ? row : null;
}

function roundOf(caseId: string, row: RoundRow, names: ReadonlyMap<string, string>): RoundResource {
  const { round, replyHash, submissionHash, channel, submittedAt } = row;
  const files = (['html', 'docx', 'pdf'] as const).flatMap((format) => {
    const file = row[format];
    const href = `/${API_ROOT}/cases/${caseId}/reply/rounds/${round}/${format}`;
    return file ? [{ format, ...file, href }] : [];
  });
  return {
    round,
    replyHash,
    submissionHash,
    channel,
    submittedBy: personRef(row.submittedBy, names),
    submittedAt,
    files,
  };
}
