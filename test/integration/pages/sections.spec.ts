import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const SECTION = `${CASE}/afsnit/dimensioning`;
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Etxet esrever',
  `${'Å'.repeat(9_990)} slut`,
];

describe('The pages of a section', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());

  it('list every section with its state, its lead and how far its ledger is', async () => {
    const visitor = await stage.visitor('Sekretariat Syddanmark');
    const { html } = await visitor.get(`${CASE}/afsnit`);
    expect(html).toContain('Dimensionering og fordeling af borgere</a>');
    expect(html).toContain('I er tovholder');
    expect(html).toContain('4 besvaret');
    expect(html).toContain('5 af 5 bidrag afgivet');
    expect(html).toContain('Sammenfatning');
  });

  it('show the text with its margin numbers, ledger, contributions and facts', async () => {
    const visitor = await stage.visitor('Formand Midtjylland');
    const { html } = await visitor.get(SECTION);
    expect(html).toContain('id="stykke-2"');
    expect(html).toContain('href="#krav-9"');
    expect(html).toContain('href="#stykke-2"');
    expect(html).toContain('20-24 pladser');
    expect(html).toContain('Afgivet 7.2.');
    expect(html).toContain('Overbelægning på Kofoedsminde');
  });

  it('offer a reader what the rules allow, and say why not the rest', async () => {
    const lead = (await (await stage.visitor('Sekretariat Syddanmark')).get(SECTION)).html;
    expect(lead).toContain(`href="${SECTION}/udkast" class="act-button`);
    const chair = (await (await stage.visitor('Formand Nordjylland')).get(SECTION)).html;
    expect(chair).not.toContain(`href="${SECTION}/udkast"`);
    expect(chair).toContain('#m-locked');
    expect(chair).toContain('kommenteringen er afsluttet');
    const answerable = `${CASE}/afsnit/financing`;
    const open = (await (await stage.visitor('Formand Nordjylland')).get(answerable)).html;
    expect(open).toContain(`href="${answerable}/svar" class="act-button`);
  });

  it('are not there for a section that is not, and not for an agency before submission', async () => {
    const visitor = await stage.visitor('Sekretariat Syddanmark');
    expect((await visitor.get(`${CASE}/afsnit/ukendt`)).status).toBe(404);
    expect((await visitor.get(`${SECTION}/versioner/99`)).status).toBe(404);
    expect((await visitor.get(`${SECTION}/versioner/1x`)).status).toBe(404);
    const agency = await stage.visitor('Social- og Boligstyrelsen, sagsbehandler');
    for (const page of ['', '/dimensioning', '/dimensioning/kommentarer', '/dimensioning/versioner/1'])
      expect((await agency.get(`${CASE}/afsnit${page}`)).status).toBe(404);
  });

  it('take comments, keep hostile words harmless and refused ones typed', async () => {
    const page = `${SECTION}/kommentarer`;
    const visitor = await stage.visitor('Sekretariat Sjælland');
    for (const text of HOSTILE) {
      const sent = await sendForm(visitor, page, page, { text, paragraph: '2' });
      expect([sent.status, sent.location?.startsWith(`${page}#kommentar-`)]).toEqual([303, true]);
    }
    for (const address of [page, SECTION]) {
      const { html } = await visitor.get(address);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    }
    const refused = await sendForm(visitor, page, page, {
      text: 'Bliver stående',
      quote: 'Står ikke i teksten',
    });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('<title>Fejl: Kommentarer til');
    expect(refused.html).toContain('<a href="#quote">Citatet står ikke i teksten');
    expect(refused.html).toContain('>Bliver stående</textarea>');
    const control = await sendForm(visitor, page, page, { text: 'styre\u0007tegn' });
    expect(control.status).toBe(400);
  });

  it('let others answer, the lead settle, and nobody else', async () => {
    const page = `${SECTION}/kommentarer`;
    const lead = await stage.visitor('Sekretariat Syddanmark');
    const answered = await sendForm(lead, page, `${page}/1/svar`, { 'text-1': 'Det ser vi på.' });
    expect(answered.status).toBe(303);
    const other = await stage.visitor('Sekretariat Hovedstaden');
    const { html } = await other.get(page);
    expect(html).toContain('Det ser vi på.');
    expect(html).not.toContain(`action="${page}/1/afslut"`);
    expect((await sendForm(lead, page, `${page}/1/afslut`, {})).status).toBe(303);
    expect((await lead.get(page)).html).toContain('Vis 1 afsluttet kommentar');
    const chair = (await (await stage.visitor('Formand Sjælland')).get(page)).html;
    expect(chair).toContain('Kommentarer skrives af sekretariaterne.');
    expect(chair).not.toContain('<textarea');
  });

  it('take options and positions, and say what is missing', async () => {
    const page = `${SECTION}/loesningsmuligheder`;
    const lead = await stage.visitor('Sekretariat Syddanmark');
    const empty = await sendForm(lead, page, page, { title: '', description: 'Bliver stående' });
    expect([empty.status, empty.html.includes('>Bliver stående</textarea>')]).toEqual([400, true]);
    const named = await sendForm(lead, page, page, { title: 'Ét tilbud <b>med</b> 20-24 pladser' });
    expect(named.location).toBe(`${page}/1`);
    const other = await stage.visitor('Sekretariat Nordjylland');
    const action = `${page}/1/standpunkt`;
    expect((await other.get(`${page}/1`)).html).toContain('afgives dermed til andre myndigheder');
    expect((await sendForm(other, `${page}/1`, action, { condition: 'Kun halvt' })).html).toContain(
      'Kun halvt',
    );
    const taken = await sendForm(other, `${page}/1`, action, { stand: 'canAccept', condition: 'Mindst 20' });
    expect(taken.location).toBe(`${page}/1`);
    const { html } = await other.get(`${SECTION}/bidrag/samlet`);
    expect(html).toContain('Ét tilbud &lt;b>med&lt;/b> 20-24 pladser');
    expect(html).toContain('Mindst 20');
    expect(html).toContain('frist 1.3.');
    expect((await other.get(page)).html).not.toContain('name="title"');
  });

  it('show what is not handed in to its own region alone', async () => {
    const words = 'Kun til os selv i Hovedstaden';
    const save = `insert into samsvar.contribution_draft (case_id, section, region, version, content, hash, saved_by, saved_at)
      select case_id, section, region, 2, jsonb_set(content, '{body,content,0,content,0,text}', to_jsonb($1::text)),
             repeat('a', 64), handed_in_by, handed_in_at
        from samsvar.contribution where section = 'dimensioning' and region = 'DK-84' and latest
      on conflict (case_id, section, region) do update set content = excluded.content, hash = excluded.hash`;
    await stage.db.transaction(async (tx) => {
      await tx.query(`select set_config('samsvar.region', 'DK-84', true)`);
      await tx.query(save, [words]);
    });
    const page = `${SECTION}/bidrag/samlet`;
    const own = (await (await stage.visitor('Sekretariat Hovedstaden')).get(page)).html;
    expect(own).toContain(words);
    expect(own).toContain('Kun synligt for jer');
    const other = (await (await stage.visitor('Sekretariat Sjælland')).get(page)).html;
    expect(other).not.toContain(words);
    expect(other).not.toContain('Kun synligt for jer');
  });

  it('release a version to a named reader, who sees that text and nothing else', async () => {
    const page = `${SECTION}/versioner/1/frigivelse`;
    const coordinator = await stage.visitor('Sekretariat Midtjylland');
    const { html } = await coordinator.get(page);
    expect(html).toContain('afgives dermed til andre myndigheder');
    const none = await sendForm(coordinator, page, page, {});
    expect([none.status, none.html.includes('Vælg mindst én læser.')]).toEqual([400, true]);
    const [, personIds, name] = /value="([0-9a-f-]{36})"[^>]*\/?><span>([^<]+)/.exec(html)!;
    const sent = await sendForm(coordinator, page, page, { personIds: personIds! });
    expect([sent.status, sent.location]).toEqual([303, page]);
    expect((await coordinator.get(`${SECTION}/versioner`)).html).toContain(name);
    const other = await stage.visitor('Sekretariat Nordjylland');
    expect((await other.get(page)).status).toBe(403);
    const reader = await stage.visitor(name!);
    expect((await reader.get(`${CASE}/afsnit`)).html).toContain(
      'Dimensionering og fordeling af borgere, version 1',
    );
    const text = (await reader.get(`${SECTION}/versioner/1`)).html;
    expect(text).toContain('Antal pladser');
    for (const inside of [
      'Regionernes svar',
      'kommentar-1',
      'Sekretariat Nordjylland',
      'versioner/1/frigivelse',
    ])
      expect(text).not.toContain(inside);
    expect((await reader.get(`${SECTION}/kommentarer`)).status).toBe(403);
    expect((await reader.get(`${CASE}/afsnit/professional/versioner/2`)).status).toBe(403);
    await sendForm(coordinator, page, `${page}/tilbagetraek`, {});
    expect((await reader.get(`${SECTION}/versioner/1`)).status).toBe(404);
  });

  it('show a version with its check number in full, its answers and the facts', async () => {
    const visitor = await stage.visitor('Formand Midtjylland');
    const [revision] = await stage.db.read<{ hash: string }>(
      `select hash from samsvar.revision where section = 'professional' and number = 2`,
    );
    const { html } = await visitor.get(`${CASE}/afsnit/professional/versioner/2`);
    expect(html).toContain(revision!.hash);
    expect(html).toContain('Regionernes svar på version 2');
    expect(html).toContain('Ændringer siden version 1');
    const facts = (await visitor.get(`${CASE}/fakta`)).html;
    expect(facts).toContain('15,4 pct.');
    expect(facts).toContain(`href="${SECTION}#stykke-`);
  });
});
