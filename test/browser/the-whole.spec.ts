import { CASE } from '../support/page-stage.js';
import { Answering } from './pages/answering.js';
import { browse } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

const STANDPOINT = 'Kommunerne lægger vægt på, at borgerne kan bo nær deres netværk.\n\nDet bør følges op.';

browse('Answering the whole', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre('ready');
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  it('lets the last chair join with a reservation, and prints it word for word', async () => {
    const chair = await theatre.person('Formand Hovedstaden', { width: 375 });
    const answering = new Answering(chair, `${CASE}/samlet/svar`);
    await answering.open();
    const words = 'Tilslutningen gælder, når finansieringen er afklaret.';
    expect(await answering.give({ answer: 'Tilslut med forbehold', words })).toContain(words);
    await chair.open(`${CASE}/samlet`);
    expect(await chair.reads()).toContain(words);
  });

  it('prints a region’s standpoint in the annex', async () => {
    const chair = await theatre.person('Formand Hovedstaden', { width: 375 });
    await chair.open(`${CASE}/samlet/svar/standpunkt`);
    await chair.fill(/^Standpunkt fra kommunerne i Hovedstaden/, STANDPOINT);
    await chair.press('Afgiv standpunktet');
    expect(await chair.reads()).toContain('Standpunktet er afgivet og står i bilaget.');
    const other = await theatre.person('Sekretariat Sjælland');
    await other.open(`${CASE}/samlet`);
    expect(await other.reads()).toContain('Kommunerne lægger vægt på, at borgerne kan bo nær deres netværk.');
  });
});
