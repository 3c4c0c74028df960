import { dayMonth, localDateOf } from '../../platform/danish/dates.pure.js';
import { texts } from '../../texts/texts.js';
import { sectionPages } from '../../web/addresses.js';
import { optionsOf, positionsOf } from '../options/options.reads.js';
import { contributionsHandedIn } from '../progress.reads.js';
import { optionTable } from './option-rows.pure.js';
import type { OptionTable } from './options.view.js';
import { regionName } from './section-context.js';
import type { SectionReading } from './section-reading.js';
import type { ContributionLine } from './section.view.js';

const words = texts.section;

/**
 * The local date by which contributions and positions are needed: the section's draft is written of them. Null when no
 * date of the draft is in force.
 */
export function contributionsDue({ milestones, context }: SectionReading): string | null {
  return milestones.find(({ kind, section }) => kind === 'draft' && section === context.id)?.date ?? null;
}

/** The options of the section with every region's position. */
export async function optionsRead(reading: SectionReading): Promise<OptionTable> {
  const { tx, file, context, now } = reading;
  return optionTable({
    number: file.number,
    section: context.id,
    regions: file.snapshot.context.regions,
    name: (code) => regionName(reading, code),
    options: await optionsOf(tx, file.id),
    positions: await positionsOf(tx, file.id),
    due: contributionsDue(reading),
    today: localDateOf(now),
  });
}

/** Each region's contribution to the section: when it was handed in, or by when it is needed. */
export async function contributionLines(reading: SectionReading): Promise<ContributionLine[]> {
  const { tx, file, context, now } = reading;
  const handedIn = (await contributionsHandedIn(tx, file.id)).filter(({ section }) => section === context.id);
  const due = contributionsDue(reading);
  const late = due !== null && due < localDateOf(now);
  return file.snapshot.context.regions.map((region): ContributionLine => {
    const given = handedIn.find((one) => one.region === region);
    const name = regionName(reading, region);
    if (given)
      return {
        region: name,
        state: { mark: 'done', word: words.contributions.given(dayMonth(localDateOf(given.at))) },
        note: null,
        href: `${sectionPages(file.number, context.id).contributions}#${region}`,
      };
    return {
      region: name,
      state: { mark: late ? 'late' : 'waiting', word: words.options.notTaken },
      note: due === null ? null : words.options.due(dayMonth(due)),
      href: null,
    };
  });
}
