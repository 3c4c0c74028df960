import { fieldsOf } from '../../support/form-fields.js';
import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const SECTION = `${CASE}/afsnit/dimensioning`;
const PAGE = `${SECTION}/kommentering`;

describe('The page of a round of comments', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
    // A version that nobody has looked at.
    const visitor = await lead();
    const draft = await fieldsOf(visitor, `${SECTION}/udkast`);
    await visitor.post(`${SECTION}/udkast`, { ...draft, tekst: `${draft.tekst!}\n\nEt nyt stykke.` });
    const step = `${SECTION}/trin/ny-version`;
    await visitor.post(step, await fieldsOf(visitor, step));
  });
  afterAll(() => stage?.close());

  const lead = () => stage.visitor('Sekretariat Syddanmark');

  it('shows the lead what the others said, without a form', async () => {
    const { html } = await (await lead()).get(PAGE);
    expect(html).toContain('I er tovholder og kommenterer ikke jeres egen tekst');
    expect(html).toContain('0 af 4 sekretariater har kommenteret');
    expect(html).not.toContain('name="kind"');
    const chair = await stage.visitor('Formand Syddanmark');
    expect((await chair.get(PAGE)).html).not.toContain('name="kind"');
  });

  it('asks for a choice, keeps what was typed, and takes nothing that does not fit together', async () => {
    const visitor = await stage.visitor('Sekretariat Nordjylland');
    const fields = await fieldsOf(visitor, PAGE);
    const none = await visitor.post(PAGE, { ...fields, text: 'Halvt skrevet' });
    expect(none.status).toBe(400);
    expect(none.html).toContain('<a href="#kind">Vælg, hvad I mener om versionen.');
    expect(none.html).toContain('Halvt skrevet');
    const both = await visitor.post(PAGE, { ...fields, kind: 'none', 'stykke.2': 'Her er noget.' });
    expect(both.html).toContain('<a href="#kind">Du har skrevet bemærkninger til enkelte stykker');
    const empty = await visitor.post(PAGE, { ...fields, kind: 'remarks' });
    expect(empty.html).toContain('<a href="#text">Skriv bemærkningen');
  });

  it('takes a look with remarks on single pieces, once, and confirms it', async () => {
    const visitor = await stage.visitor('Sekretariat Nordjylland');
    const fields = await fieldsOf(visitor, PAGE);
    const filled = {
      ...fields,
      kind: 'shouldChange',
      'stykke.2': '<script>alert(1)</script> Skriv hvorfra der regnes.',
    };
    const [first, second] = [await visitor.post(PAGE, filled), await visitor.post(PAGE, filled)];
    expect(first.status).toBe(303);
    const { html } = await visitor.get(first.location!);
    expect(html).toContain('Kommentaren er sendt');
    expect(html).toContain('Bør ændres');
    expect(second.location).toBe(first.location);
    const seen = (await (await lead()).get(PAGE)).html;
    expect(seen).toContain('Se bemærkningerne til stykke 2.');
    expect(seen).toContain('Skriv hvorfra der regnes.');
    expect(seen).not.toContain('<script>alert');
    expect((await visitor.get(PAGE)).html).toContain('I har kommenteret denne version.');
  });

  it('refuses a look at another text than the current one, with the typing kept', async () => {
    const visitor = await stage.visitor('Sekretariat Sjælland');
    const fields = await fieldsOf(visitor, PAGE);
    const { status, html } = await visitor.post(PAGE, {
      ...fields,
      _hash: 'a'.repeat(64),
      kind: 'remarks',
      text: 'Til en ældre tekst',
    });
    expect(status).toBe(412);
    expect(html).toContain('Der er kommet en nyere version');
    expect(html).toContain('Til en ældre tekst');
    expect((await visitor.get(`${CASE}/afsnit/overall/kommentering`)).status).toBe(404);
  });
});
