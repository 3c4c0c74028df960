import { fieldsOf } from '../../support/form-fields.js';
import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const SECTION = `${CASE}/afsnit/dimensioning`;
const DRAFT = `${SECTION}/udkast`;

describe('The steps of a section', () => {
  let stage: PageStage;
  let lead: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    lead = await stage.visitor('Sekretariat Syddanmark');
  });
  afterAll(() => stage?.close());

  const take = async (visitor: Visitor, step: string, more: Record<string, string> = {}) => {
    const page = `${SECTION}/trin/${step}`;
    return visitor.post(page, { ...(await fieldsOf(visitor, page)), ...more });
  };

  it('tell why not, in the words of the case', async () => {
    const { html } = await lead.get(`${SECTION}/trin/ny-version`);
    expect(html).toContain('Teksten er uændret i forhold til den gældende version.');
    expect(html).not.toContain('name="_hash"');
    expect((await lead.get(`${SECTION}/trin/findesikke`)).status).toBe(404);
  });

  it('show the difference and the fallen answers before a new version counts, and confirm it', async () => {
    const fields = await fieldsOf(lead, DRAFT);
    await lead.post(DRAFT, { ...fields, tekst: `${fields.tekst!}\n\nEt nyt stykke.` });
    const check = await lead.get(`${SECTION}/trin/ny-version`);
    expect(check.html).toMatch(/<ins>.*Et nyt stykke/s);
    expect(check.html).toContain('Læg version 2 frem');
    const sent = await take(lead, 'ny-version');
    expect(sent.status).toBe(303);
    const { html } = await lead.get(sent.location!);
    expect(html).toContain('Version 2 er lagt frem');
    expect(html).toMatch(/Sagslog nr\. \d+/);
    expect((await lead.get(`${SECTION}/trin/ny-version/1`)).status).toBe(404);
  });

  it('are the lead alone to take: others get no form, and a sent one is refused', async () => {
    const page = `${SECTION}/trin/traek-tilbage`;
    const fields = await fieldsOf(lead, page);
    const other = await stage.visitor('Sekretariat Nordjylland');
    const { html } = await other.get(page);
    expect(html).toContain('Det kan kun gøres af afsnittets tovholder.');
    const token = /name="_csrf" value="([^"]+)"/.exec(html)![1]!;
    const refused = await other.post(page, { ...fields, _region: '', _csrf: token });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Kun tovholderen');
  });

  it('take a section back, and hold it while a mandatory line is silent', async () => {
    const back = await take(lead, 'traek-tilbage');
    expect((await lead.get(back.location!)).html).toContain('Afsnittet er trukket tilbage til udkast');
    const fields = await fieldsOf(lead, DRAFT);
    await lead.post(DRAFT, {
      ...fields,
      tekst: fields.tekst!.replace('[krav 10]\n', ''),
      'krav.10.status': '',
    });
    const desk = (await lead.get(DRAFT)).html;
    expect(desk).toContain('Kan sendes, når det her er besvaret:');
    expect(desk).toContain('<a href="#mangler.10">krav 10</a>');
    expect((await lead.get(`${SECTION}/trin/kommentering`)).html).toContain('mangler svar på 1 skal-krav');
    const again = await fieldsOf(lead, DRAFT);
    await lead.post(DRAFT, { ...again, 'mangler.10': 'Efter bopæl.' });
    const sent = await take(lead, 'kommentering');
    expect((await lead.get(sent.location!)).html).toContain('Version 3 er sendt i kommentering');
    const closed = await take(lead, 'afslut-kommentering');
    expect((await lead.get(closed.location!)).html).toContain('Version 3 er sendt til godkendelse');
    const desk3 = (await lead.get(DRAFT)).html;
    expect(desk3).toContain('Version 3 er til godkendelse og ændres ikke');
  });
});
