import { fieldsOf } from '../../support/form-fields.js';
import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/afsnit/placement/bidrag`;
const HAND_IN = `${PAGE}/afgiv`;
const SECRET = 'Kun til os selv: vi er i tvivl om grunden.';

describe('The page of a contribution', () => {
  let stage: PageStage;
  let own: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    own = await stage.visitor('Sekretariat Sjælland');
  });
  afterAll(() => stage?.close());

  it('saves for the own region alone; to the others it is not there', async () => {
    const fields = await fieldsOf(own, PAGE);
    const sent = await own.post(PAGE, { ...fields, tekst: `${fields.tekst!}\n\n${SECRET}` });
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}?region=DK-85`]);
    expect((await own.get(PAGE)).html).toContain(SECRET);
    for (const role of ['Sekretariat Midtjylland', 'Formand Nordjylland']) {
      const other = await stage.visitor(role);
      for (const page of [
        PAGE,
        `${PAGE}?region=DK-85`,
        `${HAND_IN}?region=DK-85`,
        `${CASE}/afsnit/placement`,
      ])
        expect((await other.get(page)).html).not.toContain(SECRET);
    }
  });

  it('has no form for a chair, who contributes nothing', async () => {
    const chair = await stage.visitor('Formand Sjælland');
    const { status, html } = await chair.get(PAGE);
    expect(status).toBe(200);
    expect(html).not.toContain('name="tekst"');
    expect(html).toContain('Bidrag skrives af regionernes sekretariater');
  });

  it('takes positions with their conditions, and shows exactly what is handed in before it is', async () => {
    const fields = await fieldsOf(own, PAGE);
    const option = Object.keys(fields)
      .find((name) => name.startsWith('_ordlyd.'))!
      .slice('_ordlyd.'.length);
    const sent = await own.post(PAGE, {
      ...fields,
      [`standpunkt.${option}`]: 'canAccept',
      [`betingelse.${option}`]: 'Hvis driften bliver regional',
      next: 'afgiv',
    });
    expect(sent.location).toBe(`${HAND_IN}?region=DK-85`);
    const { html } = await own.get(sent.location!);
    expect(html).toContain('dermed afgivet til andre myndigheder');
    expect(html).toContain(SECRET);
    expect(html).toContain('Kan acceptere: Hvis driften bliver regional');
  });

  it('hands in by the check number, once, with a confirmation that others can read the text', async () => {
    const fields = await fieldsOf(own, `${HAND_IN}?region=DK-85`, HAND_IN);
    const [first, second] = [await own.post(HAND_IN, fields), await own.post(HAND_IN, fields)];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.location).toBe(first.location);
    const { html } = await own.get(first.location!);
    expect(html).toContain('Bidraget er afgivet');
    expect(html).toMatch(/Sagslog nr\. \d+/);
    expect(html.replace(/ /g, '')).toContain(fields._hash);
    const other = await stage.visitor('Sekretariat Midtjylland');
    expect((await other.get(first.location!)).status).toBe(200);
    expect((await own.get(PAGE)).html).toContain('Bidraget er afgivet, som det står her');
  });

  it('refuses to hand in what has been changed meanwhile, and shows the text as it is now', async () => {
    const saved = await fieldsOf(own, PAGE);
    await own.post(PAGE, { ...saved, tekst: `${saved.tekst!}\n\nEt stykke til.` });
    const fields = await fieldsOf(own, `${HAND_IN}?region=DK-85`, HAND_IN);
    const again = await fieldsOf(own, PAGE);
    await own.post(PAGE, { ...again, tekst: `${again.tekst!}\n\nOg endnu et.` });
    const { status, html } = await own.post(HAND_IN, fields);
    expect(status).toBe(412);
    expect(html).toContain('Bidraget er gemt i en nyere udgave');
    expect(html).toContain('Og endnu et.');
  });

  it('is no page of the agency or of one who is not signed in to the case', async () => {
    const agency = await stage.visitor('Social- og Boligstyrelsen').catch(() => null);
    if (agency) expect([403, 404]).toContain((await agency.get(PAGE)).status);
    expect((await own.get(`${PAGE}/kvittering/99?region=DK-85`)).status).toBe(404);
    expect((await own.get(`${CASE}/afsnit/findesikke/bidrag`)).status).toBe(404);
  });
});
