import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { entriesNumbered, entriesWith } from '../../journal/activity.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { blockText } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { MarkName } from '../../web/components/marks.js';
import { remarksWritten, type RemarkRow } from '../drafts.reads.js';
import { readingText } from '../pages/reading-text.pure.js';
import { sectionReading, sectionThreads } from '../pages/section-reading.js';
import type { ThreadView } from '../pages/threads.pure.js';
import { Remark } from '../remark.command.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { DoneView } from './check.view.js';
import { headOf, regionName, stateOf } from './desk-head.pure.js';
import { readDesk, type DeskReading } from './desk-reading.js';
import { stepsFor } from './desk-view.js';
import { exactText } from './exact-text.js';
import type { RemarkView, ReviewView } from './review.view.js';

const words = texts.writing.review;

/** A look's form as it is shown. */
export interface ReviewForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** What a look is sent about. */
export interface ReviewNow {
  readonly caseId: string;
  readonly hash: string | null;
  /** Why no look is asked of the reader; null when one is. */
  readonly lock: string | null;
}

/** A section in a round of comments. */
@Injectable()
export class ReviewQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` (unknown) for a section there is not. */
  page(caller: Caller, number: string, section: string, form: ReviewForm): Promise<ReviewView> {
    return this.read(caller, number, section, async (desk, given) => {
      const shown = shownOf(desk);
      const reading = await sectionReading(desk.reading, section);
      const threads = shown
        ? (await sectionThreads(reading, { hash: shown.hash, body: shown.content.body })).filter(
            ({ of, about }) =>
              of === 'revision' && about === texts.section.comments.aboutVersion(shown.number),
          )
        : [];
      const names = await namesOf(
        desk.reading.tx,
        given.map(({ madeBy }) => madeBy),
      );
      return viewOf(desk, given, threads, names, form);
    });
  }

  /** What the sending of a look needs to know. Errors: as `page`. */
  now(caller: Caller, number: string, section: string): Promise<ReviewNow> {
    return this.read(caller, number, section, (desk, given) =>
      Promise.resolve({
        caseId: desk.reading.file.id,
        hash: shownOf(desk)?.hash ?? null,
        lock: lockOf(desk, given),
      }),
    );
  }

  /** Number in the journal of a look that was given. Errors: as `CasePages.read`. */
  entryOf(caller: Caller, number: string, remark: string): Promise<number | null> {
    return this.pages.read(caller, number, 'comment', async ({ tx, file }) => {
      const [entry] = await entriesWith(tx, file.id, { type: Remark.type, data: { remark } });
      return entry?.seq ?? null;
    });
  }

  /** The confirmation of a look. Errors: NotFoundException for an entry that is none. */
  done(caller: Caller, number: string, section: string, seq: number): Promise<DoneView> {
    return this.read(caller, number, section, async (desk) => {
      const [found] = await entriesNumbered(desk.reading.tx, desk.reading.file.id, [seq]);
      const { kind, hash, section: about } = (found?.entry.data ?? {}) as Record<string, string | undefined>;
      if (!found || found.entry.type !== Remark.type || about !== section) throw new NotFoundException();
      const facts = texts.writing.handIn.facts;
      const pages = sectionPages(number, section);
      return {
        frame: desk.reading.frame,
        place: 'sections',
        mark: 'sent',
        title: words.doneTitle,
        at: longInstant(found.entry.at),
        facts: [
          { label: facts.entry, value: texts.writing.handIn.entry(found.seq) },
          { label: facts.section, value: desk.title },
          { label: words.answer, value: words.kinds[kind as RemarkRow['kind']] },
          { label: facts.by, value: found.entry.actor.name },
        ],
        checkNumber: hash ?? null,
        next: Object.values(words.next),
        onward: { label: words.back, href: pages.review },
        back: { label: texts.writing.desk.read, href: pages.read },
      };
    });
  }

  private read<T>(
    caller: Caller,
    number: string,
    section: string,
    work: (desk: DeskReading, given: readonly RemarkRow[]) => Promise<T>,
  ): Promise<T> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      if (section === FRONT_MATTER) throw new NotFoundException();
      const desk = await readDesk(reading, { kind: 'draft', section });
      const shown = shownOf(desk);
      const given = shown ? await remarksWritten(reading.tx, reading.file.id, section, shown.hash) : [];
      return work(desk, given);
    });
  }
}

const shownOf = ({ texts: { revisions }, subject }: DeskReading) => revisions.get(subject.section) ?? null;

/** The region whose look is asked of the reader: its own that does not lead. */
const reviewer = ({ own, writer }: DeskReading) => own.find((region) => region !== writer);

function lockOf(desk: DeskReading, given: readonly RemarkRow[]): string | null {
  const region = reviewer(desk);
  if (shownOf(desk) === null) return words.none;
  if (desk.own.length === 0) return words.locks.notSecretariat;
  if (region === undefined) return words.locks.own;
  if (given.some((row) => row.region === region)) return words.locks.given;
  return stateOf(desk) === 'reviewing' ? null : words.locks.notInReview;
}

function viewOf(
  desk: DeskReading,
  given: readonly RemarkRow[],
  threads: readonly ThreadView[],
  names: ReadonlyMap<string, string>,
  form: ReviewForm,
): ReviewView {
  const { reading, subject } = desk;
  const shown = shownOf(desk);
  const lock = lockOf(desk, given);
  const pages = sectionPages(reading.file.number, subject.section);
  const exact = shown && exactText(desk, shown);
  const regions = reading.seen.regions.filter((region) => region !== desk.writer);
  // What was typed is shown also when nothing is asked any more: a newer version, or a round that has ended.
  const asked = (lock === null || form.faults.length > 0) && shown !== null;
  return {
    frame: reading.frame,
    head: headOf(desk),
    version: shown?.number ?? 0,
    lead: lock ?? words.lead(shown!.number),
    steps: stepsFor(desk),
    exact: exact && {
      ...exact,
      text: { ...exact.text, ...noted(shown.content, threads), idPrefix: 'stykke' },
    },
    tally: words.tally(given.length, regions.length),
    remarks: regions.map((region) => remarkView(desk, region, given, names)),
    threads,
    commentsHref: pages.comments,
    form: !asked
      ? null
      : {
          action: pages.review,
          formKey: form.formKey,
          hash: shown.hash,
          region: reviewer(desk) ?? '',
          pieces: shown.content.body.content.flatMap((block, index) =>
            block.type === 'heading' ? [] : [{ number: index + 1, words: firstWords(blockText(block)) }],
          ),
          typed: form.typed,
          faults: form.faults,
        },
  };
}

const noted = (content: Parameters<typeof readingText>[0], threads: readonly ThreadView[]) => ({
  notes: readingText(content, [], [], threads).notes,
});

const LEAD = 60;
function firstWords(text: string): string {
  const end = text.lastIndexOf(' ', LEAD);
  return text.length <= LEAD ? text : `${text.slice(0, end > 0 ? end : LEAD)} ...`;
}

const MARKS: Readonly<Record<RemarkRow['kind'], MarkName>> = {
  none: 'done',
  remarks: 'remarks',
  shouldChange: 'attention',
};

function remarkView(
  desk: DeskReading,
  region: string,
  given: readonly RemarkRow[],
  names: ReadonlyMap<string, string>,
): RemarkView {
  const row = given.find((one) => one.region === region);
  const who = words.secretariat(regionName(desk, region));
  if (!row) return { who, state: { mark: 'waiting', word: words.waiting }, text: null, when: null };
  const by = names.get(row.madeBy) ?? who;
  return {
    who: by === who ? who : `${who}, ${by}`,
    state: { mark: MARKS[row.kind], word: words.kinds[row.kind] },
    text: row.text,
    when: longInstant(row.madeAt),
  };
}
