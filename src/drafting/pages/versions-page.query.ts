import { Injectable } from '@nestjs/common';
import { answersTo, type GivenAnswer } from '../../approvals/answers.reads.js';
import { CasePages } from '../../cases/case-pages.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { sectionPages } from '../../web/addresses.js';
import type { MadeRevisionRow } from '../drafts.reads.js';
import { releasedTo, releasesOf, type ReleaseRow } from '../release/releases.reads.js';
import type { ReleasedView } from './released.page.js';
import { releasedLines } from './released-lines.js';
import { regionsHeld, sectionContext } from './section-context.js';
import { headOf, sectionReading, type SectionReading } from './section-reading.js';
import { answerCounts } from './version-answers.pure.js';
import type { VersionLine, VersionsView } from './version.view.js';

/** The versions of a section: all of them to those who work on the case, to readers those released to them. */
@Injectable()
export class VersionsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(
    caller: Caller,
    number: string,
    section: string,
  ): Promise<{ readonly whole: VersionsView } | { readonly released: ReleasedView }> {
    return this.pages.read(caller, number, 'case', async (opened) => {
      const { frame, viewer, seen } = opened;
      const { title } = sectionContext(opened, section);
      if (!maySee(viewer, { what: 'draft', case: seen }).ok)
        return { released: { frame, title, versions: await releasedLines(opened, section) } };
      const reading = await sectionReading(opened, section);
      return { whole: { frame, head: headOf(reading), lines: await linesOf(reading) } };
    });
  }
}

async function linesOf(reading: SectionReading): Promise<VersionLine[]> {
  const { tx, file, context, revisions } = reading;
  const releases = await releasesOf(tx, file.id);
  const given = await answersTo(tx, file.id, `section:${context.id}`);
  const names = await namesOf(tx, [
    ...revisions.map(({ madeBy }) => madeBy),
    ...releases.map(({ personId }) => personId),
  ]);
  return revisions.map((revision) => lineOf(reading, revision, { releases, given, names })).reverse();
}

interface Around {
  readonly releases: readonly ReleaseRow[];
  readonly given: readonly GivenAnswer[];
  readonly names: ReadonlyMap<string, string>;
}

function lineOf(reading: SectionReading, revision: MadeRevisionRow, around: Around): VersionLine {
  const { number, hash, madeAt, madeBy, current } = revision;
  const { file, context } = reading;
  const pages = sectionPages(file.number, context.id);
  return {
    number,
    current,
    made: longInstant(madeAt),
    by: around.names.get(madeBy) ?? '',
    checkNumber: hash,
    answers: answerCounts(around.given, hash),
    releasedTo: readersOf(revision, around),
    href: pages.version(number),
    difference: number > 1 ? pages.difference(number - 1, number) : null,
    release: mayRelease(reading) ? pages.release(number) : null,
  };
}

/** Names of the readers a version is released to; null when there are none. */
export function readersOf(
  revision: Pick<MadeRevisionRow, 'section' | 'hash'>,
  { releases, names }: Pick<Around, 'releases' | 'names'>,
): string | null {
  const readers = releasedTo(releases, revision).map((id) => names.get(id) ?? '');
  return readers.length === 0 ? null : readers.sort().join(', ');
}

/** Only the coordinator releases. */
export const mayRelease = (reading: SectionReading): boolean =>
  regionsHeld(reading, 'secretariat').includes(reading.file.snapshot.context.coordinator);
