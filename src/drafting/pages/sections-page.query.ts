import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { milestonesInForce } from '../../deadlines/milestones.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import { localDateOf } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { coverageNow, textsNow } from '../api/texts-now.js';
import { commentsOf } from '../comments/comments.reads.js';
import { contributionsHandedIn } from '../progress.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { tallyOf } from './ledger-rows.pure.js';
import type { ReleasedView } from './released.page.js';
import { releasedLines } from './released-lines.js';
import { leadOf, regionsHeld, sectionContexts, stateOf, type SectionContext } from './section-context.js';
import { sectionDates } from './section-dates.pure.js';
import type { SectionLine, SectionsView } from './sections.page.js';
import { openThreads } from './threads.pure.js';

const words = texts.section;

/** The sections of a case: all of them to those who work on it, to readers the versions released to them. */
@Injectable()
export class SectionsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`. */
  page(
    caller: Caller,
    number: string,
  ): Promise<{ readonly whole: SectionsView } | { readonly released: ReleasedView }> {
    return this.pages.read(caller, number, 'case', async (reading) => {
      const { frame, viewer, seen } = reading;
      if (!maySee(viewer, { what: 'draft', case: seen }).ok)
        return { released: { frame, title: words.list.title, versions: await releasedLines(reading, null) } };
      return { whole: { frame, lines: await linesOf(reading) } };
    });
  }
}

async function linesOf(reading: CasePageReading): Promise<SectionLine[]> {
  const { tx, file, now } = reading;
  const { lines } = coverageNow(reading, await textsNow(reading));
  const handedIn = await contributionsHandedIn(tx, file.id);
  const threads = openThreads(await commentsOf(tx, file.id));
  const milestones = await milestonesInForce(tx, file.id);
  const working = reading.process.where(file.snapshot).progress.startsWith('working');
  return sectionContexts(reading).map((context) => {
    const { id, title, place } = context;
    const front = id === FRONT_MATTER;
    const tally = tallyOf(lines.filter(({ requirement }) => requirement.section === id));
    const dates = sectionDates(milestones, front ? null : id, localDateOf(now));
    const given = handedIn.filter((one) => one.section === id).length;
    const open = threads.filter((one) => one.section === id).length;
    return {
      id,
      title,
      place,
      href: sectionPages(file.number, id).read,
      lead: leadOf(reading, context),
      yours: ownWords(reading, context),
      state: stateOf(context),
      warnings: working ? (front ? [] : dates.late) : [],
      counts: tally.text,
      contributions: front ? null : words.list.contributions(given, file.snapshot.context.regions.length),
      comments: open === 0 ? null : words.list.comments(open),
      next: front || !working ? null : dates.next,
    };
  });
}

function ownWords(reading: CasePageReading, { id, lead }: SectionContext): string | null {
  if (lead === null || !regionsHeld(reading, 'secretariat').includes(lead)) return null;
  return id === FRONT_MATTER ? words.youCoordinate : words.youLead;
}
