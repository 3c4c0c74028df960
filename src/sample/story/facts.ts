import { cast } from '../people.js';
import { registerFacts } from '../words.js';
import { secretariat } from './cast.js';
import type { Step } from './stage.js';

/** What every section is to say alike is entered once, before the first section goes to review. */
export const factSteps: readonly Step[] = [
  {
    id: 'register-facts',
    date: '2024-02-27',
    time: '14:00',
    title: 'Pladstal, fordeling og målgruppe føres i sagens faktaregister',
    play: async (stage) => {
      for (const fact of registerFacts)
        await stage.act(secretariat(cast.leads.dimensioning), { type: 'enterCaseFact', ...fact });
    },
  },
];
