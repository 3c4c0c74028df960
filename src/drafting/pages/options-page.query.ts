import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { positionsOf, type PositionRow } from '../options/options.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import { optionsRead } from './discussion.js';
import type { OptionPageView, OptionsPageView, OptionView, OwnStand, PastStand } from './options.view.js';
import { regionName, regionsHeld } from './section-context.js';
import { headOf, isWorking, sectionReading, type SectionReading } from './section-reading.js';

const words = texts.section;
type Form = Pick<OptionsPageView, 'formKey' | 'refused'>;

/** The options of a section, and one of them. */
@Injectable()
export class OptionsPageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; unknown for the front matter, which has no options. */
  all(caller: Caller, number: string, section: string, form: Form): Promise<OptionsPageView> {
    return this.pages.read(caller, number, 'draft', async (opened) => ({
      ...form,
      ...(await allOf(await sectionReading(opened, demandSection(section)))),
    }));
  }

  /** `option`: its number within the section. Errors: as `all`; unknown for an option there is not. */
  one(caller: Caller, number: string, section: string, option: number, form: Form): Promise<OptionPageView> {
    return this.pages.read(caller, number, 'draft', async (opened) => {
      const reading = await sectionReading(opened, demandSection(section));
      const all = await allOf(reading);
      const found = all.table.options.find((one) => one.number === option);
      if (!found)
        throw new Refused('unknown', 'unknownOption', 'Løsningsmuligheden findes ikke i afsnittet.');
      const taken = (await positionsOf(reading.tx, reading.file.id)).filter(
        ({ optionId }) => optionId === found.id,
      );
      const open = found.withdrawn === null && isWorking(reading);
      return {
        ...form,
        ...all,
        option: found,
        past: pastOf(reading, found, taken),
        positions: open ? ownStands(reading, taken) : [],
        mayWord: open && all.mayPropose,
      };
    });
  }
}

function demandSection(section: string): string {
  if (section !== FRONT_MATTER) return section;
  throw new Refused('unknown', 'unknownSection', 'Sammenfatningen har ingen løsningsmuligheder.');
}

async function allOf(reading: SectionReading): Promise<Omit<OptionsPageView, keyof Form>> {
  const { file, context, frame } = reading;
  const writers = [context.lead, file.snapshot.context.coordinator];
  return {
    frame,
    head: headOf(reading),
    table: await optionsRead(reading),
    mayPropose:
      isWorking(reading) && regionsHeld(reading, 'secretariat').some((region) => writers.includes(region)),
  };
}

function ownStands(reading: SectionReading, taken: readonly PositionRow[]): OwnStand[] {
  return regionsHeld(reading, 'secretariat').map((region) => {
    const own = taken.find((one) => one.region === region && one.latest);
    return {
      region,
      label: words.secretariat(regionName(reading, region)),
      stand: own?.stand ?? null,
      condition: own?.condition ?? null,
    };
  });
}

/** Positions that were replaced by a later one, the newest first. */
function pastOf(
  reading: SectionReading,
  { version }: OptionView,
  taken: readonly PositionRow[],
): PastStand[] {
  return taken
    .filter(({ latest }) => !latest)
    .sort((a, b) => (a.givenAt < b.givenAt ? 1 : -1))
    .map(({ region, stand, condition, givenAt, optionVersion }) => ({
      text: words.options.pastStand(
        words.municipalities(regionName(reading, region)),
        words.options.stands[stand],
        condition,
      ),
      when: [longInstant(givenAt), ...(optionVersion < version ? [words.options.earlierWording] : [])].join(
        '. ',
      ),
    }));
}
