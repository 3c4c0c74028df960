import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { personRef } from '../../identity/person.reads.js';
import { demandSight, maySee, type Asking } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { API_ROOT } from '../../platform/http/api-controller.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { afterOf, page, rowsToRead, type Page, type PageQuery } from '../../platform/http/page.js';
import type { Document } from '../document.entity.js';
import { documentRow, documentRows, fileOf, type DocumentRow } from '../documents.reads.js';
import type { DocumentResource } from './document.resource.js';

/** The documents of a case, each as far as its access status and the reader's role allow. */
@Injectable()
export class DocumentsQuery {
  constructor(private readonly cases: CaseReader) {}

  /** In the order they were registered. Errors: `Refused`. */
  list(caller: Asking, caseId: string, query: PageQuery): Promise<Page<DocumentResource>> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const access = (['open', 'exempt', 'undecided'] as const).filter((one) => sees(reading, one));
      const rows = await documentRows(
        reading.tx,
        caseId,
        access,
        afterOf(query, ['instant', 'id']),
        rowsToRead(query),
      );
      const resources = await asResources(reading, rows);
      return page(resources, query, `cases/${caseId}/documents`, ({ registeredAt, id }) => [
        registeredAt,
        id,
      ]);
    });
  }

  /** One document. Errors: `Refused`. */
  show(caller: Asking, caseId: string, id: string): Promise<DocumentResource> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const [resource] = await asResources(reading, [await demanded(reading, id)]);
      return resource!;
    });
  }

  /** The file of a document. Errors: `Refused`, unknown for a note, which has none. */
  file(caller: Asking, caseId: string, id: string): Promise<FileAnswer> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const { sha256, fileName, mediaType } = await demanded(reading, id);
      const file = sha256 && (await fileOf(reading.tx, sha256));
      if (!file || !fileName || !mediaType)
        throw new Refused('unknown', 'noFile', 'Notatet har ingen fil. Læs teksten i stedet.');
      return { ...file, fileName, mediaType };
    });
  }
}

const sees = ({ viewer, seen }: CaseReading, access: Document['accessStatus']) =>
  maySee(viewer, { what: 'document', case: seen, access }).ok;

async function demanded({ tx, viewer, seen, file }: CaseReading, id: string): Promise<DocumentRow> {
  const row = isUuid(id) ? await documentRow(tx, file.id, id) : null;
  if (!row) throw new Refused('unknown', 'unknownDocument', 'Sagen har intet dokument med det id.');
  demandSight(viewer, { what: 'document', case: seen, access: row.accessStatus });
  return row;
}

async function asResources(
  { tx, file }: CaseReading,
  rows: readonly DocumentRow[],
): Promise<DocumentResource[]> {
  const names = await namesOf(
    tx,
    rows.map(({ registeredBy }) => registeredBy),
  );
  // Why a paper is kept back is told to those who decide it, on the page, and not to every reader of the list.
  return rows.map(({ registeredBy, fileName, mediaType, sha256, size, accessReason: _reason, ...row }) => ({
    ...row,
    file:
      sha256 && fileName && mediaType && size !== null
        ? {
            name: fileName,
            mediaType,
            size,
            sha256,
            href: `/${API_ROOT}/cases/${file.id}/documents/${row.id}/content`,
          }
        : null,
    registeredBy: personRef(registeredBy, names),
  }));
}
