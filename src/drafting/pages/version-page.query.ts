import { Injectable } from '@nestjs/common';
import { answersTo } from '../../approvals/answers.reads.js';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { demandSight, maySee } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { coverage } from '../coverage.pure.js';
import { compareContents } from '../difference/difference.pure.js';
import { differenceView } from '../difference/view.pure.js';
import { revisionsOf, type MadeRevisionRow } from '../drafts.reads.js';
import { releasedTo, releasesOf } from '../release/releases.reads.js';
import { ledgerRow, tallyOf } from './ledger-rows.pure.js';
import { readingText } from './reading-text.pure.js';
import { regionName, sectionContext } from './section-context.js';
import {
  answersOf,
  headOf,
  paperFacts,
  sectionReading,
  sectionThreads,
  type SectionReading,
} from './section-reading.js';
import { sinceAnswerOf } from './since-answer.js';
import { releasedHead } from './released-head.js';
import { versionAnswers } from './version-answers.pure.js';
import type { VersionView } from './version.view.js';
import { mayRelease, readersOf } from './versions-page.query.js';

const words = texts.section;

/** One version of a section, for whoever may read that very version. */
@Injectable()
export class VersionPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` (forbidden) for a version that is not released to the reader. */
  page(caller: Caller, number: string, section: string, version: number): Promise<VersionView> {
    return this.pages.read(caller, number, 'case', async (opened) => {
      const { viewer, seen, tx, file } = opened;
      sectionContext(opened, section);
      const inside = maySee(viewer, { what: 'draft', case: seen }).ok;
      const revision = (await revisionsOf(tx, file.id, section)).find((one) => one.number === version);
      // Whoever sees released versions alone is not told which others there are.
      if (!revision) throw inside ? unknownVersion() : notReleased();
      const to = releasedTo(await releasesOf(tx, file.id), revision);
      demandSight(viewer, { what: 'revision', case: seen, releasedTo: to });
      return inside
        ? insideView(await sectionReading(opened, section), revision)
        : releasedView(opened, revision);
    });
  }
}

const unknownVersion = () =>
  new Refused('unknown', 'unknownText', 'Afsnittet har ingen version med det nummer.');
const notReleased = () =>
  new Refused(
    'forbidden',
    'notReleased',
    'Det er ikke frigivet til dig. Spørg det koordinerende sekretariat.',
  );

async function insideView(reading: SectionReading, revision: MadeRevisionRow): Promise<VersionView> {
  const { tx, file, context, procedure, revisions } = reading;
  const { content, hash, number } = revision;
  const all = await sectionThreads(reading, { hash, body: content.body });
  const threads = all.filter(({ resolved, of }) => !resolved && of !== 'contribution');
  const releases = await releasesOf(tx, file.id);
  const names = await namesOf(tx, [revision.madeBy, ...releases.map(({ personId }) => personId)]);
  const given = await answersTo(tx, file.id, `section:${context.id}`);
  const regions = file.snapshot.context.regions.map((code) => ({ code, name: regionName(reading, code) }));
  const before = revisions.find((one) => one.number === number - 1);
  const pages = sectionPages(file.number, context.id);
  return {
    ...textPart(
      reading,
      revision,
      { ...reading.texts.contents, [context.id]: content },
      threads,
      reading.texts.caseFacts,
    ),
    head: headOf(reading),
    inside: {
      by: names.get(revision.madeBy) ?? '',
      threads,
      answers: versionAnswers(
        given,
        hash,
        regions,
        (other) => revisions.findLast((one) => one.hash === other)?.number,
      ),
      before: before
        ? {
            number: before.number,
            href: pages.difference(before.number, number),
            view:
              before.hash === hash
                ? null
                : differenceView(procedure, compareContents(procedure, context.id, before.content, content), {
                    before: { title: words.version(before.number), content: before.content },
                    after: { title: words.version(number), content },
                  }),
          }
        : null,
      sinceAnswer: revision.current ? await sinceAnswerOf(reading) : null,
      releasedTo: readersOf(revision, { releases, names }),
      release: mayRelease(reading) ? pages.release(number) : null,
    },
  };
}

/** What a reader sees of a version that was released: the text alone. */
function releasedView(reading: CasePageReading, revision: MadeRevisionRow): VersionView {
  return {
    ...textPart(reading, revision, { [revision.section]: revision.content }, []),
    head: releasedHead(reading, revision.section),
    inside: null,
  };
}

function textPart(
  reading: CasePageReading,
  { section, number, hash, content, madeAt, current }: MadeRevisionRow,
  contents: Parameters<typeof coverage>[1],
  threads: Parameters<typeof readingText>[3],
  caseFacts: Parameters<typeof coverage>[2] = {},
): Omit<VersionView, 'head' | 'inside'> {
  const own = coverage(reading.procedure, contents, caseFacts).lines.filter(
    ({ requirement }) => requirement.section === section,
  );
  const rows = own.map(ledgerRow);
  return {
    frame: reading.frame,
    ...paperFacts({ ...reading, context: sectionContext(reading, section) }),
    number,
    made: longInstant(madeAt),
    current,
    checkNumber: hash,
    text: readingText(content, answersOf(reading, section, content), rows, threads),
    ledger: { tally: tallyOf(own).text, rows },
  };
}
