import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { ROUND_FILES } from '../../reply/word.reads.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault } from '../../web/components/form.js';
import { contentDifference } from '../difference.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { KnownSource } from '../sources/known-sources.pure.js';
import { textDocx } from '../word-out/section-docx.js';
import { mayWrite, regionName } from '../writing/desk-head.pure.js';
import { readDesk, type DeskReading, type SavedWriting } from '../writing/desk-reading.js';
import { packIncoming, withText } from './incoming.js';
import type { WordInView } from './word-in.page.js';
import type { WordAsked } from './word-pages.js';
import { wordPlace } from './word-place.pure.js';
import type { WordText } from './word-tree.pure.js';

const words = texts.section.word;

/** What a form on the page brings: nothing yet, what was wrong, or a document that was read. */
export interface WordForm {
  readonly formKey: string;
  readonly faults: readonly FieldFault[];
  readonly text: WordText | null;
}

/** A text that is written, as it goes out to Word and comes in again. */
@Injectable()
export class WordInQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` (unknown) for a section there is not. */
  page(asked: WordAsked, form: WordForm): Promise<WordInView> {
    return this.desk(asked, (desk) => {
      const { reading, saved, subject } = desk;
      return {
        frame: reading.frame,
        place: subject.section === FRONT_MATTER ? 'reply' : 'sections',
        addresses: wordPlace(asked.number, subject),
        title: titleOf(desk),
        words: words.of[kindOf(desk)],
        formKey: form.formKey,
        faults: form.faults,
        draft: saved.version > 0,
        lock: mayWrite(desk) && reading.frame.csrf !== null ? null : words.of[kindOf(desk)].notYours,
        incoming: form.text && incomingOf(desk, form.text),
      };
    });
  }

  /** What a document is compared with, and the case's id. Errors: as `page`. */
  saved(asked: WordAsked): Promise<{ readonly caseId: string; readonly saved: SavedWriting }> {
    return this.desk(asked, ({ reading, saved }) => ({ caseId: reading.file.id, saved }));
  }

  /** What notes of a document may be. Errors: as `page`. */
  sources(asked: WordAsked): Promise<readonly KnownSource[]> {
    return this.desk(asked, ({ sources }) => sources);
  }

  /** What is saved as a Word document. Errors: as `page`, and unknown before anything is. */
  word(asked: WordAsked): Promise<FileAnswer> {
    return this.desk(asked, async (desk) => {
      const { version, content, hash, savedAt } = desk.saved;
      if (hash === null || savedAt === null)
        throw new Refused('unknown', 'noDraft', texts.section.read.nothing);
      const title = titleOf(desk);
      const about = {
        caseNumber: asked.number,
        title,
        version: words.draft(version),
        hash,
        madeAt: savedAt,
      };
      const bytes = await textDocx(content.body, about);
      return {
        bytes,
        mediaType: ROUND_FILES.docx,
        fileName: `${words.draftFile(title, version)}.docx`,
        sha256: sha256Hex(bytes),
      };
    });
  }

  private desk<T>(
    { caller, number, subject }: WordAsked,
    work: (desk: DeskReading) => T | Promise<T>,
  ): Promise<T> {
    return this.pages.read(caller, number, 'draft', async (reading) =>
      work(await readDesk(reading, subject)),
    );
  }
}

const kindOf = ({ subject: { kind, section } }: DeskReading) =>
  kind === 'contribution' ? 'contribution' : section === FRONT_MATTER ? 'front' : 'section';

/** "Geografisk placering"; of a contribution with whose it is. */
function titleOf(desk: DeskReading): string {
  const { subject, title, writer } = desk;
  if (subject.kind === 'contribution')
    return writer === null ? title : words.contributionTo(title, regionName(desk, writer));
  return subject.section === FRONT_MATTER ? texts.writing.desk.frontMatter : title;
}

function incomingOf(
  { reading, subject, saved: { version, content: before } }: DeskReading,
  { tree, comments, notices }: WordText,
): WordInView['incoming'] {
  const { content, lost } = withText(before, tree);
  return {
    difference: contentDifference(
      reading.procedure,
      subject.section,
      { title: words.before(version), content: before },
      { title: words.after, content },
    ),
    comments,
    notices: lost ? [...notices, words.notice.pointers] : notices,
    packed: packIncoming({ version, body: tree, comments }),
  };
}
