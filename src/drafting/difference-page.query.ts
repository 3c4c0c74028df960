import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { maySee } from '../identity/viewer.reads.js';
import { longInstant } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import type { FileAnswer } from '../platform/http/file-answer.js';
import { sha256Hex } from '../platform/canonical/canonical.js';
import { ROUND_FILES } from '../reply/word.reads.js';
import { texts } from '../texts/texts.js';
import { sectionPages } from '../web/addresses.js';
import { differenceView } from './difference/view.pure.js';
import type { DifferencePageView, VersionView } from './difference.page.js';
import {
  differenceIn,
  type ComparedRevision,
  type DifferenceAsked,
  type SectionDifference,
} from './difference.query.js';
import { revisionNumbers } from './progress.reads.js';
import { changesDocx } from './word-out/section-docx.js';

/** What the page of a difference shows, by the case's number. */
@Injectable()
export class DifferencePageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read` and `differenceIn`; NotFoundException for what is unknown. */
  page(caller: Caller, number: string, section: string, asked: DifferenceAsked): Promise<DifferencePageView> {
    return this.pages.read(caller, number, 'case', async (reading) =>
      viewOf(reading, section, await differenceIn(reading, section, asked)),
    );
  }

  /** The same as a Word document with tracked changes. Errors: as `page`. */
  word(caller: Caller, number: string, section: string, asked: DifferenceAsked): Promise<FileAnswer> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const found = await differenceIn(reading, section, asked);
      const { before, after, procedure } = found;
      const title = procedure.sections.find(({ id }) => id === section)?.title ?? words.frontMatter;
      const bytes = await changesDocx(found, {
        caseNumber: number,
        title,
        version: words.word.changes(before.number, after.number),
        hash: after.hash,
        madeAt: after.madeAt,
      });
      return {
        bytes,
        mediaType: ROUND_FILES.docx,
        fileName: `${words.word.changesFile(title, before.number, after.number)}.docx`,
        sha256: sha256Hex(bytes),
      };
    });
  }
}

const words = texts.section;
const titleOf = ({ number }: Pick<ComparedRevision, 'number'>) => words.version(number);

async function viewOf(
  { tx, file, frame, procedure, viewer, seen }: CasePageReading,
  section: string,
  found: SectionDifference,
): Promise<DifferencePageView> {
  const { before, after, difference } = found;
  const pages = sectionPages(file.number, section);
  const at = procedure.sections.findIndex(({ id }) => id === section);
  // Whoever sees released versions alone is not told how many others there are.
  const all = maySee(viewer, { what: 'draft', case: seen }).ok ? await revisionNumbers(tx, file.id) : [];
  const earlier = all.filter(
    (one) => one.section === section && one.number < after.number && one.number !== before.number,
  );
  return {
    frame,
    sectionHref: pages.read,
    sectionNumber: at < 0 ? null : words.place(at + 1, procedure.sections.length),
    sectionTitle: procedure.sections[at]?.title ?? words.frontMatter,
    versions: versionsOf(found),
    word: pages.changesWord(before.number, after.number),
    others: earlier.map((one) => ({
      title: titleOf(one),
      href: pages.difference(one.number, after.number),
    })),
    difference:
      before.hash === after.hash
        ? null
        : differenceView(procedure, difference, {
            before: { title: titleOf(before), content: before.content },
            after: { title: titleOf(after), content: after.content },
          }),
  };
}

function versionsOf({ procedure, before, after, since }: SectionDifference): VersionView[] {
  const region = procedure.regions.find(({ code }) => code === since?.region)?.name ?? since?.region;
  const note = since && words.difference.saidYes(region ?? '', longInstant(since.givenAt));
  const version = (side: string, revision: ComparedRevision, words: string | null): VersionView => ({
    side,
    title: titleOf(revision),
    made: longInstant(revision.madeAt),
    note: words,
    checkNumber: revision.hash,
  });
  return [version(words.difference.before, before, note), version(words.difference.after, after, null)];
}
