import { browse } from './support/browse.js';
import { crawl } from './support/crawl.js';
import { openTheatre, type Theatre } from './support/theatre.js';

/** One of each kind of reader at the first moment; the coordinator sees the most. */
const EVERYBODY = [
  'Sekretariat Midtjylland',
  'Sekretariat Nordjylland',
  'Formand Midtjylland',
  'Formand Hovedstaden',
  'Læser, kommune',
  'Social- og Boligstyrelsen, sagsbehandler',
  'Systemadministrator',
];
// The demo case at its three moments, so that pages are met empty and full. What looks alike is looked at once, and of what
// stands at one address two states.
const looked = new Set<string>();
const MOST_STATES = 2;
const states = new Map<string, number>();

describe.each([
  ['sections', EVERYBODY],
  // Later the case looks different to those who have something else to do then.
  ['ready', ['Sekretariat Midtjylland', 'Formand Hovedstaden']],
  ['delivered', ['Sekretariat Midtjylland', 'Social- og Boligstyrelsen, sagsbehandler']],
] as const)('At the moment %s', (moment, roles) => {
  browse('every page that can be reached', () => {
    let theatre: Theatre;
    beforeAll(async () => {
      theatre = await openTheatre(moment);
    });
    afterAll(() => theatre?.close());
    afterEach(() => expect(theatre.faults()).toEqual([]));

    it.each(roles)('is readable and free of faults for %s', async (role) => {
      const found = await crawl(await theatre.visitor(role));
      const pages = found.filter(({ status, state }) => status === 200 && !looked.has(state));
      expect(found.length).toBeGreaterThan(1);
      const person = await theatre.person(role);
      for (const { path, pattern, state } of pages) {
        const met = states.get(pattern) ?? 0;
        if (looked.has(state) || met >= MOST_STATES) continue;
        looked.add(state);
        states.set(pattern, met + 1);
        await person.open(path);
      }
    });
  });
});
