import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);
const HOSTILE = `<script>alert(1)</script>"><img src=x onerror=alert(2)> \u202Edrev`;

describe('The front page and the list of cases', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const page = async (role: string, path = '/') => {
    const { status, html } = await (await stage.visitor(role)).get(path);
    expect(status).toBe(200);
    return html;
  };

  it('gives each task one button that leads to its act, and fills only the first', async () => {
    const html = await page('Formand Hovedstaden');
    const tasks = /<ol class="tasks">.*?<\/ol>/s.exec(html)![0];
    const buttons = [...tasks.matchAll(/<a class="(act-button[^"]*)" href="([^"]+)">([^<]+)/g)].map(
      ([, look, href, act]) => [look, href, act],
    );
    expect(buttons[0]).toEqual([
      'act-button',
      expect.stringMatching(/\/svar$/),
      expect.stringMatching(/^Svar på version \d+$/),
    ]);
    expect(buttons.slice(1).every(([look]) => look === 'act-button act-second')).toBe(true);
    expect(buttons).toHaveLength([...tasks.matchAll(/<li>/g)].length);
    expect(html).toContain(`${buttons.length} opgave`);
  });

  it('leads every task to a page its owner may open', async () => {
    for (const role of ['Formand Hovedstaden', 'Sekretariat Midtjylland', 'Sekretariat Sjælland']) {
      const visitor = await stage.visitor(role);
      const { html } = await visitor.get('/');
      const tasks = /<ol class="tasks">.*?<\/ol>/s.exec(html)?.[0] ?? '';
      const links = [...tasks.matchAll(/<a class="act-button[^"]*" href="(\/sager\/[^"]+)">/g)].map(
        ([, href]) => href!,
      );
      for (const link of links)
        expect([role, link, (await visitor.get(link)).status]).toEqual([role, link, 200]);
    }
  });

  it('tells the coordinator what it waits for, with the date and the reminders', async () => {
    const html = await page('Sekretariat Midtjylland');
    const waiting = pageText(/<aside class="waiting".*?<\/aside>/s.exec(html)![0]);
    expect(waiting).toContain('Du venter på');
    expect(waiting).toContain('Formændene i Hovedstaden og Sjælland Svar på Geografisk placering, version');
    expect(waiting).toMatch(/onsdag den 1\. maj 2024, uge 18 17 arbejdsdage tilbage/);
    expect(waiting).toMatch(/Påmindet den 3\. april\. Næste den 17\. april\./);
  });

  it('shows who may see no task an empty page with a way on', async () => {
    const agency = await page('Social- og Boligstyrelsen, sagsbehandler');
    expect(agency).toContain('<h1>Dine sager</h1>');
    expect(pageText(agency)).toContain('Der er ikke fremsendt noget endnu.');
    expect(agency).not.toContain('Du venter på');
    const admin = await page('Systemadministrator');
    expect(admin).toContain('class="act-button" href="/administration"');
    expect(admin).not.toContain('2023-7996');
  });

  it('finds cases by number and by words, and shows a search that is no word as text', async () => {
    const role = 'Sekretariat Nordjylland';
    expect(await page(role, '/sager?q=7996')).toContain(`href="${CASE}"`);
    expect(await page(role, '/sager?q=UDVIKLINGSH%C3%86MNING')).toContain(`href="${CASE}"`);
    const html = await page(
      role,
      `/sager?${new URLSearchParams({ q: HOSTILE, vis: '__proto__', side: '-3' })}`,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain(`href="${CASE}"`);
    expect(html).toContain('>Vis alle sager</a>');
    expect((await page(role, `/sager?q=${'x'.repeat(5000)}`)).length).toBeLessThan(50_000);
  });

  it('counts the choices, filters by them and keeps what was chosen', async () => {
    const html = await page('Sekretariat Midtjylland', '/sager?vis=afsluttede');
    expect(html).toMatch(/<option value="afsluttede" selected[^>]*>Afsluttede \(0\)/);
    expect(html).toContain('Alle sager (1)');
    expect(html).toContain('Dem, I koordinerer (1)');
    expect(html).toContain('Ingen sager passer til det, du har valgt.');
    expect(await page('Sekretariat Nordjylland', '/sager')).toContain('Dem, I koordinerer (0)');
  });

  it('says in words what each mark of a section means', async () => {
    const text = pageText(await page('Formand Nordjylland', '/sager'));
    expect(text).toContain('Geografisk placering: Til godkendelse');
    expect(text).toMatch(/\d af 5 godkendt/);
  });

  it('leads to the form of a new case whoever may open one, and nobody else', async () => {
    expect(await page('Sekretariat Nordjylland', '/sager')).toContain('href="/sager/ny"');
    for (const role of [
      'Formand Nordjylland',
      'Social- og Boligstyrelsen, sagsbehandler',
      'Systemadministrator',
    ])
      expect(await page(role, '/sager')).not.toContain('href="/sager/ny"');
  });
});
