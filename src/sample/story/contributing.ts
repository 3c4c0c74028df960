import { treeFromPlainText } from '../../platform/text/document-tree.js';
import type { SampleRegion, SampleSectionId } from '../content.types.js';
import { contributions } from '../contributions.js';
import { options } from '../options.js';
import { cast } from '../people.js';
import { REGIONS, REGION_SLUGS, secretariat } from './cast.js';
import type { Stage, Step } from './stage.js';
import { SECTION_IDS } from './texts.js';

/** Each region hands in its contributions on a day of its own. */
const CONTRIBUTION_DAYS: Readonly<Record<SampleRegion, string>> = {
  'DK-81': '2024-02-07',
  'DK-82': '2024-02-09',
  'DK-83': '2024-02-14',
  'DK-84': '2024-02-19',
  'DK-85': '2024-02-16',
};

const namedOptions: Step = {
  id: 'options',
  date: '2024-01-17',
  time: '10:00',
  title: 'Tovholderne nævner løsningsmuligheder for placering og finansiering',
  play: async (stage) => {
    for (const { id, section, title } of options) {
      const body = { type: 'addOption', section, title };
      const { optionId } = await stage.act(secretariat(cast.leads[section]), body);
      stage.note(`option:${id}`, optionId);
    }
  },
};

const handIns: readonly Step[] = REGIONS.map((region) => ({
  id: `contributions-${region}`,
  date: CONTRIBUTION_DAYS[region],
  time: '13:00',
  title: `${secretariatName(region)} afgiver bidrag til de fem afsnit`,
  play: async (stage) => {
    for (const section of SECTION_IDS) {
      const content = {
        body: treeFromPlainText(contributions[section][region]),
        answers: {},
        ledger: {},
        positions: positionsOf(stage, section, region),
      };
      const saved = { type: 'saveContribution', section, expectedVersion: 0, content };
      const { hash } = await stage.act(secretariat(region), saved);
      await stage.act(secretariat(region), { type: 'handInContribution', section, hash });
    }
  },
}));

/** What a region says of each option of a section; taken when the contribution is handed in. */
function positionsOf(stage: Stage, section: SampleSectionId, region: SampleRegion): object {
  const own = options.filter((option) => option.section === section);
  return Object.fromEntries(
    own.map(({ id, positions }) => [stage.noted(`option:${id}`), { optionVersion: 1, ...positions[region] }]),
  );
}

/** Name of a region's secretariat, as it stands on screen. */
export function secretariatName(region: SampleRegion): string {
  const slug = REGION_SLUGS[region];
  return `Sekretariat ${slug === 'sjaelland' ? 'Sjælland' : slug[0]!.toUpperCase() + slug.slice(1)}`;
}

/** The alternatives, and what each region contributes. */
export const contributingSteps: readonly Step[] = [namedOptions, ...handIns];
