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

  it('proposes to rehearse until the end: the formal date, and a month more', async () => {
    expect((await secretariat.get(PAGE)).html).toMatch(/name="til"[^>]*value="2024-06-01"/);
    const unasked = await secretariat.get(`${REHEARSAL}?antag=planen`);
    expect(unasked.html).toContain('9. april 2024 til 1. juni 2024, 37 arbejdsdage.');
    const { status, html } = await secretariat.get(`${REHEARSAL}?til=2024-07-02`);
    expect(status).toBe(200);
    expect(html).toContain('Fremsend den samlede afrapportering');
    expect(html).toContain('Tre frister falder samme dag: onsdag den 1. maj 2024, uge 18.');
    // What goes to the same people day after day once the date is past is one line.
    expect(html).toMatch(/\d+ trin, det første 3 arbejdsdage efter fristen 1\.5\./);
    expect(html).not.toContain('4 arbejdsdage efter fristen 1.5.');
    expect(html).toMatch(/Uden stedfortræder på nogle eller alle dagene: .*Formændene/);
  });

  it('rehearses also that all goes by plan: nothing is overdue, and nobody is left out because it is too early', async () => {
    const asked = async (antag: string) =>
      (await secretariat.get(`${REHEARSAL}/fil?til=2024-06-28&antag=${antag}`)).html;
    const [idle, punctual] = [await asked('intet'), await asked('planen')];
    expect(idle).toContain('Afsnittet er ikke sendt til godkendelse endnu.');
    expect(idle).toMatch(/efter fristen 1\.5\./);
    expect(punctual).not.toMatch(/endnu|efter fristen/);
    expect(punctual).toMatch(/Svar på Tidsperspektiv;2024-05-01;På dagen, 1\.5\.;Sjælland;Formand;Sendes/);
    const { html } = await secretariat.get(`${REHEARSAL}?til=2024-06-28&antag=planen`);
    expect(html).toContain('som om alle gør deres på selve dagen');
    expect(html).toMatch(/<option value="planen" selected/);
  });

  it('rehearses another internal target, and says what it would do', async () => {
    const { status, html } = await secretariat.get(`${REHEARSAL}?til=2024-07-02&maal=2024-06-14`);
    expect(status).toBe(200);
    expect(html).toContain('Som om det interne mål var flyttet til fredag den 14. juni 2024, uge 24.');
    expect(html).toContain('Senest fredag den 14. juni 2024, uge 24');
    expect(html).not.toContain('Senest fredag den 31. maj 2024, uge 22');
    expect(html).toContain('til=2024-07-02&amp;maal=2024-06-14');
    const early = await secretariat.get(`${REHEARSAL}?til=2024-07-02&maal=2024-05-03`);
    expect(early.html).toContain('Den nye dato ligger før i dag.');
  });

  it('says which dates can be rehearsed, and keeps what was typed', async () => {
    for (const field of ['til', 'maal'])
      for (const wrong of ['2024-04-08', '2025-07-01', 'i morgen', '"><img src=x>']) {
        const typed = { til: '2024-05-03', [field]: wrong };
        const { status, html } = await secretariat.get(`${REHEARSAL}?${new URLSearchParams(typed)}`);
        expect([field, wrong, status]).toEqual([field, wrong, 400]);
        expect(html).toContain('<title>Fejl: Prøvekørsel');
        expect(html).toContain(`href="#${field}"`);
        expect(html).not.toContain('<img src=x');
      }
    const { html } = await secretariat.get(`${REHEARSAL}?til=2024-07-11`);
    expect(html).toContain('Vælg en dato fra i morgen og senest 9. juli 2024.');
    // A later target lets more be rehearsed.
    expect((await secretariat.get(`${REHEARSAL}?til=2024-07-20&maal=2024-06-28`)).status).toBe(200);
  });

  it('is hidden from whoever does not work on the case', async () => {
    const admin = await stage.visitor('Systemadministrator');
    for (const path of [PAGE, `${REHEARSAL}?til=2024-05-03`])
      expect((await admin.get(path)).status).toBe(404);
  });
});
