import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { clockTime } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import type { MarkedWord } from '../../web/components/marks.js';
import { wordsText } from './desk-head.pure.js';
import { draftVersion } from '../drafts.reads.js';
import type { SectionContent } from '../section-content.pure.js';
import { readDesk, type DeskReading, type WritingSubject } from './desk-reading.js';
import { countsText, lineView } from './desk-texts.pure.js';
import { viewOf, type DeskForm } from './desk-view.js';
import type { DeskView } from './desk.view.js';

/** What was saved, as the script of the page shows it. */
export interface SavedNow {
  readonly version: number;
  readonly saved: string;
  readonly words: string;
  readonly counts: string;
  readonly lines: readonly (MarkedWord & { readonly line: number; readonly missing: boolean })[];
}

/** The page on which a section, the front matter or a contribution is written. */
@Injectable()
export class DeskQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` for a section there is not. */
  page(caller: Caller, number: string, subject: WritingSubject, form: DeskForm): Promise<DeskView> {
    return this.pages.read(caller, number, 'draft', async (reading) =>
      viewOf(await readDesk(reading, subject), form),
    );
  }

  /** What the script of the page is told after a save: version, when, and how each line now stands. Errors: as `page`. */
  savedNow(caller: Caller, number: string, subject: WritingSubject): Promise<SavedNow> {
    return this.desk(caller, number, subject, (desk) => ({
      version: desk.saved.version,
      saved: desk.saved.savedAt === null ? '' : texts.writing.desk.saved(clockTime(desk.saved.savedAt)),
      words: wordsText(desk.saved.content.body),
      counts: countsText(desk.lines),
      lines: desk.lines.map(lineView).map(({ number: line, state, silent, mandatory }) => ({
        line,
        missing: silent && mandatory,
        ...state,
      })),
    }));
  }

  /** As `desk`, with the text of an earlier version of the draft; null when it is not kept, as of a contribution. Errors: as `page`. */
  grown<T>(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    version: number,
    work: (desk: DeskReading, base: SectionContent | null) => T,
  ): Promise<T> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      const desk = await readDesk(reading, subject);
      const known =
        subject.kind === 'draft' && Number.isInteger(version) && version > 0 && version <= desk.saved.version;
      const base = known ? await draftVersion(reading.tx, reading.file.id, subject.section, version) : null;
      return work(desk, base?.content ?? null);
    });
  }

  /** What a command of the form needs to know. Errors: as `page`. */
  desk<T>(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    work: (desk: DeskReading) => T,
  ): Promise<T> {
    return this.pages.read(caller, number, 'draft', async (reading) =>
      work(await readDesk(reading, subject)),
    );
  }
}
