import type { SampleRegion, SampleSectionId } from '../content.types.js';
import { minutesExcerpt } from '../letters.js';
import { cast } from '../people.js';
import { reservations, sendBackReason, substituteReason } from '../words.js';
import { REGIONS, chair, secretariat, substitute } from './cast.js';
import { makeRevision, saveDraft } from './drafting.js';
import { fileDocument } from './papers.js';
import type { Stage, Step } from './stage.js';

const ON_LEAVE = cast.chairOnLeave;
const LEAVE = { from: '2024-04-22', to: '2024-05-10' };

/** A region's yes to the current text of a section, by its chair or, while the chair is on leave, the substitute. */
async function approve(
  stage: Stage,
  section: SampleSectionId,
  region: SampleRegion,
  date: string,
): Promise<void> {
  const onLeave = region === ON_LEAVE && date >= LEAVE.from && date <= LEAVE.to;
  const hash = stage.noted(`hash:${section}`);
  const who = onLeave ? substitute(region) : chair(region);
  if (section === 'financing' && region === cast.reservationBy) {
    await stage.act(who, {
      type: 'approveWithReservation',
      section,
      hash,
      words: reservations.financing,
      basis: 'meeting',
      decidedOn: date,
    });
    return;
  }
  await stage.act(who, { type: 'approve', section, hash });
}

function approvals(
  section: SampleSectionId,
  date: string,
  regions: readonly SampleRegion[],
  suffix = '',
): Step {
  return {
    id: `approve-${section}${suffix}`,
    date,
    time: '10:15',
    title: `Svar på ${section}: ${regions.length} af ${REGIONS.length} regioner`,
    play: async (stage) => {
      for (const region of regions) await approve(stage, section, region, date);
    },
  };
}

const without = (...regions: SampleRegion[]) => REGIONS.filter((region) => !regions.includes(region));

/** The agreed order of the approvals; every milestone is 1 May. One answer comes two days late. */
export const approvingSteps: readonly Step[] = [
  approvals('placement', '2024-04-04', ['DK-81', 'DK-82', 'DK-83']),
  {
    id: 'editorial-placement',
    date: '2024-04-11',
    time: '09:20',
    title: 'Geografisk placering rettes redaktionelt; svarene på den tidligere tekst bortfalder',
    play: async (stage) => {
      await saveDraft(stage, 'placement', 1);
      await makeRevision(stage, 'revise', 'placement');
    },
  },
  approvals('placement', '2024-04-16', REGIONS, '-again'),
  approvals('professional', '2024-04-12', REGIONS),
  approvals('dimensioning', '2024-04-15', without('DK-85', ON_LEAVE)),
  {
    id: 'send-back-dimensioning',
    date: '2024-04-17',
    time: '13:40',
    title: 'Formand Sjælland sender dimensioneringen tilbage',
    play: async (stage) => {
      const hash = stage.noted('hash:dimensioning');
      await stage.act(chair(cast.sentBackBy), {
        type: 'sendBack',
        section: 'dimensioning',
        hash,
        words: sendBackReason,
      });
    },
  },
  {
    id: 'revise-dimensioning',
    date: '2024-04-22',
    time: '11:30',
    title: 'Dimensioneringen ændres; svarene på den tidligere tekst bortfalder',
    play: async (stage) => {
      await saveDraft(stage, 'dimensioning', 1);
      await makeRevision(stage, 'revise', 'dimensioning');
    },
  },
  {
    id: 'substitute',
    date: '2024-04-18',
    time: '09:00',
    title: 'Stedfortræder for Formand Syddanmark registreres',
    play: async (stage) => {
      const substituteId = stage.people.get(substitute(ON_LEAVE))!;
      const body = {
        type: 'registerMandate',
        role: 'chair',
        substituteId,
        validFrom: LEAVE.from,
        validTo: LEAVE.to,
        reason: substituteReason,
      };
      await stage.actOn(null, secretariat(ON_LEAVE), body);
    },
  },
  approvals('dimensioning', '2024-04-25', without('DK-84'), '-again'),
  approvals('dimensioning', '2024-05-03', ['DK-84'], '-late'),
  approvals('financing', '2024-04-24', REGIONS),
  approvals('timeline', '2024-04-26', without('DK-81')),
  {
    id: 'registered-decision',
    date: '2024-04-29',
    time: '14:10',
    title: 'Sekretariat Nordjylland registrerer kredsens beslutning fra referatet',
    play: async (stage) => {
      const region = cast.registeredDecisionBy;
      const evidenceId = await fileDocument(stage, secretariat(region), {
        kind: 'minutes',
        direction: 'internal',
        party: 'Socialdirektørkredsen',
        theme: minutesExcerpt.title,
        dated: minutesExcerpt.date,
        fileName: 'uddrag-af-referat.txt',
        text: minutesExcerpt.text,
      });
      const hash = stage.noted('hash:timeline');
      const decision = { kind: 'yes', basis: 'meeting', decidedOn: minutesExcerpt.date, evidenceId };
      await stage.act(secretariat(region), {
        type: 'registerDecision',
        section: 'timeline',
        hash,
        ...decision,
      });
    },
  },
];
