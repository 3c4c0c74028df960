import { Injectable, NotFoundException } from '@nestjs/common';
import { v4 as newKey, validate as isUuid } from 'uuid';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { namesOf } from '../identity/people.reads.js';
import { demandSight, maySee } from '../identity/viewer.reads.js';
import { entryAbout } from '../journal/activity.reads.js';
import { longDate, longInstant } from '../platform/danish/dates.pure.js';
import { fileSize } from '../platform/danish/numbers.pure.js';
import type { Caller } from '../platform/http/caller.js';
import type { FileAnswer } from '../platform/http/file-answer.js';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import type { Document } from './document.entity.js';
import { lineOf, receiptOf } from './document-lines.pure.js';
import { documentRow, documentsByDate, fileOf, type DocumentRow } from './documents.reads.js';
import type { DocumentReceipt, DocumentsView, DocumentView } from './documents.view.js';

/** Documents on one page. */
export const PAGE = 50;
const LONGEST_SEARCH = 200;
const words = texts.files.documents;

/** What the list is asked for, as it stands in the address. */
export interface DocumentsParameters {
  readonly art?: string;
  readonly retning?: string;
  readonly soeg?: string;
  readonly side?: string;
  /** Id of what has just been laid on the case. */
  readonly lagt?: string;
}

/** The documents of a case for its pages, each as far as its access status and the reader's role allow. */
@Injectable()
export class DocumentsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  list(caller: Caller, number: string, parameters: DocumentsParameters): Promise<DocumentsView> {
    const asked = askedOf(parameters);
    const side = Math.min(Math.max(1, Math.floor(Number(parameters.side)) || 1), 10_000);
    return this.pages.read(caller, number, 'case', async (reading) => {
      const { tx, file, viewer, seen, frame } = reading;
      const access = (['open', 'exempt', 'undecided'] as const).filter((one) => sees(reading, one));
      const found = { ...asked, access };
      const { rows, count } = await documentsByDate(tx, file.id, found, {
        limit: PAGE,
        skip: (side - 1) * PAGE,
      });
      const page = (wanted: number) => {
        const { art, retning, soeg } = parameters;
        return withQuery(casePages(number).documents, {
          art,
          retning,
          soeg,
          side: wanted === 1 ? null : wanted,
        });
      };
      const first = (side - 1) * PAGE + 1;
      return {
        frame,
        inside: maySee(viewer, { what: 'plan', case: seen }).ok,
        mayAdd: mayAdd(reading),
        receipt: await this.receipt(reading, parameters.lagt),
        asked: { art: asked.kind ?? '', retning: asked.direction ?? '', soeg: asked.search ?? '' },
        filtered: asked.kind !== null || asked.direction !== null || asked.search !== null,
        lines: rows.map(lineOf),
        shown: count > PAGE && rows.length > 0 ? words.counted(first, first + rows.length - 1, count) : null,
        newer: side > 1 ? page(side - 1) : null,
        older: side * PAGE < count ? page(side + 1) : null,
      };
    });
  }

  /** One document. Errors: NotFoundException for one the case does not have; `Refused` for one the reader may not see. */
  one(caller: Caller, number: string, id: string): Promise<DocumentView> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const row = await demanded(reading, id);
      const { tx, file, frame, viewer, seen } = reading;
      const names = await namesOf(tx, [row.registeredBy]);
      const entry = maySee(viewer, { what: 'journal', case: seen }).ok
        ? await entryAbout(tx, file.id, 'document', row.id)
        : null;
      const { sha256, fileName, size } = row;
      return {
        frame,
        id: row.id,
        line: lineOf(row),
        date: longDate(row.dated),
        registered: words.one.registeredBy(longInstant(row.registeredAt), names.get(row.registeredBy) ?? ''),
        seq: entry?.seq ?? null,
        note: row.note,
        accessReason: row.accessReason,
        form: mayAdd(reading)
          ? { formKey: newKey(), typed: { accessStatus: row.accessStatus }, faults: [] }
          : null,
        file:
          sha256 && fileName && size !== null
            ? { name: fileName, size: fileSize(size), sha256, href: casePages(number).documentFile(row.id) }
            : null,
      };
    });
  }

  /** The file of a document. Errors: as `one`, and NotFoundException for a note, which has none. */
  file(caller: Caller, number: string, id: string): Promise<FileAnswer> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const { sha256, fileName, mediaType } = await demanded(reading, id);
      const file = sha256 && (await fileOf(reading.tx, sha256));
      if (!file || !fileName || !mediaType) throw new NotFoundException();
      return { ...file, fileName, mediaType };
    });
  }

  private async receipt(reading: CasePageReading, id: string | undefined): Promise<DocumentReceipt | null> {
    const { tx, file } = reading;
    if (!id || !isUuid(id)) return null;
    const row = await documentRow(tx, file.id, id);
    if (!row || !sees(reading, row.accessStatus) || !mayAdd(reading)) return null;
    return receiptOf(row, await entryAbout(tx, file.id, 'document', id));
  }
}

const sees = ({ viewer, seen }: CasePageReading, access: Document['accessStatus']) =>
  maySee(viewer, { what: 'document', case: seen, access }).ok;

/** Whether the reader is of a secretariat of the case, and so may lay documents on it. */
export const mayAdd = ({ viewer, seen, frame }: CasePageReading): boolean =>
  frame.csrf !== null &&
  maySee(viewer, { what: 'plan', case: seen }).ok &&
  viewer.grants.some(({ role }) => role === 'secretariat');

async function demanded(reading: CasePageReading, id: string): Promise<DocumentRow> {
  const { tx, viewer, seen, file } = reading;
  const row = isUuid(id) ? await documentRow(tx, file.id, id) : null;
  if (!row) throw new NotFoundException();
  demandSight(viewer, { what: 'document', case: seen, access: row.accessStatus });
  return row;
}

function askedOf({ art, retning, soeg }: DocumentsParameters) {
  const known = <T extends string>(
    value: string | undefined,
    labels: Readonly<Record<T, string>>,
  ): T | null => (value !== undefined && Object.hasOwn(labels, value) ? (value as T) : null);
  // PostgreSQL takes no NUL, and nobody looks for a control character.
  const search = String(soeg ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH);
  return {
    kind: known<Document['kind']>(art, words.kinds),
    direction: known<Document['direction']>(retning, words.directions),
    search: search === '' ? null : search.normalize('NFC'),
  };
}
