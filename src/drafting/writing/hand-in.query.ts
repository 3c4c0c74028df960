import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { namesOf } from '../../identity/people.reads.js';
import { entriesWith } from '../../journal/activity.reads.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import type { FieldFault } from '../../web/components/form.js';
import { contributionsTo } from '../contributions/contributions.reads.js';
import { HandInContribution } from '../contributions/hand-in-contribution.command.js';
import type { CheckView, DoneView } from './check.view.js';
import { headOf, regionName } from './desk-head.pure.js';
import { readDesk, type DeskReading } from './desk-reading.js';
import { exactText, standLines } from './exact-text.js';

const words = texts.writing.handIn;

/** Handing in a contribution: the text that is handed in, and the confirmation. */
@Injectable()
export class HandInQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  check(
    caller: Caller,
    number: string,
    section: string,
    asked: {
      readonly region: string | undefined;
      readonly formKey: string;
      readonly faults: readonly FieldFault[];
    },
  ): Promise<CheckView> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      const { region, formKey, faults } = asked;
      const desk = await readDesk(reading, { kind: 'contribution', section, region });
      return checkView(desk, formKey, faults);
    });
  }

  /** The confirmation of a contribution that is handed in. Errors: NotFoundException when there is none. */
  done(
    caller: Caller,
    number: string,
    section: string,
    given: { region: string; number: number },
  ): Promise<DoneView> {
    return this.pages.read(caller, number, 'draft', async (reading) => {
      const { tx, file, frame } = reading;
      const rows = await contributionsTo(tx, file.id, section);
      const row = rows.find((one) => one.region === given.region && one.number === given.number);
      if (!row) throw new NotFoundException();
      const data = { section, region: row.region, number: row.number };
      const [entry] = await entriesWith(tx, file.id, { type: HandInContribution.type, data });
      const names = await namesOf(tx, [row.handedInBy]);
      const title = reading.procedure.sections.find(({ id }) => id === section)?.title ?? '';
      const pages = sectionPages(number, section);
      return {
        frame,
        place: 'sections',
        mark: 'sent',
        title: words.doneTitle,
        at: longInstant(row.handedInAt),
        facts: [
          { label: words.facts.entry, value: entry ? words.entry(entry.seq) : '' },
          { label: words.facts.section, value: title },
          { label: words.facts.what, value: words.numbered(row.number) },
          { label: words.facts.by, value: names.get(row.handedInBy) ?? '' },
          {
            label: words.facts.region,
            value: texts.writing.beside.municipalities(regionName({ reading }, row.region)),
          },
        ],
        checkNumber: row.hash,
        next: Object.values(words.next),
        onward: { label: texts.writing.beside.allContributions, href: pages.contributions },
        back: { label: texts.writing.desk.read, href: pages.read },
      };
    });
  }
}

function checkView(desk: DeskReading, formKey: string, faults: readonly FieldFault[]): CheckView {
  const { reading, subject, saved, writer } = desk;
  const { number } = reading.file;
  const pages = sectionPages(number, subject.section);
  const reason = handInLock(desk);
  const exact = saved.hash === null ? null : exactText(desk, { content: saved.content, hash: saved.hash });
  return {
    frame: reading.frame,
    place: 'sections',
    kicker: headOf(desk).kicker,
    title: words.title(desk.title),
    means: Object.values(words.means),
    warning: words.warning,
    exact: exact && { ...exact, stands: standLines(desk) },
    difference: null,
    back: { label: words.back, href: pages.contribution },
    form:
      reason !== null && faults.length === 0
        ? null
        : {
            action: pages.handIn,
            formKey,
            hidden: { _hash: saved.hash ?? '', _region: writer ?? '' },
            asksReason: false,
            typed: {},
            faults,
            label: words.send,
          },
    reason,
  };
}

/** Why the contribution cannot be handed in now; null when it can. The command asks the same again. */
export function handInLock({ reading, writer, saved, contributions }: DeskReading): string | null {
  const { process, file } = reading;
  if (writer === null) return texts.writing.desk.onlySecretariats;
  if (!process.where(file.snapshot).progress.startsWith('working')) return words.locks.notWorking;
  if (saved.hash === null || saved.content.body.content.length === 0) return words.locks.empty;
  const given = contributions.find(({ region }) => region === writer);
  return given?.hash === saved.hash ? words.locks.same : null;
}
