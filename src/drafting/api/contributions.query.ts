import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { personRef } from '../../identity/person.reads.js';
import { demandSight, type Asking } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { pageOfAll, type Page, type PageQuery } from '../../platform/http/page.js';
import {
  contributionComments,
  contributionDraftOf,
  contributionsTo,
  readAsRegion,
  type ContributionRow,
} from '../contributions/contributions.reads.js';
import { emptyContent } from '../section-content.pure.js';
import type {
  ContributionDraftResource,
  ContributionResource,
  ContributionSummary,
  InternalComment,
} from './contribution.resource.js';

/** What the regions have handed in, and to each region what it has not. */
@Injectable()
export class ContributionsQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Every version handed in to a section, by region. Errors: `Refused`. */
  list(
    caller: Asking,
    caseId: string,
    section: string,
    query: PageQuery,
  ): Promise<Page<ContributionSummary>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      demandOwnSection(reading, section);
      const rows = await contributionsTo(reading.tx, caseId, section);
      const names = await namesOf(
        reading.tx,
        rows.map(({ handedInBy }) => handedInBy),
      );
      const summaries = rows.map((row) => summaryOf(row, names));
      return pageOfAll(summaries, query, `cases/${caseId}/sections/${section}/contributions`);
    });
  }

  /** One version, by its number, or the latest. Errors: `Refused`. */
  one(
    caller: Asking,
    caseId: string,
    section: string,
    region: string,
    number: string,
  ): Promise<ContributionResource> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      demandOwnSection(reading, section);
      const rows = await contributionsTo(reading.tx, caseId, section);
      const row = rows.find(
        (one) => one.region === region && (number === 'latest' ? one.latest : String(one.number) === number),
      );
      if (!row)
        throw new Refused(
          'unknown',
          'unknownContribution',
          'Regionen har ikke afgivet et bidrag med det nummer.',
        );
      const names = await namesOf(reading.tx, [row.handedInBy]);
      return { ...summaryOf(row, names), content: row.content };
    });
  }

  /** What a region has not handed in. Errors: `Refused`, unknown for every other region. */
  draft(caller: Asking, caseId: string, section: string, region: string): Promise<ContributionDraftResource> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const { tx } = await insideRegion(reading, section, region);
      const row = await contributionDraftOf(tx, caseId, section, region);
      if (!row) return { section, region, ...UNSAVED };
      return { section, region, ...row, savedBy: personRef(row.savedBy, await namesOf(tx, [row.savedBy])) };
    });
  }

  /** The comments inside a region's secretariat. Errors: `Refused`, unknown for every other region. */
  comments(
    caller: Asking,
    caseId: string,
    section: string,
    region: string,
    query: PageQuery,
  ): Promise<Page<InternalComment>> {
    return this.cases.read(caller, caseId, 'case', async (reading) => {
      const { tx } = await insideRegion(reading, section, region);
      const rows = await contributionComments(tx, caseId, section, region);
      const names = await namesOf(
        tx,
        rows.map(({ madeBy }) => madeBy),
      );
      const comments = rows.map((one) => ({ ...one, madeBy: personRef(one.madeBy, names) }));
      const path = `cases/${caseId}/sections/${section}/contributions/${region}/draft/comments`;
      return pageOfAll(comments, query, path);
    });
  }
}

const UNSAVED = {
  version: 0,
  hash: null,
  content: { ...emptyContent, positions: {} },
  savedBy: null,
  savedAt: null,
};

/** Lets one of the region see what it has not handed in; to every other it is not there. Errors: `Refused` (unknown). */
async function insideRegion(reading: CaseReading, section: string, region: string): Promise<CaseReading> {
  const { viewer, seen, tx } = reading;
  demandSight(viewer, { what: 'contribution', case: seen, region, handedIn: false });
  demandOwnSection(reading, section);
  await readAsRegion(tx, region);
  return reading;
}

function demandOwnSection({ procedure }: CaseReading, section: string): void {
  if (!procedure.sections.some(({ id }) => id === section))
    throw new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');
}

const summaryOf = (
  { region, number, hash, handedInBy, handedInAt, latest }: ContributionRow,
  names: ReadonlyMap<string, string>,
): ContributionSummary => ({
  region,
  number,
  hash,
  handedInBy: personRef(handedInBy, names),
  handedInAt,
  latest,
});
