import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/samlet/forelaeggelse`;
const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

describe('Putting the reply forward', () => {
  let stage: PageStage;
  afterEach(() => stage?.close());

  const putForwards = () =>
    stage.db.read<{ number: number; content: { explanations: unknown[] } }>(
      'select number, content from samsvar.put_forward order by number',
    );
  /** As if the coordinator had written another front matter. */
  const otherFrontMatter = () =>
    stage.sql(
      `update samsvar.section_draft set content = jsonb_set(content, '{body,content,1,content,0,text}', '"Kommunerne foreslår én anden løsning."')
         from (select set_config('samsvar.region', 'DK-82', true)) acting
        where section = 'overall'`,
    );

  /** As if financing had been counted for other places than dimensioning has. */
  const financingForNinety = async () => {
    const [was] = await stage.db.read<{ id: string }>(
      `select id from samsvar.revision where section = 'financing' and current`,
    );
    await stage.sql('update samsvar.revision set current = false where id = $1', was!.id);
    await stage.sql(
      `insert into samsvar.revision
       select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', r.number + 1, 'current', true,
                'content', jsonb_set(r.content, '{answers,places}', '{"min": 90}')))).*
         from samsvar.revision r where id = $1`,
      was!.id,
    );
  };

  it('says what is in order, what is not and why, and gives no form before it may be sent', async () => {
    stage = await openPageStage('sections');
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const { status, html } = await visitor.get(PAGE);
    expect(status).toBe(200);
    expect(html).toMatch(/\d af 5 afsnit er godkendt\./);
    expect(html).toContain('Kan ikke forelægges nu');
    expect(html).not.toContain('name="replyHash"');
  });

  it('replaces a text put forward: the difference, the answers that fall, an explanation, proof', async () => {
    stage = await openPageStage('ready');
    await otherFrontMatter();
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const { html } = await visitor.get(PAGE);
    expect(html).toContain('Ændret siden forelæggelse 2');
    expect(html).toContain(
      'Svarene fra kommunerne i Nordjylland, Midtjylland, Syddanmark og Sjælland gælder kun den tekst, de blev givet til.',
    );
    expect(html).toContain('<div class="difference">');
    expect((await visitor.get(`${CASE}/samlet`)).html).toContain('Her vises den tekst, der er forelagt');

    const sent = await sendForm(visitor, PAGE, PAGE, {});
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}/3`]);
    expect((await putForwards()).map(({ number }) => number)).toEqual([1, 2, 3]);
    const proof = await visitor.get(`${PAGE}/3`);
    expect(proof.html).toContain('Afrapporteringen er forelagt som nr. 3');
    expect(proof.html).toContain('De skal svare senest fredag den 24. maj 2024, uge 21.');
    expect(proof.html).toMatch(/class="check-number">([0-9a-f]{8} ?){8}</);
    expect((await visitor.get(`${PAGE}/2`)).html).toContain('siden erstattet af en ny forelæggelse');
    for (const wrong of ['9', '0', 'x', '1%27'])
      expect([wrong, (await visitor.get(`${PAGE}/${wrong}`)).status]).toEqual([wrong, 404]);
  });

  it('asks for an explanation of what disagrees, keeps what was typed, and lets no markup through', async () => {
    stage = await openPageStage('ready');
    await otherFrontMatter();
    await financingForNinety();
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const field = 'forklaring.places.financing';
    expect((await visitor.get(PAGE)).html).toContain(`<textarea id="${field}"`);
    const none = await sendForm(visitor, PAGE, PAGE, { [field]: '  ' });
    expect(none.status).toBe(409);
    expect(none.html).toContain(`<a href="#${field}">Skriv en forklaring, eller ret det i afsnittet.</a>`);
    const long = await sendForm(visitor, PAGE, PAGE, { [field]: 'x'.repeat(2_001) });
    expect(long.status).toBe(400);
    expect(long.html).toContain(
      `<a href="#${field}">Hver forklaring skal være en tekst på højst 2.000 tegn.`,
    );
    expect(long.html).toContain('x'.repeat(2_001));
    expect(await putForwards()).toHaveLength(2);

    // The register of the case has another number as well.
    const ofRegister = 'forklaring.register.places.financing';
    // A field that is not sent is one that is empty, and says so in words.
    const half = await sendForm(visitor, PAGE, PAGE, { [field]: HOSTILE });
    expect([half.status, half.html.includes(`<a href="#${ofRegister}">`)]).toEqual([409, true]);
    expect(half.html).not.toContain('uden forklaring: register');
    const sent = await sendForm(visitor, PAGE, PAGE, {
      [field]: HOSTILE,
      [ofRegister]: 'Tallet er et loft.',
    });
    expect(sent.status).toBe(303);
    expect((await putForwards()).at(-1)?.content.explanations).toHaveLength(2);
    const { html } = await visitor.get(`${CASE}/samlet`);
    expect(html).toContain('&lt;script>alert(2)&lt;/script>');
    expect(html).not.toContain('<script>alert');
  });

  it('is refused for a text that has changed, and to everybody but the coordinator', async () => {
    stage = await openPageStage('ready');
    await otherFrontMatter();
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const stale = await sendForm(visitor, PAGE, PAGE, { replyHash: 'a'.repeat(64) });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('Den samlede tekst er ændret, siden du så den.');
    for (const role of ['Sekretariat Sjælland', 'Formand Midtjylland']) {
      const other = await stage.visitor(role);
      const { status, html } = await other.get(PAGE);
      expect([role, status, html.includes('name="replyHash"')]).toEqual([role, 200, false]);
      expect(html).toContain('Det koordinerende sekretariat forelægger afrapporteringen.');
    }
    for (const role of ['Social- og Boligstyrelsen, sagsbehandler', 'Læser, kommune'])
      expect((await (await stage.visitor(role)).get(PAGE)).status).toBe(404);
    expect(await putForwards()).toHaveLength(2);
  });
});
