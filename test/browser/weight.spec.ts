import { CASE } from '../support/page-stage.js';
import { browse } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

/** Bytes on the wire at a first visit, fonts aside. */
const MOST = 300_000;

browse('The first visit', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());

  // Each role comes to one page only, with a browser that has kept nothing.
  it.each([
    ['/', 'Sekretariat Midtjylland'],
    [CASE, 'Sekretariat Nordjylland'],
    [`${CASE}/afsnit/placement`, 'Sekretariat Syddanmark'],
    [`${CASE}/afsnit/placement/svar`, 'Formand Hovedstaden'],
    [`${CASE}/samlet`, 'Formand Sjælland'],
    [`${CASE}/afsnit/dimensioning/udkast`, 'Sekretariat Syddanmark'],
  ])('of %s weighs less than 300 kB', async (path, role) => {
    const person = await theatre.person(role, { inspects: false });
    const tools = await person.page.context().newCDPSession(person.page);
    await tools.send('Network.enable');
    await tools.send('Network.clearBrowserCache');
    await person.open(path);
    const sizes = await person.page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => ({ name: entry.name, bytes: (entry as PerformanceResourceTiming).transferSize }),
      ),
    );
    const counted = sizes.filter(({ name }) => !name.endsWith('.woff2'));
    expect(counted.filter(({ name, bytes }) => name.endsWith('.css') && bytes > 0).length).toBeGreaterThan(0);
    // Who writes gets the editor, and nobody else.
    expect(counted.some(({ name }) => name.includes('/editor.'))).toBe(path.endsWith('/udkast'));
    expect(counted.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST);
  });
});
