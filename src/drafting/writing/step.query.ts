import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { entriesNumbered, entriesWith, type JournalEntry } from '../../journal/activity.reads.js';
import { listed } from '../../platform/danish/numbers.pure.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { casePages, sectionPages } from '../../web/addresses.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { DifferenceView } from '../../web/difference/difference.view.js';
import { contentDifference } from '../difference.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { CheckView, DoneView } from './check.view.js';
import { headOf, regionName } from './desk-head.pure.js';
import { readDesk, type DeskReading } from './desk-reading.js';
import { exactText } from './exact-text.js';
import { refusalOf, STEP_SLUGS, type StepType } from './steps.pure.js';

const words = texts.writing.steps;
const warnings: Readonly<Partial<Record<StepType, string>>> = words.warnings;

/** A step's form as it is shown. */
export interface StepForm {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A step of a section: what it means before it counts, and its confirmation. */
@Injectable()
export class StepQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` (unknown) for a section there is not. */
  check(caller: Caller, number: string, section: string, type: StepType, form: StepForm): Promise<CheckView> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      if (section === FRONT_MATTER) throw new NotFoundException();
      return checkView(await readDesk(reading, { kind: 'draft', section }), type, form);
    });
  }

  /** Number in the journal of the last such step. Errors: as `CasePages.read`. */
  lastEntry(caller: Caller, number: string, section: string, type: StepType): Promise<number | null> {
    return this.pages.read(caller, number, 'draft', async ({ tx, file }) => {
      const found = await entriesWith(tx, file.id, { event: { type, section } });
      return found.at(-1)?.seq ?? null;
    });
  }

  /** The confirmation of a step. Errors: NotFoundException for an entry that is none. */
  done(caller: Caller, number: string, section: string, type: StepType, entry: number): Promise<DoneView> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      const [found] = await entriesNumbered(reading.tx, reading.file.id, [entry]);
      const event = found?.entry.event;
      if (!found || event?.type !== type || event.section !== section) throw new NotFoundException();
      const desk = await readDesk(reading, { kind: 'draft', section });
      return doneView(desk, type, found.seq, found.entry);
    });
  }
}

const onDraft = (type: StepType) => type === 'requestReview' || type === 'revise';

function checkView(desk: DeskReading, type: StepType, form: StepForm): CheckView {
  const { reading, subject, saved } = desk;
  const { number } = reading.file;
  const pages = sectionPages(number, subject.section);
  const reason = whyNot(desk, type);
  const exact =
    onDraft(type) && saved.hash !== null
      ? exactText(desk, { content: saved.content, hash: saved.hash })
      : null;
  return {
    frame: reading.frame,
    place: 'sections',
    kicker: headOf(desk).kicker,
    title: words.titles[type](desk.title),
    means: meansOf(desk, type),
    warning: warnings[type] ?? null,
    exact,
    difference: type === 'revise' ? changesOf(desk) : null,
    back: { label: words.back, href: pages.draft },
    form:
      reason !== null && form.faults.length === 0
        ? null
        : {
            action: pages.step(STEP_SLUGS[type]),
            formKey: form.formKey,
            hidden: { _hash: exact?.checkNumber ?? '', _region: actsFor(desk) ?? '' },
            asksReason: type === 'reopen',
            typed: form.typed,
            faults: form.faults,
            label: buttonOf(desk, type),
          },
    reason,
  };
}

/** In whose name: the lead, and for reopening the coordinator too. */
function actsFor({ own, writer, reading }: DeskReading): string | null {
  if (writer !== null && own.includes(writer)) return writer;
  const { coordinator } = reading.file.snapshot.context;
  return own.includes(coordinator) ? coordinator : null;
}

function whyNot(desk: DeskReading, type: StepType): string | null {
  const { reading, subject, saved, silent } = desk;
  const region = actsFor(desk);
  if (region === null) return words.onlyLead;
  const { file, process, now } = reading;
  return refusalOf(
    {
      number: file.number,
      section: subject.section,
      process,
      snapshot: file.snapshot,
      now,
      region,
      draft: saved.hash,
      silent,
    },
    type,
  );
}

const revisionOf = ({ reading, subject }: DeskReading) =>
  reading.file.snapshot.context.sections[subject.section]!;

function buttonOf(desk: DeskReading, type: StepType): string {
  const { revision } = revisionOf(desk);
  return onDraft(type) ? words.buttons[type](revision + 1) : words.buttons[type](revision);
}

/** What the step does, with the answers that no longer count after it. */
function meansOf(desk: DeskReading, type: StepType): string[] {
  const { revision, hash, answers } = revisionOf(desk);
  const fall = Object.entries(answers)
    .filter(
      ([, answer]) => hash !== null && answer.hash === hash && !['none', 'withdrawn'].includes(answer.kind),
    )
    .map(([region]) => texts.writing.beside.municipalities(regionName(desk, region)));
  const falling = type === 'revise' || type === 'takeBack' || type === 'reopen';
  return [
    ...words.means[type](onDraft(type) ? revision + 1 : revision),
    ...(falling ? [fall.length > 0 ? words.answersFall(revision, listed(fall)) : words.noAnswersFall] : []),
  ];
}

function changesOf({ reading, subject, saved, texts: { revisions } }: DeskReading): DifferenceView | null {
  const revision = revisions.get(subject.section);
  if (!revision) return null;
  const { body, answers, ledger } = saved.content;
  return contentDifference(
    reading.procedure,
    subject.section,
    { title: words.version(revision.number), content: revision.content },
    { title: words.version(revision.number + 1), content: { body, answers, ledger } },
  );
}

function doneView(desk: DeskReading, type: StepType, seq: number, entry: JournalEntry): DoneView {
  const { reading, subject } = desk;
  const { number } = reading.file;
  const pages = sectionPages(number, subject.section);
  const event = entry.event as { readonly hash?: string } | undefined;
  const hash = event?.hash ?? null;
  const version = hash === null ? revisionOf(desk).revision : versionOf(desk, hash);
  return {
    frame: reading.frame,
    place: 'sections',
    mark: type === 'takeBack' || type === 'reopen' ? 'sentBack' : 'done',
    title: words.doneTitles[type](version),
    at: longInstant(entry.at),
    facts: [
      { label: texts.writing.handIn.facts.entry, value: texts.writing.handIn.entry(seq) },
      { label: texts.writing.handIn.facts.section, value: desk.title },
      ...(version > 0 ? [{ label: words.versionLabel, value: words.version(version) }] : []),
      { label: texts.writing.handIn.facts.by, value: entry.actor.name },
    ],
    checkNumber: hash,
    next: words.next[type],
    onward:
      type === 'requestReview' || type === 'closeReview' || type === 'revise'
        ? { label: texts.writing.desk.read, href: pages.read }
        : { label: words.write, href: pages.draft },
    back: { label: words.journal, href: casePages(number).journalEntry(seq) },
  };
}

/** Number of the version with this text, as it is now; 0 when it is no longer known. */
function versionOf({ reading, subject, texts: { revisions } }: DeskReading, hash: string): number {
  const current = revisions.get(subject.section);
  if (current?.hash === hash) return current.number;
  return reading.file.snapshot.context.sections[subject.section]!.hash === hash
    ? reading.file.snapshot.context.sections[subject.section]!.revision
    : 0;
}
