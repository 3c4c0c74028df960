import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { personRef } from '../../identity/person.reads.js';
import { maySee, type Asking } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { afterOf, page, pageOfAll, rowsToRead, type Page, type PageQuery } from '../../platform/http/page.js';
import {
  draftVersion,
  draftVersions,
  revisionsOf,
  savedDraftOf,
  type MadeRevisionRow,
} from '../drafts.reads.js';
import { releasedTo, releasesOf } from '../release/releases.reads.js';
import { emptyContent } from '../section-content.pure.js';
import type {
  DraftResource,
  DraftVersion,
  DraftVersionResource,
  RevisionResource,
  RevisionSummary,
} from './section.resource.js';
import { demandSection } from './sections.query.js';

/** The working text of a section with its history, and its revisions. */
@Injectable()
export class DraftsQuery {
  constructor(private readonly cases: CaseReader) {}

  /** The draft as last saved. Errors: `Refused`. */
  draft(caller: Asking, caseId: string, section: string): Promise<DraftResource> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      demandSection(reading, section);
      const row = await savedDraftOf(reading.tx, caseId, section);
      if (!row)
        return { section, version: 0, hash: null, content: emptyContent, savedBy: null, savedAt: null };
      const names = await namesOf(reading.tx, [row.savedBy]);
      return { section, ...row, savedBy: personRef(row.savedBy, names) };
    });
  }

  /** Every state the draft has had, the newest first. Errors: `Refused`. */
  history(caller: Asking, caseId: string, section: string, query: PageQuery): Promise<Page<DraftVersion>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      demandSection(reading, section);
      const [before = null] = afterOf(query, ['whole']) ?? [];
      const rows = await draftVersions(
        reading.tx,
        caseId,
        section,
        before as number | null,
        rowsToRead(query),
      );
      const names = await namesOf(
        reading.tx,
        rows.map(({ savedBy }) => savedBy),
      );
      const versions = rows.map((row) => ({ ...row, savedBy: personRef(row.savedBy, names) }));
      const path = `cases/${caseId}/sections/${section}/draft/history`;
      return page(versions, query, path, ({ version }) => [version]);
    });
  }

  /** One state of the draft. Errors: `Refused`. */
  version(caller: Asking, caseId: string, section: string, version: string): Promise<DraftVersionResource> {
    return this.cases.read(caller, caseId, 'draft', async ({ tx, procedure }) => {
      demandSection({ procedure }, section);
      const row = await draftVersion(tx, caseId, section, wholeNumber(version));
      if (!row) throw new Refused('unknown', 'unknownVersion', 'Kladden har ingen version med det nummer.');
      return { ...row, savedBy: personRef(row.savedBy, await namesOf(tx, [row.savedBy])) };
    });
  }

  /** The revisions the caller may see: all of them, or those released to it. Errors: `Refused`. */
  revisions(
    caller: Asking,
    caseId: string,
    section: string,
    query: PageQuery,
  ): Promise<Page<RevisionSummary>> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const rows = await seenRevisions(reading, section);
      const names = await namesOf(
        reading.tx,
        rows.map(({ madeBy }) => madeBy),
      );
      const summaries = rows.map((row) => summaryOf(row, names));
      return pageOfAll(summaries, query, `cases/${caseId}/sections/${section}/revisions`);
    });
  }

  /** One revision, by its number or its content hash (then the latest with it). Errors: `Refused`. */
  revision(caller: Asking, caseId: string, section: string, named: string): Promise<RevisionResource> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const rows = await seenRevisions(reading, section);
      const row = rows.findLast(({ number, hash }) => hash === named || number === wholeNumber(named));
      if (!row)
        throw new Refused(
          'unknown',
          'unknownText',
          'Afsnittet har ingen version, du kan se, med det nummer.',
        );
      const names = await namesOf(reading.tx, [row.madeBy]);
      return { ...summaryOf(row, names), content: row.content };
    });
  }
}

const wholeNumber = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

async function seenRevisions(reading: CaseReading, section: string): Promise<MadeRevisionRow[]> {
  demandSection(reading, section);
  const { tx, file, seen, viewer } = reading;
  const releases = await releasesOf(tx, file.id);
  const rows = await revisionsOf(tx, file.id, section);
  return rows.filter(
    (row) => maySee(viewer, { what: 'revision', case: seen, releasedTo: releasedTo(releases, row) }).ok,
  );
}

const summaryOf = (
  { section, number, hash, madeBy, madeAt, current }: MadeRevisionRow,
  names: ReadonlyMap<string, string>,
): RevisionSummary => ({ section, number, hash, madeBy: personRef(madeBy, names), madeAt, current });
