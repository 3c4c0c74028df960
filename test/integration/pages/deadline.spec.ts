import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { tokenIn, type Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/frist`;
const REQUEST = { until: '2024-06-28', reason: 'Flere afsnit afventer byrådene i juni.' };
const PROMISE = {
  until: '2024-06-28',
  party: 'Social- og Boligstyrelsen',
  dated: '2024-04-08',
  direction: 'in',
  note: 'Sagsbehandleren sagde, at fristen kan blive den 28. juni.',
};

describe('The page of the deadline', () => {
  let stage: PageStage;
  let coordinator: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    coordinator = await stage.visitor('Sekretariat Midtjylland');
  });
  afterAll(() => stage?.close());

  /** A form, the check that follows it, and what the check sends. */
  async function through(name: string, fields: Record<string, string>) {
    const address = `${PAGE}/${name}`;
    const check = await sendForm(coordinator, address, address, fields);
    expect(check.html).toContain('Tjek, før det registreres');
    const form = formIn(check.html, address);
    const kept = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const hidden = Object.fromEntries(kept.map(([, field, value]) => [field!, value!]));
    const save = () => coordinator.post(address, { ...hidden, _csrf: tokenIn(form), trin: 'gem' });
    const change = () => coordinator.post(address, { ...hidden, _csrf: tokenIn(form), trin: 'ret' });
    return { check, save, change };
  }
  const count = async (where: string) =>
    (
      await stage.db.read<{ count: number }>(
        `select count(*)::int as count from samsvar.extension e join samsvar.case_file c on c.id = e.case_id
          where c.number = '2023-7996' and ${where}`,
      )
    )[0]!.count;
  const dateOf = async (kind: string) =>
    (
      await stage.db.read<{ date: string }>(
        `select d.date from samsvar.deadline_date d join samsvar.case_file c on c.id = d.case_id
          where c.number = '2023-7996' and d.current and d.kind = $1`,
        [kind],
      )
    )[0]?.date;

  it('shows the three dates, each with its rule and who has confirmed it', async () => {
    const { html } = await coordinator.get(PAGE);
    for (const text of [
      'lørdag den 1. juni 2024 kl. 23.59, uge 22',
      'fredag den 31. maj 2024, uge 22',
      'mandag den 3. juni 2024, uge 23',
      'Mulig, hvis styrelsen bekræfter',
      'Den flyttes ikke af weekend eller helligdag.',
      'Ingen har bekræftet den.',
      '37 arbejdsdage tilbage',
    ])
      expect(html).toContain(text);
  });

  it('offers a chair nothing but the name of who can', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const { html } = await chair.get(PAGE);
    expect(html).not.toContain(`${PAGE}/anmodning`);
    expect(html).toContain('det koordinerende sekretariat, Sekretariat Midtjylland');
    for (const name of ['anmodning', 'tilsagn', 'svar'])
      expect((await chair.get(`${PAGE}/${name}`)).status).not.toBe(200);
    const other = await stage.visitor('Sekretariat Sjælland');
    expect((await other.get(`${PAGE}/anmodning`)).status).toBe(403);
  });

  it('says what is wrong before anything counts', async () => {
    const address = `${PAGE}/anmodning`;
    const { status, html } = await sendForm(coordinator, address, address, {
      until: '2024-02-30',
      reason: ' ',
    });
    expect(status).toBe(400);
    expect(html).toContain('<title>Fejl: Bed om en anden frist');
    expect(html).toMatch(/href="#until">.*href="#reason">/s);
    expect(html).toContain('value="2024-02-30"');
    expect(await count('true')).toBe(0);
  });

  it('takes a promise also before anybody has asked, and the check says that no date moves', async () => {
    expect((await coordinator.get(PAGE)).html).toContain(`href="${PAGE}/tilsagn"`);
    const { check } = await through('tilsagn', PROMISE);
    expect(check.html).toContain('Styrelsens frist flyttes ikke.');
    expect(check.html).toContain('Ingen dato flytter sig.');
  });

  it('asks: the check shows what would move, the way back loses nothing, and nothing moves', async () => {
    const { check, change, save } = await through('anmodning', REQUEST);
    expect(check.html).toContain('fredag den 28. juni 2024, uge 26');
    expect(check.html).toContain('Det flytter sig, hvis styrelsen giver fristen');
    expect(await count('true')).toBe(0);
    const again = await change();
    expect(again.html).toContain('value="2024-06-28"');
    expect(again.html).toContain(REQUEST.reason);
    const sent = await save();
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}?gjort=requestExtension`]);
    const { html } = await coordinator.get(sent.location!);
    expect(html).toContain('Anmodningen er registreret');
    expect(html).toMatch(/Post \d+ i sagsloggen/);
    expect(await count(`e.state = 'requested'`)).toBe(1);
    expect(await dateOf('formal')).toBe('2024-06-01');
  });

  it('takes the promise with a note of its own, and moves the target only when told to, as the rehearsal has shown', async () => {
    const rehearsed = (maal: string) =>
      coordinator.get(`${CASE}/paamindelser/proevekoersel/fil?til=2024-07-05&maal=${maal}`);
    const before = (await rehearsed('')).html;
    const asked = (await rehearsed('2024-06-14')).html;
    expect(asked).not.toBe(before);
    const empty = await sendForm(coordinator, `${PAGE}/tilsagn`, `${PAGE}/tilsagn`, { ...PROMISE, note: '' });
    expect(empty.html).toContain('Vælg et notat, eller skriv, hvad der blev sagt.');
    const { check, save } = await through('tilsagn', { ...PROMISE, moveTargetTo: '2024-06-14' });
    expect(check.html).toContain('fredag den 14. juni 2024, uge 24');
    expect((await save()).status).toBe(303);
    expect([await dateOf('formal'), await dateOf('target')]).toEqual(['2024-06-01', '2024-06-14']);
    // What is planned now is what was shown: row by row, receiver by receiver.
    expect((await rehearsed('')).html).toBe(asked);
    const [note] = await stage.db.read<{ note: string }>(
      `select d.note from samsvar.extension e join samsvar.document d on d.id = e.promise_note_id`,
    );
    expect(note).toEqual({ note: PROMISE.note });
    const { html } = await coordinator.get(PAGE);
    expect(html).toContain('Der er mundtligt tilsagn om frist til fredag den 28. juni 2024, uge 26.');
    expect(html).toContain('Var før fredag den 31. maj 2024, uge 22.');
  });

  it('moves everything when the agency has answered in writing, as the check has shown', async () => {
    const wanting = await sendForm(coordinator, `${PAGE}/svar`, `${PAGE}/svar`, { until: '2024-06-28' });
    expect(wanting.html).toMatch(/href="#outcome">Vælg, hvad.*href="#documentId">Vælg det dokument/s);
    const page = await coordinator.get(`${PAGE}/svar`);
    const [, documentId] = /<option value="([0-9a-f-]{36})"/.exec(page.html)!;
    const { check, save } = await through('svar', {
      outcome: 'granted',
      until: '2024-06-28',
      documentId: documentId!,
    });
    expect(check.html).toContain('Godkendelse: Finansiering for 5 regioner');
    expect((await save()).location).toBe(`${PAGE}?gjort=grantExtension`);
    expect([await dateOf('formal'), await dateOf('target')]).toEqual(['2024-06-28', '2024-06-28']);
    const again = await save();
    expect(again.status).toBe(303);
    expect(await count('true')).toBe(1);
    const { html } = await coordinator.get(PAGE);
    expect(html).toContain('Givet');
    expect(html).toContain('Var før lørdag den 1. juni 2024, uge 22.');
  });

  it('takes hostile words as words', async () => {
    for (const reason of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\u202Edrow',
      'ø'.repeat(10_000),
    ]) {
      const { check } = await through('anmodning', { until: '2024-07-01', reason });
      expect(check.html).not.toMatch(/<script>alert|<img src=x/);
    }
    const control = await sendForm(coordinator, `${PAGE}/anmodning`, `${PAGE}/anmodning`, {
      until: '2024-07-01',
      reason: 'a\u0000b',
    });
    expect([control.status, control.html.includes('href="#reason"')]).toEqual([400, true]);
    expect((await coordinator.get(`${PAGE}/__proto__`)).status).toBe(404);
  });
});
