import { fieldsOf } from '../../support/form-fields.js';
import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const SECTION = `${CASE}/afsnit/dimensioning`;
const LEAD = 'Sekretariat Syddanmark';
const AUTHOR = 'Sekretariat Sjælland';

describe('The pages of suggestions', () => {
  let stage: PageStage;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    stage = await openPageStage();
    for (const name of [LEAD, AUTHOR, 'Formand Sjælland']) visitors.set(name, await stage.visitor(name));
  });
  afterAll(() => stage?.close());

  const by = (person: string) => visitors.get(person)!;
  const NEW = `${SECTION}/forslag/nyt`;
  const typedIn = async (person: string) => (await fieldsOf(by(person), NEW))['tekst']!;
  const suggest = async (tekst: string, more: Record<string, string> = {}) =>
    by(AUTHOR).post(NEW, { ...(await fieldsOf(by(AUTHOR), NEW)), tekst, ...more });
  const settle = (person: string, path: string, fields: Record<string, string> = {}) =>
    sendForm(by(person), `${SECTION}/forslag`, `${SECTION}/forslag/${path}`, fields);
  const page = async (person: string, path = '/forslag') => (await by(person).get(`${SECTION}${path}`)).html;

  it('take what another secretariat changes in the draft, and tell it what was sent', async () => {
    const text = await typedIn(AUTHOR);
    const unchanged = await suggest(text);
    expect(unchanged.status).toBe(400);
    expect(unchanged.html).toContain('Teksten er ikke ændret.');
    const sent = await suggest(`Et helt nyt stykke om <b>pladser</b>.\n\n${text}`, { note: 'Det mangler.' });
    expect([sent.status, sent.location]).toEqual([303, `${SECTION}/forslag?sendt=1`]);
    const html = await page(AUTHOR, '/forslag?sendt=1');
    expect(html).toContain('1 forslag er sendt.');
    expect(html).toContain('Et helt nyt stykke om &lt;b>pladser&lt;/b>.');
    expect(html).toContain('Begrundelse: Det mangler.');
    expect(html).toContain('Træk tilbage');
    expect(html).not.toContain('/antag"');
  });

  it('keep what was typed when it cannot be taken', async () => {
    const refused = await suggest('Borgeren med CPR-nummer 010190-1234 flytter ind.');
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Borgeren med CPR-nummer 010190-1234 flytter ind.');
  });

  it('are shown at the desk of the one that writes, who takes one without losing what was typed there', async () => {
    const desk = `${SECTION}/udkast`;
    const offered = (await page(LEAD, '/udkast')).matchAll(/name="_forslag" value="antag-(\d+)"/g);
    // In the order of the text, which it begins.
    const number = [...offered][0]![1]!;
    const fields = await fieldsOf(by(LEAD), desk);
    const asked = { _forslag: `antag-${number}` };
    const sent = await by(LEAD).post(desk, {
      ...fields,
      tekst: `${fields['tekst']}\n\nSkrevet lige før.`,
      ...asked,
    });
    expect([sent.status, sent.location]).toEqual([303, desk]);
    const { tekst } = await fieldsOf(by(LEAD), desk);
    expect(tekst).toMatch(/^Et helt nyt stykke om [^]*Skrevet lige før\.$/);
    expect(await page(LEAD, '/udkast')).not.toContain(`"antag-${number}"`);
    const again = await by(LEAD).post(desk, { ...(await fieldsOf(by(LEAD), desk)), ...asked });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Forslaget er allerede antaget.');
  });

  it('are not taken with a reason, or withdrawn by whoever made them', async () => {
    const text = await typedIn(AUTHOR);
    await suggest(`Foran.\n\n${text}`);
    await suggest(`Også foran.\n\n${text}`);
    const open = (await page(LEAD)).split('resolved-threads')[0]!;
    const numbers = [...open.matchAll(/id="forslag-(\d+)"/g)].map(([, number]) => number!);
    const [first, second] = numbers;
    const rejected = await settle(LEAD, `${first}/afvis`, { [`begrundelse-${first}`]: 'Står der allerede.' });
    expect(rejected.location).toBe(`${SECTION}/forslag?afvis=${first}`);
    expect(await page(AUTHOR)).not.toContain(`/${second}/antag`);
    expect((await settle(AUTHOR, `${second}/tilbagetraek`)).location).toBe(
      `${SECTION}/forslag?tilbagetraek=${second}`,
    );
    const html = await page(AUTHOR);
    expect(html).toContain('2 åbne forslag');
    expect(html).toContain('Begrundelse for afvisningen: Står der allerede.');
    const csrf = { _csrf: (await fieldsOf(by(LEAD), `${SECTION}/udkast`))['_csrf']! };
    for (const lost of ['999/antag', `${first}/slet`])
      expect((await by(LEAD).post(`${SECTION}/forslag/${lost}`, csrf)).status).toBe(404);
  });

  it('say why whoever writes the text, a chair and the case’s reader suggest nothing', async () => {
    expect(await page(LEAD, '/forslag/nyt')).toContain('Dit sekretariat skriver selv denne tekst.');
    expect(await page('Formand Sjælland', '/forslag/nyt')).toContain(
      'Ændringer foreslås af sekretariaterne.',
    );
    const agency = await stage.visitor('Social- og Boligstyrelsen, sagsbehandler');
    for (const path of ['/forslag', '/forslag/nyt'])
      expect((await agency.get(`${SECTION}${path}`)).status).toBe(404);
  });

  it('are a task of whoever writes the text, until none is open', async () => {
    const home = async () => (await by(LEAD).get('/')).html;
    expect(await home()).toContain('Tag stilling til forslag til Dimensionering og fordeling af borgere');
    expect(await home()).toContain('To åbne forslag.');
    for (const number of ['1', '2']) expect((await settle(LEAD, `${number}/afvis`)).status).toBe(303);
    expect(await home()).not.toContain('Tag stilling til forslag');
    expect(await page(LEAD)).toContain('Der er ingen åbne forslag.');
  });
});
