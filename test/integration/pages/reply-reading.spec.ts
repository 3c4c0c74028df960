import { eventually } from '../../support/eventually.js';
import type { Visited, Visitor } from '../../support/sign-in.js';
import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/samlet`;
const AGENCY = 'Social- og Boligstyrelsen, sagsbehandler';

/** A file of the reply: asked for, made by a worker while the page says how far it is, and then given. */
async function madeFile(visitor: Visitor, format: 'pdf' | 'docx'): Promise<Visited> {
  const first = await visitor.get(`${PAGE}/filer/${format}`);
  if (first.status === 303) {
    expect(first.location).toBe(`${PAGE}/filer`);
    const page = await visitor.get(first.location!);
    const waits = /af 4 trin er færdige/.test(page.html);
    expect([page.status, page.headers.get('refresh')]).toEqual([200, waits ? '2' : null]);
  }
  return eventually(async () => {
    const file = await visitor.get(`${PAGE}/filer/${format}`);
    return file.status === 200 && file;
  }, 60_000);
}

describe('The page of the reply as a whole', () => {
  let stage: PageStage;
  afterEach(() => stage?.close());

  it('shows what is put forward as one document, with contents and each region’s answer', async () => {
    stage = await openPageStage('ready');
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const { status, html } = await visitor.get(PAGE);
    expect(status).toBe(200);
    expect(html).toContain('<h1>Samlet afrapportering</h1>');
    expect(html).toContain('Forelagt torsdag den 16. maj 2024 kl. 15.00. Teksten er ikke ændret siden.');
    for (const id of ['sammenfatning', 'afsnit-placement', 'bilag-standpunkter'])
      expect([id, html.includes(`href="#${id}"`), html.includes(`<h3 id="${id}">`)]).toEqual([
        id,
        true,
        true,
      ]);
    expect(html).toContain('version 1, 1 forbehold');
    expect(html).toContain('Forbehold fra kommunerne i ');
    expect(html).toContain('4 af 5 tilslutter sig');
    expect(html).toMatch(/<strong>Hovedstaden<\/strong><span class="aside">Har ikke svaret<\/span>/);
    expect(html.slice(html.indexOf('id="regionernes-svar"'))).not.toContain('Region Midtjylland');

    // What the coordinator cannot do yet is told with its reason; a chair is led to the answer.
    expect(html).toContain('der er den nødvendige tilslutning');
    const chair = await (await stage.visitor('Formand Hovedstaden')).get(PAGE);
    expect(chair.html).toMatch(/class="act-button" href="[^"]*\/samlet\/svar"/);
    expect(chair.html).not.toContain('Kontrollér og fremsend');

    const pdf = await madeFile(visitor, 'pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await visitor.get(`${PAGE}/filer`)).html).toContain('Filerne er færdige.');
    expect((await visitor.get(`${PAGE}/filer/odt`)).status).toBe(404);
    const word = await madeFile(visitor, 'docx');
    expect([word.status, word.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(word.headers.get('content-disposition')).toContain(
      'Samlet afrapportering 2023-7996, version 2.docx',
    );

    // Before anything is sent the agency and readers know nothing of the case.
    for (const role of [AGENCY, 'Læser, kommune'])
      expect([role, (await (await stage.visitor(role)).get(PAGE)).status]).toEqual([role, 404]);
  });

  it('shows the work as such while sections are worked on', async () => {
    stage = await openPageStage('sections');
    const { html } = await (await stage.visitor('Sekretariat Midtjylland')).get(PAGE);
    expect(html).toContain('Under udarbejdelse');
    expect(html).toContain('Arbejdsudgave.');
    expect(html).toContain('Der mangler tekst til: ');
    expect(html).not.toContain('id="regionernes-svar"');
    expect(html).not.toContain('Bilag 1');
    const word = await madeFile(await stage.visitor('Sekretariat Sjælland'), 'docx');
    expect(word.headers.get('content-disposition')).toContain('arbejdsudgave.docx');
  });

  it('gives agency and readers what was sent, and no way to what was not', async () => {
    stage = await openPageStage('delivered');
    for (const role of [AGENCY, 'Sekretariat Syddanmark']) {
      const { status, html } = await (await stage.visitor(role)).get(PAGE);
      expect([role, status]).toEqual([role, 200]);
      expect(html).toContain('5 af 5 tilslutter sig');
      expect(html).toContain('Fremsendt som 1. fremsendelse fredag den 31. maj 2024 kl. 13.30.');
      expect(html).not.toContain('/samlet/forelaeggelse');
    }
  });
});
