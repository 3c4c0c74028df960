import { Injectable } from '@nestjs/common';
import { yesesOf } from '../approvals/answers.reads.js';
import { CaseReader, type CaseReading } from '../cases/case-reader.reads.js';
import { demandSight, type Asking } from '../identity/viewer.reads.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { Procedure } from '../procedure/procedure.js';
import { compareContents } from './difference/difference.pure.js';
import type { ContentDifference } from './difference/difference-model.js';
import { releasedTo, releasesOf } from './release/releases.reads.js';
import type { SectionContent } from './section-content.pure.js';

/** Which two revisions: by number, or from the text a region last said yes to before the later one. */
export interface DifferenceAsked {
  /** Number of the earlier revision; absent: the one before the later, unless `since` says otherwise. */
  readonly from?: number;
  /** Number of the later revision; the current one when absent. */
  readonly to?: number;
  readonly since?: 'answer';
  /** With `since`: whose yes; the reader's own region when absent. */
  readonly region?: string;
}

/** A revision without its text. */
export interface ComparedRevision {
  readonly section: string;
  readonly number: number;
  readonly hash: string;
  /** ISO UTC. */
  readonly madeAt: string;
  readonly current: boolean;
}

type WithContent = ComparedRevision & { readonly content: SectionContent };

/** Two revisions and what tells them apart. */
export interface SectionDifference {
  readonly procedure: Procedure;
  readonly before: WithContent;
  readonly after: WithContent;
  /** The yes it is counted from; null when the revision was asked for by number. */
  readonly since: { readonly region: string; readonly givenAt: string } | null;
  readonly difference: ContentDifference;
}

/** The difference between two revisions of a section, for those who may see both. */
@Injectable()
export class DifferenceQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Errors: as `differenceIn`, and `Refused` for a case that is not the caller's to know of. */
  between(
    caller: Asking,
    caseId: string,
    section: string,
    asked: DifferenceAsked,
  ): Promise<SectionDifference> {
    return this.cases.read(caller, caseId, 'case', (reading) => differenceIn(reading, section, asked));
  }
}

/**
 * The difference as one who reads in a case may see it. Errors: `Refused`, unknown for a section, a revision or a yes
 * there is not; forbidden for a revision that is not the reader's to see; invalid when it is not said which of several
 * regions is meant.
 */
export async function differenceIn(
  reading: CaseReading,
  section: string,
  asked: DifferenceAsked,
): Promise<SectionDifference> {
  const { tx, file, procedure } = reading;
  const revisions = await tx.query<ComparedRevision>(REVISIONS, [file.id, section]);
  const after = revisions.find(({ number, current }) =>
    asked.to === undefined ? current : number === asked.to,
  );
  if (!after) throw unknownRevision();
  const { before, since } = await earlier(reading, revisions, after, asked);
  for (const revision of [before, after]) await demandRevision(reading, revision);
  const [old, fresh] = [await withContent(tx, file.id, before), await withContent(tx, file.id, after)];
  const difference = compareContents(procedure, section, old.content, fresh.content);
  return { procedure, before: old, after: fresh, since, difference };
}

const REVISIONS = `
  select section, number, hash, made_at as "madeAt", current
    from samsvar.revision where case_id = $1 and section = $2 order by number`;
const CONTENT = 'select content from samsvar.revision where case_id = $1 and section = $2 and number = $3';

async function withContent(tx: Tx, caseId: string, revision: ComparedRevision): Promise<WithContent> {
  const { section, number } = revision;
  const [row] = await tx.query<{ content: SectionContent }>(CONTENT, [caseId, section, number]);
  return { ...revision, content: row!.content };
}

const unknownRevision = () =>
  new Refused('unknown', 'unknownRevision', 'Afsnittet har ingen version med det nummer.');

interface Earlier extends Pick<SectionDifference, 'since'> {
  readonly before: ComparedRevision;
}

async function earlier(
  reading: CaseReading,
  revisions: readonly ComparedRevision[],
  after: ComparedRevision,
  asked: DifferenceAsked,
): Promise<Earlier> {
  if (asked.since === 'answer') return sinceYes(reading, revisions, after, asked.region);
  const from = asked.from ?? after.number - 1;
  const before = revisions.find(({ number }) => number === from);
  if (!before) throw unknownRevision();
  return { before, since: null };
}

/** The text that a region last said yes to before it became this one. The same text can have had several numbers. */
async function sinceYes(
  reading: CaseReading,
  revisions: readonly ComparedRevision[],
  after: ComparedRevision,
  asked: string | undefined,
): Promise<Earlier> {
  const region = asked ?? ownRegion(reading);
  demandSight(reading.viewer, { what: 'answer', case: reading.seen });
  const yeses = await yesesOf(reading.tx, reading.file.id, `section:${after.section}`, region);
  const older = revisions.filter(({ number, hash }) => number < after.number && hash !== after.hash);
  for (const { hash, givenAt } of yeses) {
    const before = older.filter((revision) => revision.hash === hash).at(-1);
    if (before) return { before, since: { region, givenAt } };
  }
  throw new Refused(
    'unknown',
    'noEarlierYes',
    'Regionen har ikke sagt ja til en tidligere version af afsnittet.',
  );
}

function ownRegion({ viewer, seen }: CaseReading): string {
  const own = new Set(viewer.grants.flatMap(({ region }) => (region === null ? [] : [region])));
  const regions = seen.regions.filter((region) => own.has(region));
  if (regions.length === 1) return regions[0]!;
  throw new Refused('invalid', 'region', 'Angiv i region, hvilken regions svar der regnes fra.');
}

/** Errors: `Refused` for a revision the reader may not see; the same rule as for reading it alone. */
async function demandRevision(
  { tx, viewer, seen, file }: CaseReading,
  revision: ComparedRevision,
): Promise<void> {
  const to = releasedTo(await releasesOf(tx, file.id), revision);
  demandSight(viewer, { what: 'revision', case: seen, releasedTo: to });
}
