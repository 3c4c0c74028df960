import { strFromU8, unzipSync } from 'fflate';
import { formIn, CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';
import type { Visitor } from '../../support/sign-in.js';
import { commentedParts, documentXml, paragraphXml, wordFile, wordParts } from '../../support/word-files.js';

jest.setTimeout(300_000);
const FACT = `${CASE}/fakta/finansieringsmodel`;
const TREATMENT = `${CASE}/samlet/politisk-behandling`;
const AGENDA = `${CASE}/afsnit/placement/dagsorden`;
const WORD = `${CASE}/afsnit/dimensioning/word`;

/** What a refused form says on top, for whoever reads a failed test. */
const faultsIn = (html: string) =>
  /class="error-summary"[\s\S]*?<\/div>/
    .exec(html)?.[0]
    .replace(/<[^>]*>/g, ' ')
    .trim() ?? '';

describe('The pages by which the reply leaves the house', () => {
  let stage: PageStage;
  let north: Visitor;
  let lead: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    north = await stage.visitor('Sekretariat Nordjylland');
    lead = await stage.visitor('Sekretariat Syddanmark');
  });
  afterAll(() => stage?.close());

  const file = async (visitor: Visitor, path: string) => {
    const answer = await fetch(new URL(path, stage.url), { headers: { cookie: visitor.cookie } });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  async function upload(visitor: Visitor, bytes: Buffer, page = WORD, name = 'tekst.docx') {
    const form = formIn((await visitor.get(page)).html, page);
    const body = new FormData();
    for (const field of ['_csrf', '_key'])
      body.append(field, new RegExp(`name="${field}" value="([^"]+)"`).exec(form)![1]!);
    body.append('file', new Blob([Uint8Array.from(bytes)]), name);
    const answer = await fetch(new URL(page, stage.url), {
      method: 'POST',
      headers: { cookie: visitor.cookie, origin: stage.url, 'sec-fetch-site': 'same-origin' },
      body,
      redirect: 'manual',
    });
    return { status: answer.status, html: await answer.text() };
  }

  it('enter how Kofoedsminde is paid for, and the line of the ledger asks from then on', async () => {
    const before = (await north.get(`${CASE}/afsnit/financing`)).html;
    expect(before).toContain('Kun når Kofoedsmindes finansieringsmodel er registreret på sagen.');
    const empty = await sendForm(north, FACT, FACT, {
      value: 'objective',
      source: '',
      definition: 'x',
      period: 'y',
    });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Kilden skal være mellem 1 og 300 tegn.');
    const sent = await sendForm(north, FACT, FACT, {
      value: 'objective',
      source: 'BEK nr. 1239 af 22/11/2019',
      definition: 'Alle kommuner betaler efter folketal.',
      period: 'siden 2020',
    });
    expect([sent.status, sent.location]).toEqual([303, `${CASE}/fakta#sagens-egne`]);
    const sheet = (await north.get(`${CASE}/fakta`)).html;
    expect(sheet).toContain('BEK nr. 1239 af 22/11/2019');
    expect(sheet).toContain('Objektiv finansiering');
    const after = (await north.get(`${CASE}/afsnit/financing`)).html;
    expect(after).not.toContain('Kun når Kofoedsmindes finansieringsmodel er registreret på sagen.');
  });

  it('record political treatment of one’s own region, and state it', async () => {
    const fields = {
      body: 'kkr',
      stage: 'treated',
      dated: '',
      text: 'Taget til efterretning.',
      documentId: '',
    };
    const undated = await sendForm(north, TREATMENT, TREATMENT, fields);
    expect(undated.html).toContain('Angiv datoen for mødet, når sagen er behandlet.');
    const sent = await sendForm(north, TREATMENT, TREATMENT, { ...fields, dated: '2024-04-05' });
    expect(sent.status).toBe(303);
    expect((await north.get(TREATMENT)).html).toContain('Taget til efterretning.');
  });

  it('make an agenda item of one exact text, as page, text and Word, and lead to the decision', async () => {
    const { html } = await north.get(AGENDA);
    for (const heading of ['Baggrund', 'Sagsfremstilling', 'Indstilling', 'Bilag'])
      expect(html).toContain(`>${heading}<`);
    expect(html).toContain(
      'Der træffes ikke beslutning på kommunalbestyrelsernes eller regionsrådets vegne.',
    );
    const [, plain] = /href="([^"]*dagsorden\/tekst[^"]*)"/.exec(html)!;
    const text = (await file(north, plain!.replaceAll('&amp;', '&'))).bytes.toString('utf8');
    expect(text).toContain('INDSTILLING');
    const word = plain!.replaceAll('&amp;', '&').replace('/tekst', '/word');
    const docx = await file(north, word);
    expect(docx.headers.get('content-disposition')).toContain('attachment');
    const [, hash] = /kontrolnummer=([0-9a-f]{64})/.exec(word)!;
    const parts = unzipSync(docx.bytes);
    expect(strFromU8(parts['docProps/custom.xml']!)).toContain(hash);
    expect(strFromU8(parts['word/document.xml']!)).toContain('Sagsfremstilling');
    expect((await file(north, word.replace(hash!, 'f'.repeat(64)))).status).toBe(412);
    const decision = await north.get(
      `${CASE}/afsnit/placement/svar/beslutning?region=DK-81&kontrolnummer=${hash}&grundlag=meeting&dato=2024-04-05&bilag=Referat&link=${encodeURIComponent('https://forum.example/referat')}`,
    );
    if (decision.html.includes('id="link"')) {
      expect(decision.html).toContain('value="https://forum.example/referat"');
      expect(decision.html).toContain('value="2024-04-05"');
    }
  });

  it('name the forum’s next meeting in the item with its day for papers, or say that there is none', async () => {
    const meeting = async (date: string) => {
      const check = await sendForm(north, '/moeder', '/moeder/tjek/moede', {
        forum: 'Socialdirektørforum',
        date,
        papersBefore: '5',
      });
      const hidden = [
        ...formIn(check.html, '/moeder/gem').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
      ];
      const fields = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
      expect((await north.post('/moeder/gem', fields)).status).toBe(303);
    };
    const item = async () => pageText((await north.get(AGENDA)).html);
    expect(await item()).toContain('Forummets møder er ikke lagt ind, så punktet nævner intet møde.');
    // Papers by 5 April: past.
    await meeting('2024-04-12');
    expect(await item()).toMatch(
      /Der er intet møde i .+ før fristen onsdag den 1. maj 2024, uge 18, som materialet kan nå. Svaret kan gives skriftligt pr. mail./,
    );
    await meeting('2024-04-24');
    const page = await north.get(AGENDA);
    const said =
      'Punktet kan behandles på mødet i Socialdirektørforum onsdag den 24. april 2024, uge 17. Materiale afleveres senest onsdag den 17. april 2024, uge 16.';
    expect(pageText(page.html)).toContain(said);
    const [, plain] = /href="([^"]*dagsorden\/tekst[^"]*)"/.exec(page.html)!;
    expect((await file(north, plain!.replaceAll('&amp;', '&'))).bytes.toString('utf8')).toContain(said);
  });

  it('show what a Word file changes before it is saved, and make its comments comments', async () => {
    const body = `${paragraphXml('Der foreslås tyve pladser.')}<w:p><w:r><w:t>Fordelingen følger behovet.</w:t></w:r></w:p>`;
    const docx = wordFile({ ...wordParts(), 'word/document.xml': documentXml(body) });
    const stored = async () =>
      (
        await stage.db.read<{ version: number; text: string }>(
          `select version, content::text as text from samsvar.section_draft where section = 'dimensioning'`,
        )
      )[0]!;
    const before = await stored();
    const shown = await upload(lead, docx);
    expect([shown.status, faultsIn(shown.html)]).toEqual([200, '']);
    expect(shown.html).toContain('Der foreslås tyve pladser.');
    expect(await stored()).toEqual(before);
    const form = formIn(shown.html, `${WORD}/gem`);
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
    const saved = await lead.post(`${WORD}/gem`, fields);
    expect([saved.status, saved.location]).toEqual([303, `${CASE}/afsnit/dimensioning/udkast`]);
    const after = await stored();
    expect(after.version).toBe(before.version + 1);
    expect(after.text).toContain('Fordelingen følger behovet.');
    const stale = await lead.post(`${WORD}/gem`, { ...fields, _key: 'another-key' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('Teksten er gemt af en anden i mellemtiden');
  });

  /** Says yes to what a Word file changes. */
  async function saveWord(visitor: Visitor, html: string, page: string) {
    const hidden = [
      ...formIn(html, `${page}/gem`).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ];
    return visitor.post(`${page}/gem`, Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])));
  }

  it('take a contribution in from Word, its comments seen beside it by its own secretariat', async () => {
    const desk = `${CASE}/afsnit/dimensioning/bidrag`;
    const page = `${desk}/word`;
    expect((await north.get(desk)).html).toContain(`href="${page}"`);
    const docx = wordFile(
      commentedParts('Nordjylland har brug for fire.', 'Så vidt vides.', 'Er tallet nyt?'),
    );
    const shown = await upload(north, docx, page);
    expect([shown.status, faultsIn(shown.html)]).toEqual([200, '']);
    expect(pageText(shown.html)).toContain('bidrag fra kommunerne i Nordjylland');
    expect(pageText(shown.html)).toContain('som kun jeres eget sekretariat ser');
    const saved = await saveWord(north, shown.html, page);
    expect([saved.status, saved.location]).toEqual([303, desk]);
    const now = pageText((await north.get(desk)).html);
    expect(now).toContain('Sekretariatets egne kommentarer');
    expect(now).toContain('Er tallet nyt?');
    expect((await lead.get(desk)).html).not.toContain('Er tallet nyt?');
    const out = await file(north, `${page}/udkast`);
    expect(strFromU8(unzipSync(out.bytes)['word/document.xml']!)).toContain('Nordjylland har brug for fire.');
  });

  it('take the front matter in from Word, for the coordinator alone', async () => {
    const desk = `${CASE}/samlet/sammenfatning`;
    const page = `${desk}/word`;
    const coordinator = await stage.visitor('Sekretariat Midtjylland');
    expect(pageText((await north.get(page)).html)).toContain('af det koordinerende sekretariat');
    const docx = wordFile(commentedParts('Regionerne foreslår én afdeling.', 'Den ligger i vest.', 'Enige?'));
    const shown = await upload(coordinator, docx, page);
    expect(pageText(shown.html)).toContain('Gem som ny sammenfatning');
    const saved = await saveWord(coordinator, shown.html, page);
    expect([saved.status, saved.location]).toEqual([303, `${CASE}/afsnit/overall/kommentarer`]);
    expect(pageText((await coordinator.get(saved.location!)).html)).toContain('Enige?');
    expect((await coordinator.get(desk)).html).toContain('Regionerne foreslår én afdeling.');
  });

  it('refuse a Word file with macros in Danish, and everybody but the lead', async () => {
    const macros = await upload(lead, wordFile({ ...wordParts(), 'word/vbaProject.bin': 'x' }));
    expect(macros.status).toBe(400);
    expect(macros.html).toContain('Dokumentet indeholder makroer. Gem det som .docx uden makroer.');
    expect((await north.get(WORD)).html).toContain('Udkastet skrives af afsnittets tovholder.');
  });

  it('give two versions as Word with tracked changes', async () => {
    const page = await north.get(`${CASE}/afsnit/professional/forskel?fra=1&til=2`);
    const [, href] = /href="([^"]*forskel\/word[^"]*)"/.exec(page.html)!;
    const { bytes, status } = await file(north, href!.replaceAll('&amp;', '&'));
    expect(status).toBe(200);
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('<w:ins ');
  });
});
