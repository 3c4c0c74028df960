import { cast, forums } from '../people.js';
import { secretariat } from './cast.js';
import type { Step } from './stage.js';
import { SECTION_IDS } from './texts.js';

const REGION = cast.coordinator;
/** Last day for papers, day of the meeting; the forum meets once a quarter. */
const MEETINGS = ['2024-03-08/2024-03-15', '2024-05-16/2024-05-24', '2024-09-13/2024-09-20'];

/** A forum that meets once a quarter has no meeting for the sections: it settles them by mail, and the whole at its meeting in May. */
export const meetingSteps: readonly Step[] = [
  {
    id: 'register-meetings',
    date: '2024-02-21',
    time: '09:30',
    title: `Møderne i ${forums[REGION]} registreres; afsnittene afgøres skriftligt`,
    play: async (stage) => {
      const office = secretariat(REGION);
      await stage.actOn(null, office, { type: 'registerMeetings', meetings: MEETINGS, source: 'list' });
      for (const section of SECTION_IDS)
        await stage.act(office, { type: 'decideByMail', milestone: `approval:${section}:${REGION}` });
    },
  },
];
