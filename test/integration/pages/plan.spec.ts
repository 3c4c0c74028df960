import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';
import { tokenIn, type Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PLAN = `${CASE}/plan`;
const MEETINGS = '/moeder';
const CLOSED_DAYS = '/administration/lukkedage';

describe('The pages of plan, meetings, closed days and absences', () => {
  let stage: PageStage;
  let desk: Visitor;
  beforeAll(async () => {
    // Monday 8 April 2024.
    stage = await openPageStage();
    desk = await stage.visitor('Sekretariat Midtjylland');
    await forgetMeetings();
  });
  afterAll(() => stage?.close());

  /** What a page's form would send as it stands, and other fields besides. */
  async function again(visitor: Visitor, html: string, action: string, more: Record<string, string> = {}) {
    const form = formIn(html, action);
    const kept = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const hidden = Object.fromEntries(kept.map(([, name, value]) => [name!, value!]));
    return visitor.post(action, { ...hidden, _csrf: tokenIn(form), ...more });
  }
  /** As before the region told of any meeting: the demo case has some, and settles its sections by mail. */
  async function forgetMeetings() {
    await again(desk, (await desk.get(PLAN)).html, `${PLAN}/moede`);
    const { html } = await desk.get(MEETINGS);
    for (const [, address] of html.matchAll(/href="(\/moeder\/[0-9a-f-]{36}\/fjern)"/g))
      await again(desk, (await desk.get(address!)).html, address!);
  }
  const text = async (visitor: Visitor, path: string) => pageText((await visitor.get(path)).html);
  /** Dates of the meetings that are still to come, as the page tells them. */
  const inForce = async () => {
    const { html } = await desk.get(MEETINGS);
    return [...html.matchAll(/href="\/moeder\/[0-9a-f-]{36}\/fjern"/g)];
  };
  const enter = (fields: Record<string, string>) =>
    sendForm(desk, `${MEETINGS}?vis=liste`, `${MEETINGS}/tjek/liste`, {
      forum: 'DASSOS',
      papersBefore: '5',
      ...fields,
    });

  it('show what is in danger with its arithmetic, every date with its reason, and why a day is one of work', async () => {
    const page = await text(desk, `${PLAN}?dato=2024-04-26`);
    expect(page).toContain('er i fare eller passeret.');
    expect(page).toMatch(/arbejdsdage i planen × \d+(,\d+)? fra/);
    expect(page).toContain('40 arbejdsdage før det interne mål, fredag den 31. maj 2024, uge 22.');
    expect(page).toContain('Kristi himmelfartsdag (helligdag)');
    expect(page).toContain('store bededag er en almindelig arbejdsdag fra 2024');
    expect(await text(desk, `${PLAN}?dato=i%20morgen`)).toContain('Skriv en dato mellem 2000 og 2099.');
    expect((await desk.get(CASE)).html).toContain(`href="${PLAN}"`);
  });

  it('are for those who work on the case, and meetings for secretariats', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    expect((await chair.get(PLAN)).status).toBe(200);
    expect((await chair.get(MEETINGS)).status).toBe(403);
    expect((await chair.get(`${CLOSED_DAYS}/ny`)).status).toBe(403);
    const reader = await stage.visitor('Læser, kommune');
    for (const page of [PLAN, MEETINGS, '/fravaer'])
      expect([403, 404]).toContain((await reader.get(page)).status);
    expect((await desk.get(`${MEETINGS}?region=DK-81`)).status).toBe(403);
  });

  it('tell every line of a list that is wrong, and keep what was typed', async () => {
    const { status, html } = await enter({ text: '17. april 24\nuden dato' });
    expect(status).toBe(400);
    expect(pageText(html)).toContain('Linje 1: »17. april 24« mangler årstallet med fire cifre.');
    expect(pageText(html)).toContain('Linje 2: Der er ingen dato.');
    expect(html).toContain('17. april 24\nuden dato</textarea>');
  });

  it('show what meetings move before they count, and then move it', async () => {
    const check = await enter({ text: '17.4.2024, materiale 10.4.2024' });
    expect(pageText(check.html)).toContain('Tjek møderne, før de gælder');
    expect(pageText(check.html)).toContain('Sidste møde i DASSOS før onsdag den 1. maj 2024');
    expect(pageText(check.html)).toContain('Tilslutning: Midtjylland: Intet møde før fristen.');
    expect(await inForce()).toEqual([]);
    const saved = await again(desk, check.html, `${MEETINGS}/gem`);
    expect([saved.status, saved.location]).toEqual([303, `${MEETINGS}?gjort=gemt`]);
    const page = await text(desk, PLAN);
    expect(page).toContain('onsdag den 17. april 2024, uge 16');
    expect(page).toContain('Midtjylland, DASSOS');
  });

  it('offer a decision by mail, or another deadline, where no meeting can be used', async () => {
    const { html } = await desk.get(PLAN);
    const action = `${PLAN}/skriftligt`;
    expect(html).toContain('href="/sager/2023-7996/frist/anmodning"');
    const chosen = await again(desk, html, action);
    expect([chosen.status, chosen.location]).toEqual([303, `${PLAN}?gjort=mail`]);
    const after = await desk.get(PLAN);
    expect(pageText(after.html)).toContain('Afgøres skriftligt pr. mail.');
    expect(after.html).not.toContain(`action="${action}"`);
    expect((await again(desk, after.html, `${PLAN}/moede`)).location).toBe(`${PLAN}?gjort=moede`);
  });

  it('take one meeting from a form, and remove it again after a look at what that moves', async () => {
    const one = await sendForm(desk, MEETINGS, `${MEETINGS}/tjek/moede`, {
      forum: 'DASSOS',
      date: '2024-05-16',
      papersBefore: '5',
    });
    expect(pageText(one.html)).toContain('Materiale senest onsdag den 8. maj 2024, uge 19');
    await again(desk, one.html, `${MEETINGS}/gem`);
    const [row] = await stage.db.read<{ id: string }>(
      `select id from samsvar.forum_meeting where date = '2024-05-16' and withdrawn_at is null`,
    );
    const address = `${MEETINGS}/${row!.id}/fjern`;
    const { html } = await desk.get(address);
    expect(pageText(html)).toContain('Tilslutning');
    expect((await again(desk, html, address)).location).toBe(`${MEETINGS}?gjort=fjernet`);
    expect((await desk.get(address)).status).toBe(404);
  });

  it('warn when a date lands in somebody’s absence, and say when nobody stands in', async () => {
    const { html } = await desk.get('/fravaer');
    const chair = /value="(DK-82\.[0-9a-f-]{36})"[^>]*>Formand Midtjylland/.exec(html)![1]!;
    const fields = { who: chair, firstDay: '2024-04-15', lastDay: '2024-04-19' };
    const wrong = await sendForm(desk, '/fravaer', '/fravaer/registrer', {
      ...fields,
      lastDay: '2024-04-01',
    });
    expect(wrong.html).toContain('<a href="#lastDay">');
    expect((await sendForm(desk, '/fravaer', '/fravaer/registrer', fields)).status).toBe(303);
    expect(await text(desk, '/fravaer')).toContain('Ingen stedfortræder i alle dagene.');
    expect(await text(desk, PLAN)).toContain(
      'Formand Midtjylland er fraværende 15. april 2024 til og med 19. april 2024.',
    );
  });

  it('show what a closed day moves in every case before it counts, and give the reason a place', async () => {
    const admin = await stage.visitor('Systemadministrator');
    const address = `${CLOSED_DAYS}/ny`;
    const fields = {
      name: 'brodag',
      date: '2024-05-10',
      repeats: 'once',
      reason: 'Kommunerne holder lukket.',
    };
    const wrong = await sendForm(admin, address, address, { ...fields, reason: '' });
    expect(wrong.html).toContain('<a href="#reason">');
    const check = await sendForm(admin, address, address, fields);
    expect(pageText(check.html)).toContain('tirsdag den 30. april 2024, uge 18');
    const saved = await again(admin, check.html, address, { trin: 'gem' });
    expect(saved.location).toBe(`${CLOSED_DAYS}?gjort=lukkedag`);
    expect(await text(admin, saved.location!)).toContain('brodag');
    expect(await text(desk, PLAN)).toContain('tirsdag den 30. april 2024, uge 18');
    expect(await text(desk, `${CASE}/sagslog`)).toContain('lagde planen om efter en ændret kalender');
    const [row] = await stage.db.read<{ id: string }>(
      `select id from samsvar.closed_day where name = 'brodag'`,
    );
    const end = `${CLOSED_DAYS}/${row!.id}`;
    const removal = await sendForm(admin, end, end, { outcome: 'remove', reason: 'Fejl.' });
    expect(pageText(removal.html)).toContain('onsdag den 1. maj 2024, uge 18');
    expect((await again(admin, removal.html, end, { trin: 'gem' })).status).toBe(303);
    expect((await admin.get(end)).status).toBe(404);
  });
});
