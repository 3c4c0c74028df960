import { Injectable } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import type { Asking } from '../../identity/viewer.reads.js';
import { personRef } from '../../identity/person.reads.js';
import { pageOfAll, type Page, type PageQuery } from '../../platform/http/page.js';
import { commentsOf, type CommentRow } from '../comments/comments.reads.js';
import { optionsOf, positionsOf, type OptionRow, type PositionRow } from '../options/options.reads.js';
import { releasesOf } from '../release/releases.reads.js';
import type { CommentResource, OptionResource, ReleaseResource } from './discussion.resource.js';
import { demandSection } from './sections.query.js';

/** What a list of comments can be of. */
export interface CommentFilter {
  readonly section?: string;
  readonly state?: 'open' | 'resolved';
}

/** What the secretariats say of the texts, and to whom the texts were released. */
@Injectable()
export class DiscussionQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Comments in order of time; an answer has the state of its thread. Errors: `Refused`. */
  comments(caller: Asking, caseId: string, query: PageQuery & CommentFilter): Promise<Page<CommentResource>> {
    return this.cases.read(caller, caseId, 'comment', async (reading) => {
      if (query.section !== undefined) demandSection(reading, query.section);
      const rows = await commentsOf(reading.tx, caseId, query.section);
      const names = await namesOf(
        reading.tx,
        rows.flatMap(({ madeBy, mentions }) => [madeBy, ...mentions]),
      );
      const state = stateIn(rows);
      const comments = rows
        .map(({ settlement: _, wordsBefore: __, wordsAfter: ___, mentions, ...row }) => ({
          ...row,
          mentions: mentions.map((person) => personRef(person, names)),
          state: state(row),
          madeBy: personRef(row.madeBy, names),
        }))
        .filter((one) => query.state === undefined || one.state === query.state);
      return pageOfAll(comments, query, `cases/${caseId}/comments`);
    });
  }

  /** Options with every position on them, earlier ones too. Errors: `Refused`. */
  options(
    caller: Asking,
    caseId: string,
    query: PageQuery & { readonly section?: string },
  ): Promise<Page<OptionResource>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      const { section } = query;
      if (section !== undefined) demandSection(reading, section);
      const options = (await optionsOf(reading.tx, caseId)).filter(
        (row) => section === undefined || row.section === section,
      );
      const positions = await positionsOf(reading.tx, caseId);
      const names = await namesOf(
        reading.tx,
        positions.map(({ givenBy }) => givenBy),
      );
      const resources = options.map((option) => optionOf(option, positions, names));
      return pageOfAll(resources, query, `cases/${caseId}/options`);
    });
  }

  /** Which revision was released to whom, oldest first. Errors: `Refused`. */
  releases(caller: Asking, caseId: string, query: PageQuery): Promise<Page<ReleaseResource>> {
    return this.cases.read(caller, caseId, 'draft', async ({ tx }) => {
      const rows = await releasesOf(tx, caseId);
      const names = await namesOf(
        tx,
        rows.flatMap(({ personId, releasedBy }) => [personId, releasedBy]),
      );
      const releases = rows.map(({ section, hash, personId, releasedBy, releasedAt, withdrawnAt }) => ({
        section,
        hash,
        reader: personRef(personId, names),
        releasedBy: personRef(releasedBy, names),
        releasedAt,
        withdrawnAt,
      }));
      return pageOfAll(releases, query, `cases/${caseId}/releases`);
    });
  }
}

function stateIn(
  rows: readonly CommentRow[],
): (row: Pick<CommentRow, 'id' | 'parentId'>) => 'open' | 'resolved' {
  const resolved = new Set(
    rows.filter(({ settlement }) => settlement?.kind === 'resolved').map(({ id }) => id),
  );
  return ({ id, parentId }) => (resolved.has(parentId ?? id) ? 'resolved' : 'open');
}

function optionOf(
  { id, section, number, version, title, description, madeAt, changedAt, withdrawnAt }: OptionRow,
  positions: readonly PositionRow[],
  names: ReadonlyMap<string, string>,
): OptionResource {
  const own = positions.filter(({ optionId }) => optionId === id);
  return {
    id,
    section,
    number,
    version,
    title,
    description,
    madeAt,
    changedAt,
    withdrawnAt,
    positions: own.map(({ region, stand, condition, optionVersion, latest, givenBy, givenAt }) => ({
      region,
      stand,
      condition,
      optionVersion,
      latest,
      onEarlierWording: optionVersion < version,
      givenBy: personRef(givenBy, names),
      givenAt,
    })),
  };
}
