import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { maySee } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { dayMonth, localDateOf, longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import {
  contributionDraftOf,
  contributionsTo,
  readAsRegion,
  type ContributionContent,
  type ContributionRow,
} from '../contributions/contributions.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { comparedAnswers } from './compared-answers.pure.js';
import type { ContributionColumn, ContributionsView } from './contributions.page.js';
import { contributionsDue, optionsRead } from './discussion.js';
import { regionName } from './section-context.js';
import { answersOf, headOf, sectionReading, type SectionReading } from './section-reading.js';

const words = texts.section;

/** A column and what it was made of. */
interface Filled {
  readonly column: ContributionColumn;
  readonly content: ContributionContent | null;
}

/** The contributions to a section beside each other; what is not handed in is its own region's alone. */
@Injectable()
export class ContributionsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; unknown for the front matter, which has no contributions. */
  page(caller: Caller, number: string, section: string): Promise<ContributionsView> {
    return this.pages.read(caller, number, 'draft', async (opened) => {
      const reading = await sectionReading(opened, section);
      if (section === FRONT_MATTER)
        throw new Refused('unknown', 'unknownSection', 'Sammenfatningen har ingen bidrag.');
      const options = await optionsRead(reading);
      const handedIn = (await contributionsTo(reading.tx, reading.file.id, section)).filter(
        ({ latest }) => latest,
      );
      const filled: Filled[] = [];
      for (const region of reading.file.snapshot.context.regions) {
        const given = handedIn.find((one) => one.region === region);
        const own = await ownDraft(reading, region, given);
        if (given || !own) filled.push(givenColumn(reading, region, given));
        if (own) filled.push(own);
      }
      return {
        frame: reading.frame,
        head: headOf(reading),
        columns: filled.map(({ column }) => column),
        answers: comparedAnswers(
          filled.map(({ content }) => (content ? answersOf(reading, section, content) : [])),
        ),
        options,
      };
    });
  }
}

function givenColumn(reading: SectionReading, code: string, given: ContributionRow | undefined): Filled {
  const region = regionName(reading, code);
  const { file, context, now } = reading;
  const base = { code, region, ownDraft: false };
  if (given) {
    const column = {
      ...base,
      state: {
        mark: 'done',
        word: words.contributions.given(dayMonth(localDateOf(given.handedInAt))),
      } as const,
      note: given.number > 1 ? words.contributions.again(given.number) : null,
      body: given.content.body,
      checkNumber: given.hash,
      comment: `${sectionPages(file.number, context.id).comments}?om=${encodeURIComponent(code)}#ny-titel`,
    };
    return { column, content: given.content };
  }
  const due = contributionsDue(reading);
  const late = due !== null && due < localDateOf(now);
  const column = {
    ...base,
    state: { mark: late ? 'late' : 'waiting', word: words.options.notTaken } as const,
    note: due === null ? null : words.options.due(dayMonth(due)),
    body: null,
    checkNumber: null,
    comment: null,
  };
  return { column, content: null };
}

/** What a region has saved beside what it has handed in; null to every other region, and when there is nothing new. */
async function ownDraft(
  reading: SectionReading,
  code: string,
  given: ContributionRow | undefined,
): Promise<Filled | null> {
  const { viewer, seen, tx, file, context } = reading;
  if (!maySee(viewer, { what: 'contribution', case: seen, region: code, handedIn: false }).ok) return null;
  await readAsRegion(tx, code);
  const draft = await contributionDraftOf(tx, file.id, context.id, code);
  if (!draft || draft.hash === given?.hash) return null;
  const column: ContributionColumn = {
    code,
    region: regionName(reading, code),
    state: { mark: 'waiting', word: words.contributions.notHandedIn },
    note: words.contributions.savedAt(longInstant(draft.savedAt)),
    body: draft.content.body,
    checkNumber: null,
    ownDraft: true,
    comment: null,
  };
  return { column, content: draft.content };
}
