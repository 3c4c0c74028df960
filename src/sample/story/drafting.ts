import type { SampleRegion, SampleSectionId } from '../content.types.js';
import { cast } from '../people.js';
import { remarks } from '../remarks.js';
import { leadChangeReason } from '../words.js';
import { REGIONS, secretariat } from './cast.js';
import { contributingSteps, secretariatName } from './contributing.js';
import { factSteps } from './facts.js';
import { meetingSteps } from './meetings.js';
import type { Stage, Step } from './stage.js';
import { suggestingSteps } from './suggesting.js';
import { contentOf, SECTION_IDS } from './texts.js';

const coordinator = secretariat(cast.coordinator);

/** Who leads a section at this point of the story. */
export function leadOf(stage: Stage, section: SampleSectionId): SampleRegion {
  return (stage.notes.get(`lead:${section}`) ?? cast.leads[section]) as SampleRegion;
}

/** Saves a draft with the first `changes` later revisions of the sample text. */
export async function saveDraft(stage: Stage, section: SampleSectionId, changes = 0): Promise<void> {
  const expectedVersion = Number(stage.notes.get(`version:${section}`) ?? 0);
  const body = { type: 'saveDraft', section, expectedVersion, content: contentOf(section, changes) };
  const { version, hash } = await stage.act(secretariat(leadOf(stage, section)), body);
  stage.note(`version:${section}`, version);
  stage.note(`hash:${section}`, hash);
}

/** Sends the saved draft to review, or makes it the next revision. */
export async function makeRevision(
  stage: Stage,
  type: 'requestReview' | 'revise',
  section: SampleSectionId,
): Promise<void> {
  await stage.act(secretariat(leadOf(stage, section)), {
    type,
    section,
    hash: stage.noted(`hash:${section}`),
  });
}

const start: readonly Step[] = [
  {
    id: 'assign-leads',
    date: '2023-12-06',
    time: '10:00',
    title: 'Tovholdere fordeles',
    play: async (stage) => {
      for (const section of SECTION_IDS)
        await stage.act(coordinator, { type: 'assignLead', section, region: cast.leads[section] });
    },
  },
  {
    id: 'open-drafting',
    date: '2023-12-07',
    time: '09:30',
    title: 'Udarbejdelsen åbnes',
    play: async (stage) => {
      await stage.act(coordinator, { type: 'openDrafting' });
      for (const section of SECTION_IDS)
        await stage.act(secretariat(cast.leads[section]), { type: 'startDraft', section });
    },
  },
];

const leadChange: Step = {
  id: 'lead-change',
  date: '2024-03-13',
  time: '11:00',
  title: 'Tovholderen på tidsperspektiv skifter',
  play: async (stage) => {
    const { section, to } = cast.leadChange;
    await stage.act(coordinator, { type: 'assignLead', section, region: to, reason: leadChangeReason });
    stage.note(`lead:${section}`, to);
  },
};

/** When each section goes to review and when the review is closed. The milestones are 1 March and 3 April. */
const REVIEWS: Readonly<Record<SampleSectionId, { readonly begins: string; readonly closes: string }>> = {
  placement: { begins: '2024-02-28', closes: '2024-03-20' },
  professional: { begins: '2024-02-29', closes: '2024-04-03' },
  dimensioning: { begins: '2024-03-01', closes: '2024-04-09' },
  financing: { begins: '2024-03-05', closes: '2024-03-27' },
  timeline: { begins: '2024-03-19', closes: '2024-04-10' },
};
const LATE_REMARK = '2024-04-05';

function isLate(section: SampleSectionId, region: SampleRegion): boolean {
  return remarks[section][region].late === true;
}

/** A remark leads to a second version while the review still runs; the new text is looked at again. */
const revisionAfterReview: Step = {
  id: 'revise-professional',
  date: '2024-03-21',
  time: '10:00',
  title: 'Faglige forhold ændres efter kommenteringen',
  play: async (stage) => {
    await saveDraft(stage, 'professional', 1);
    await makeRevision(stage, 'revise', 'professional');
    for (const region of others(stage, 'professional')) {
      await stage.act(secretariat(region), {
        type: 'remark',
        section: 'professional',
        hash: stage.noted('hash:professional'),
        kind: 'none',
      });
    }
  },
};

const reviews: readonly Step[] = SECTION_IDS.flatMap((section): Step[] => {
  const { begins, closes } = REVIEWS[section];
  return [
    {
      id: `review-${section}`,
      date: begins,
      time: '14:00',
      title: `Afsnittet ${section} sendes i kommentering`,
      play: async (stage) => {
        await saveDraft(stage, section);
        await makeRevision(stage, 'requestReview', section);
      },
    },
    {
      id: `remarks-${section}`,
      date: section === 'timeline' ? '2024-03-26' : '2024-03-14',
      time: '15:00',
      title: `Sekretariaterne kommenterer ${section}`,
      play: (stage) => commentOn(stage, section, (region) => !isLate(section, region)),
    },
    ...(section === 'professional' ? [revisionAfterReview] : []),
    ...(isLate(section, cast.lateReviewer)
      ? [
          {
            id: `late-remark-${section}`,
            date: LATE_REMARK,
            time: '10:30',
            title: `${secretariatName(cast.lateReviewer)} kommenterer ${section} efter fristen`,
            play: (stage: Stage) => commentOn(stage, section, (region) => isLate(section, region)),
          },
        ]
      : []),
    {
      id: `close-review-${section}`,
      date: closes,
      time: '12:00',
      title: `Kommenteringen af ${section} afsluttes`,
      play: async (stage) => {
        await stage.act(secretariat(leadOf(stage, section)), { type: 'closeReview', section });
      },
    },
  ];
});

async function commentOn(
  stage: Stage,
  section: SampleSectionId,
  chosen: (region: SampleRegion) => boolean,
): Promise<void> {
  for (const region of others(stage, section).filter(chosen)) {
    const { kind, text } = remarks[section][region];
    const body = {
      type: 'remark',
      section,
      hash: stage.noted(`hash:${section}`),
      kind,
      ...(kind === 'none' ? {} : { text }),
    };
    await stage.act(secretariat(region), body);
  }
}

const others = (stage: Stage, section: SampleSectionId) =>
  REGIONS.filter((region) => region !== leadOf(stage, section));

/** From the leads to the end of the review. */
export const draftingSteps: readonly Step[] = [
  ...start,
  ...contributingSteps,
  ...meetingSteps,
  ...factSteps,
  leadChange,
  ...reviews,
  ...suggestingSteps,
];
