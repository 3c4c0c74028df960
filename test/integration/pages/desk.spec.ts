import { CASE, formIn, openPageStage, type PageStage } from '../../support/page-stage.js';
import type { DocumentTree, Paragraph } from '../../../src/platform/text/document-tree.js';
import { fieldsOf } from '../../support/form-fields.js';
import { joinSecretariat } from '../../support/colleague.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/afsnit/dimensioning/udkast`;
const LEAD = 'Sekretariat Syddanmark';

describe('The desk of a section', () => {
  let stage: PageStage;
  let lead: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    lead = await stage.visitor(LEAD);
  });
  afterAll(() => stage?.close());
  const draft = async () => {
    const [row] = await stage.db.read<{
      version: number;
      hash: string;
      content: { body: unknown; answers: object; ledger: Record<string, object> };
    }>(
      `select d.version, d.hash, d.content from samsvar.section_draft d join samsvar.case_file c on c.id = d.case_id
        where c.number = '2023-7996' and d.section = 'dimensioning'`,
    );
    return row!;
  };

  it('saves what was not touched as the very same text', async () => {
    const before = await draft();
    const { _csrf, ...untouched } = await fieldsOf(lead, PAGE);
    const sent = await lead.post(PAGE, { _csrf: _csrf!, ...untouched });
    expect([sent.status, sent.location]).toEqual([303, PAGE]);
    const after = await draft();
    expect([after.version, after.hash]).toEqual([before.version + 1, before.hash]);
  });

  it('saves text, fields and lines, once for one key', async () => {
    const { version } = await draft();
    const fields = await fieldsOf(lead, PAGE);
    const changed = {
      ...fields,
      tekst: `${fields.tekst!.replace('[krav 9]\n', '')}\n\n[krav 9]\nDer foreslås **20-22** pladser.`,
      'svar.places': '20-22',
      'krav.10.status': 'partly',
      'krav.10.missing': 'Antal',
      'krav.10.clarifiedBy': 'Sekretariat Sjælland',
      'krav.10.clarifiedByDate': '2024-04-12',
    };
    const first = await lead.post(PAGE, changed);
    const second = await lead.post(PAGE, changed);
    expect([first.status, second.status]).toEqual([303, 303]);
    const saved = await draft();
    expect(saved.version).toBe(version + 1);
    expect(saved.content.answers).toMatchObject({ places: { min: 20, max: 22 } });
    expect(saved.content.ledger['dimensioning.places']).toEqual({ status: 'answered', paragraph: 8 + 1 });
    expect(saved.content.ledger['dimensioning.distribution']).toMatchObject({
      status: 'partly',
      clarifiedByDate: '2024-04-12',
    });
    const { html } = await lead.get(PAGE);
    expect(html).toContain('Delvist besvaret');
    expect(html).toContain('Der foreslås **20-22** pladser.');
  });

  it('has a place for an answer that is missing, and takes what is written there', async () => {
    const fields = await fieldsOf(lead, PAGE);
    await lead.post(PAGE, {
      ...fields,
      tekst: fields.tekst!.replace('[krav 10]\n', ''),
      'krav.10.status': '',
    });
    const { html } = await lead.get(PAGE);
    expect(html).toContain('Her mangler svaret på krav 10.');
    expect(html).toContain('Mangler svar på 1 krav');
    const again = await fieldsOf(lead, PAGE);
    await lead.post(PAGE, { ...again, 'mangler.10': 'Borgerne fordeles efter bopæl.' });
    const { content } = await draft();
    expect(content.ledger['dimensioning.distribution']).toMatchObject({ status: 'answered' });
    expect(JSON.stringify(content.body)).toContain('Borgerne fordeles efter bopæl.');
  });

  it('keeps what was typed and says at which field it is wrong', async () => {
    const before = await draft();
    const fields = await fieldsOf(lead, PAGE);
    const { status, html } = await lead.post(PAGE, {
      ...fields,
      tekst: '[krav 3]\nKun halvt skrevet',
      'svar.places': 'en hel del',
      'krav.11.status': 'declined',
      'krav.11.reason': '',
    });
    expect(status).toBe(400);
    expect(html).toContain('<title>Fejl: Dimensionering');
    expect(html).toContain('<a href="#svar.places">Skriv et helt tal eller et spænd');
    expect(html).toContain('<a href="#tekst">Krav 3 hører ikke til dette afsnit');
    expect(html).toContain('Kun halvt skrevet');
    expect(html).toContain('value="en hel del"');
    const rules = await lead.post(PAGE, {
      ...fields,
      'svar.places': '24-20',
      'krav.11.status': 'declined',
      'krav.11.reason': '',
    });
    expect(rules.html).toContain('<a href="#svar.places">Det største tal');
    expect(rules.html).toContain('<a href="#krav.11.reason">Skriv, hvorfor kravet ikke besvares.');
    expect((await draft()).version).toBe(before.version);
  });

  it('keeps links and sources, says of a source what the case knows, and refuses one it does not have', async () => {
    const [document] = await stage.db.read<{ id: string; theme: string }>(
      `select d.id, d.theme from samsvar.document d join samsvar.case_file c on c.id = d.case_id
        where c.number = '2023-7996' order by d.id limit 1`,
    );
    const fields = await fieldsOf(lead, PAGE);
    const { html: desk } = await lead.get(PAGE);
    expect(desk).toContain(`<code>dokument:${document!.id}</code>`);
    const led = `Se [vejledningen](https://SM.dk/a) og [referatet](dokument:${document!.id} "noget andet").`;
    const typed = { ...fields, tekst: `${led}\n\n${fields.tekst!}` };
    expect((await lead.post(PAGE, typed)).status).toBe(303);
    const [first] = ((await draft()).content.body as DocumentTree).content;
    const says = expect.stringContaining(`»${document!.theme}«`);
    expect((first as Paragraph).content.flatMap(({ marks = [] }) => marks)).toEqual([
      { type: 'link', attrs: { href: 'https://sm.dk/a' } },
      { type: 'cite', attrs: { source: `document:${document!.id}`, says } },
    ]);
    const { html } = await (await stage.visitor('Sekretariat Sjælland')).get(PAGE);
    expect(html).toContain('<a href="https://sm.dk/a" rel="noopener noreferrer">vejledningen</a>');
    expect(html).toMatch(new RegExp(`<ol><li>[^<]*»${document!.theme}«`));
    const strange = await fieldsOf(lead, PAGE);
    const unknown = { ...strange, tekst: 'Se [notatet](dokument:0190-findes-ikke).' };
    const refused = await lead.post(PAGE, unknown);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('<a href="#tekst">Teksten henviser til en kilde, som sagen ikke har');
    expect(refused.html).toContain('dokument:0190-findes-ikke');
  });

  it('shows both texts when somebody else has saved, loses neither, and lets the writer decide', async () => {
    const mine = await fieldsOf(lead, PAGE);
    const theirs = await fieldsOf(lead, PAGE);
    await lead.post(PAGE, { ...theirs, tekst: `${theirs.tekst!}\n\nDeres nye stykke.` });
    const text = `${mine.tekst!}\n\nMit nye stykke.`;
    const { status, html } = await lead.post(PAGE, { ...mine, tekst: text });
    expect(status).toBe(412);
    expect(html).toContain('En anden har gemt teksten imens');
    expect(html).toContain('Deres nye stykke.');
    expect(html).toContain('Mit nye stykke.');
    expect(html).toMatch(/<del>.*Deres/s);
    const form = formIn(html, PAGE);
    const version = /name="_version" value="(\d+)"/.exec(form)![1]!;
    const key = /name="_key" value="([^"]+)"/.exec(form)![1]!;
    expect(key).not.toBe(mine._key);
    const before = (await draft()).version;
    const built = /name="_bygger" value="(\d+)"/.exec(form)![1]!;
    expect(built).toBe(mine._version);
    const both = { ...mine, tekst: text, _version: version, _key: key, _bygger: built, flet: 'ja' };
    const together = await lead.post(PAGE, both);
    expect(together.status).toBe(200);
    expect(together.html).toContain('De to tekster er sat sammen, og er ikke gemt endnu.');
    const field = /<textarea[^>]* name="tekst"[^>]*>([^<]*)</.exec(together.html)![1]!;
    expect(field).toMatch(/Deres nye stykke\.\s+Mit nye stykke\.$/);
    expect(together.html).toContain(`name="_version" value="${version}"`);
    expect((await draft()).version).toBe(before);
    expect((await lead.post(PAGE, { ...mine, tekst: text, _version: version, _key: key })).status).toBe(303);
    expect(JSON.stringify((await draft()).content.body)).toContain('Mit nye stykke.');
  });

  it('answers the script of the page with the version the next save builds on', async () => {
    const fields = await fieldsOf(lead, PAGE);
    const saved = await lead.post(
      PAGE,
      { ...fields, tekst: 'Ny tekst.', _key: 'selv-1' },
      { accept: 'application/json' },
    );
    expect(saved.status).toBe(200);
    const told = JSON.parse(saved.html) as {
      version: number;
      saved: string;
      lines: { line: number; word: string }[];
    };
    expect(told).toMatchObject({
      version: Number(fields._version) + 1,
      saved: expect.stringMatching(/^Gemt kl\. \d+\.\d\d$/),
    });
    expect(told.lines.map(({ line }) => line)).toEqual([9, 10, 11, 12]);
    const stale = await lead.post(
      PAGE,
      { ...fields, tekst: 'Andet.', _key: 'selv-2' },
      { accept: 'application/json' },
    );
    expect([stale.status, JSON.parse(stale.html)]).toEqual([412, { conflict: true, faults: [] }]);
  });

  it('says who else has the text open: when it is shown, while it is open, and to nobody when it is left', async () => {
    await joinSecretariat(stage.db, 'Stedfortræder Syddanmark', 'DK-83');
    const colleague = await stage.visitor('Stedfortræder Syddanmark');
    const shown = ({ html }: { html: string }) => /data-presence="[^"]+"[^>]*>([^<]*)</.exec(html)![1]!;
    const pageIn = ({ html }: { html: string }) => ({
      _csrf: /name="_csrf" value="([^"]+)"/.exec(html)![1]!,
      side: /data-page="([^"]+)"/.exec(html)![1]!,
    });
    const first = await lead.get(PAGE);
    expect(shown(await colleague.get(PAGE))).toMatch(
      /^Sekretariat Syddanmark åbnede teksten kl\. \d+\.\d\d\.$/,
    );
    const tell = async (visitor: Visitor, fields: Record<string, string>) => {
      const { status, html } = await visitor.post(`${PAGE}/til-stede`, fields);
      return [status, (JSON.parse(html) as { said?: string | null }).said];
    };
    const mine = pageIn(first);
    expect(await tell(lead, { ...mine, skriver: 'ja' })).toEqual([
      200,
      expect.stringContaining('Stedfortræder Syddanmark åbnede'),
    ]);
    const other = await colleague.get(PAGE);
    expect(shown(other)).toBe('Sekretariat Syddanmark skriver her nu.');
    expect(await tell(colleague, pageIn(other))).toEqual([200, 'Sekretariat Syddanmark skriver her nu.']);
    expect(await tell(lead, mine)).toEqual([200, 'Stedfortræder Syddanmark har teksten åben.']);
    const reader = await stage.visitor('Sekretariat Midtjylland');
    expect(shown(await reader.get(PAGE))).toContain('Sekretariat Syddanmark skriver her nu.');
    expect(await tell(colleague, { ...mine, _csrf: pageIn(other)._csrf })).toEqual([200, expect.anything()]);
    await tell(lead, { ...mine, forlader: 'ja' });
    expect(await tell(colleague, pageIn(other))).toEqual([200, null]);
    expect((await colleague.post(`${PAGE}/til-stede`, { ...pageIn(other), side: 'x' })).status).toBe(400);
  });

  it('shows the text without a form to those who do not write it, and keeps what they send', async () => {
    for (const role of ['Sekretariat Midtjylland', 'Formand Syddanmark']) {
      const visitor = await stage.visitor(role);
      const { html } = await visitor.get(PAGE);
      expect(html).not.toContain('name="tekst"');
      expect(html).toContain('Teksten skrives af tovholderen, Sekretariat Syddanmark');
      const fields = await fieldsOf(lead, PAGE);
      const token = /name="_csrf" value="([^"]+)"/.exec(html)![1]!;
      const sent = await visitor.post(PAGE, {
        ...fields,
        _region: '',
        _csrf: token,
        tekst: 'Ikke min at skrive.',
      });
      expect(sent.status).toBe(403);
      expect(sent.html).toContain('Ikke min at skrive.');
    }
  });

  it('takes hostile text as text, and refuses what no text may hold with the typing kept', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '{{7*7}} ${7*7}',
      "'; drop table x; --",
      '[[tabel 9]] [krav',
    ];
    const fields = await fieldsOf(lead, PAGE);
    const sent = await lead.post(PAGE, { ...fields, tekst: hostile.join('\n\n') });
    expect(sent.status).toBe(303);
    const { html } = await lead.get(PAGE);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    for (const bad of ['vendt \u202e om', 'nul \u0000', 'a'.repeat(100_001)]) {
      const again = await fieldsOf(lead, PAGE);
      const refused = await lead.post(PAGE, { ...again, tekst: bad });
      expect(refused.status).toBe(400);
      expect(refused.html).toContain('<a href="#tekst">');
    }
    const broken = await lead.post(PAGE, {
      ...(await fieldsOf(lead, PAGE)),
      _grundlag: '{"kept":[{"type":"image"}]}',
      tekst: 'ok',
    });
    expect(broken.status).toBe(400);
  });

  it('writes the front matter for the coordinator alone', async () => {
    const front = `${CASE}/samlet/sammenfatning`;
    const coordinator = await stage.visitor('Sekretariat Midtjylland');
    const fields = await fieldsOf(coordinator, front);
    const text = '[krav 1]\nKommunerne foreslår én løsning.';
    expect((await coordinator.post(front, { ...fields, tekst: text })).location).toBe(front);
    expect((await coordinator.get(front)).html).toContain('Kommunerne foreslår én løsning.');
    expect((await lead.get(front)).html).toContain('Teksten skrives af det koordinerende sekretariat');
    expect((await lead.get(`${CASE}/afsnit/overall/udkast`)).status).toBe(404);
  });
});
