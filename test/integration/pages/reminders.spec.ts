import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/paamindelser`;
const REHEARSAL = `${PAGE}/proevekoersel`;

describe('The page of reminders', () => {
  let stage: PageStage;
  let secretariat: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    secretariat = await stage.visitor('Sekretariat Midtjylland');
  });
  afterAll(() => stage?.close());
  const count = async (where: string) =>
    (
      await stage.db.read<{ count: number }>(
        `select count(*)::int as count from samsvar.reminder r join samsvar.case_file c on c.id = r.case_id
          where c.number = '2023-7996' and ${where}`,
      )
    )[0]!.count;
  const counts = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<span>(\p{L}[\p{L} ]*) <strong>(\d+)<\/strong>/gu)].map(([, word, n]) => [
        word!,
        Number(n),
      ]),
    );

  it('counts every reminder once, by what became of it', async () => {
    const { status, html } = await secretariat.get(PAGE);
    expect(status).toBe(200);
    const said = counts(html);
    expect(said['Alle']).toBe(await count('true'));
    expect(said['Sprunget over']).toBe(await count(`r.state = 'skipped'`));
    expect(said['Bortfaldet']).toBe(await count(`r.state in ('superseded', 'done')`));
    const { Alle, ...fates } = said;
    expect(Object.values(fates).reduce((sum, n) => sum + n, 0)).toBe(Alle);
  });

  it('shows one fate and one receiver when asked, and keeps the choice in its links', async () => {
    const { html } = await secretariat.get(`${PAGE}?tilstand=planned&modtager=chair%20DK-81`);
    const list = html.slice(html.indexOf('<tbody'), html.lastIndexOf('</tbody>'));
    expect(list).toMatch(/Svar på .*Planlagt/s);
    // Whom a rung also escalates to stands below it; the column itself names the chair alone.
    expect(list).not.toMatch(/<td role="cell">Sekretariat|Sprunget over|Sendt</);
    expect(list).toContain('<td role="cell">Formand');
    expect(html).toContain('modtager=chair%20DK-81&amp;alle=ja');
  });

  it('leaves nothing out when asked for everything, and takes no nonsense', async () => {
    const all = await secretariat.get(`${PAGE}?alle=ja`);
    expect(all.html).not.toMatch(/Vis \d+ flere/);
    const { status, html } = await secretariat.get(
      `${PAGE}?tilstand=%22%3E%3Cscript%3E&modtager=__proto__&alle=%00`,
    );
    expect(status).toBe(200);
    expect(counts(html)['Alle']).toBe(await count('true'));
  });

  it('rehearses without sending or planning anything', async () => {
    const before = [await count('true'), await count(`r.state = 'planned'`)];
    const { status, html } = await secretariat.get(`${REHEARSAL}?til=2024-05-03`);
    expect(status).toBe(200);
    expect(html).toContain('9. april 2024 til 3. maj 2024, 19 arbejdsdage.');
    expect(html).toMatch(/<dt>Mails<\/dt><dd>[1-9]\d*<\/dd>/);
    expect(html).toContain('Senest onsdag den 1. maj 2024, uge 18');
    expect([await count('true'), await count(`r.state = 'planned'`)]).toEqual(before);
  });

  it('says which dates can be rehearsed, and keeps what was typed', async () => {
    for (const wrong of ['2024-04-08', '2025-01-01', 'i morgen', '"><img src=x>']) {
      const { status, html } = await secretariat.get(`${REHEARSAL}?til=${encodeURIComponent(wrong)}`);
      expect([wrong, status]).toEqual([wrong, 400]);
      expect(html).toContain('<title>Fejl: Prøvekørsel');
      expect(html).toContain('href="#til"');
      expect(html).not.toContain('<img src=x');
    }
  });

  it('is hidden from whoever does not work on the case', async () => {
    const admin = await stage.visitor('Systemadministrator');
    for (const path of [PAGE, `${REHEARSAL}?til=2024-05-03`])
      expect((await admin.get(path)).status).toBe(404);
  });
});
