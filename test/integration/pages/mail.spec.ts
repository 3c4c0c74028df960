import ICAL from 'ical.js';
import { sha256Hex } from '../../../src/platform/canonical/canonical.js';
import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { Visitor } from '../../support/sign-in.js';
import { eventually } from '../../support/eventually.js';

jest.setTimeout(300_000);
const CHOICES = '/adgang/post';

let stage: PageStage;
let secretariat: Visitor;
beforeAll(async () => {
  stage = await openPageStage();
  secretariat = await stage.visitor('Sekretariat Midtjylland');
});
afterAll(() => stage?.close());

const earlyOff = async (name: string) =>
  (
    await stage.db.read<{ off: boolean }>(
      `select early_off as off from samsvar.mail_preference m join samsvar.person p on p.id = m.person_id where p.name = $1`,
      [name],
    )
  )[0]?.off ?? false;

describe('what a person chooses about mail', () => {
  it('turns early reminders off and on again, and names every mail there is', async () => {
    const { html } = await sendForm(secretariat, CHOICES, `${CHOICES}/tidlige`, {}).then(() =>
      secretariat.get(CHOICES),
    );
    expect(html).toContain('Du har slået tidlige påmindelser fra.');
    expect(html).toContain('En mail kunne ikke afleveres');
    expect(await earlyOff('Sekretariat Midtjylland')).toBe(true);
    await sendForm(secretariat, CHOICES, `${CHOICES}/tidlige`, {});
    expect(await earlyOff('Sekretariat Midtjylland')).toBe(false);
  });

  it('is done by one POST from a mail without signing in; looking decides nothing, and only the early ones stop', async () => {
    const secret = 'x'.repeat(43);
    await stage.sql(
      `insert into samsvar.stop_token (token_sha256, outgoing_id)
       select $1, o.id from samsvar.outgoing o join samsvar.person p on p.id = o.person_id where p.name = 'Formand Sjælland' limit 1`,
      sha256Hex(secret),
    );
    const scanner = new Visitor(stage.url);
    const asked = await scanner.get(`/afmeld/${secret}`);
    expect([asked.status, await earlyOff('Formand Sjælland')]).toEqual([200, false]);
    // As a mail provider posts it (RFC 8058): no cookie, no origin, no page of ours.
    const post = (path: string) =>
      fetch(new URL(path, stage.url), {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
    expect((await post(`/afmeld/${secret}`)).status).toBe(200);
    expect(await earlyOff('Formand Sjælland')).toBe(true);
    expect((await post(`/afmeld/${'y'.repeat(43)}`)).status).toBe(404);
    expect((await scanner.get(`/afmeld/${'y'.repeat(43)}`)).status).toBe(404);
  });
});

describe('T9 a calendar feed', () => {
  const made = (html: string) =>
    /<code class="token">https?:\/\/[^/]+(\/kalender\/[\w-]{43})<\/code>/.exec(html)![1]!;
  const make = async (visitor: Visitor, sag: string) =>
    made((await sendForm(visitor, CHOICES, `${CHOICES}/kalender`, { sag })).html);
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  it('holds the dates its owner owes and no text of the case, for whoever has the address', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const address = await make(chair, '');
    const answer = await fetch(new URL(address, stage.url));
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    const titles = events(text).map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
    expect(titles).toContain('2024-06-01 Samsvar 2023-7996: formel frist');
    expect(titles).toContain('2024-05-31 Samsvar 2023-7996: internt mål');
    expect(titles.filter((one) => one.includes('svar fra formanden'))).toHaveLength(5);
    expect(titles.some((one) => one.includes('kommentering'))).toBe(false);
    const [{ title }] = (await stage.db.read(
      `select title from samsvar.case_file where number = '2023-7996'`,
    )) as [{ title: string }];
    expect(text).not.toContain(title);
  });

  it('of one case holds everybody’s dates there; a renewed or revoked one is gone at once, and its secret is in no log', async () => {
    const [file] = await stage.db.read<{ id: string }>(
      `select id from samsvar.case_file where number = '2023-7996'`,
    );
    const first = await make(secretariat, file!.id);
    const status = async (address: string) => (await fetch(new URL(address, stage.url))).status;
    expect(await status(first)).toBe(200);
    const second = await make(secretariat, file!.id);
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    const dates = events(await (await fetch(new URL(second, stage.url))).text()).map(
      ({ summary }) => summary,
    );
    expect(dates.some((one) => one.includes('udkast i kommentering'))).toBe(true);
    const { html } = await secretariat.get(CHOICES);
    expect(html).toContain('Alle datoer i sag 2023-7996');
    await sendForm(secretariat, CHOICES, `${CHOICES}/tilbagekald`, {});
    expect(await status(second)).toBe(404);
    const secret = second.split('/').at(-1)!;
    expect(stage.said()).not.toContain(secret);
    const [{ kept }] = (await stage.db.read(
      `select count(*)::int as kept from samsvar.calendar_feed where token_sha256 = $1`,
      [sha256Hex(secret)],
    )) as [{ kept: number }];
    expect(kept).toBe(1);
  });

  it('is refused to whoever may not see the plan of the case', async () => {
    const [file] = await stage.db.read<{ id: string }>(
      `select id from samsvar.case_file where number = '2023-7996'`,
    );
    const agency = await stage.visitor('Social- og Boligstyrelsen, sagsbehandler');
    const answer = await sendForm(agency, CHOICES, `${CHOICES}/kalender`, { sag: file!.id });
    expect([403, 404]).toContain(answer.status);
  });
});

describe('one mail of a case', () => {
  it('shows what was sent; one that came back is passed on, and the secretariat is told', async () => {
    const [mail] = await stage.db.read<{ id: string }>(
      `select o.id from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
        where o.state = 'sent' and p.name = 'Formand Hovedstaden' and o.kind = 'digest' limit 1`,
    );
    const page = `${CASE}/paamindelser/mail/${mail!.id}`;
    const { html } = await secretariat.get(page);
    expect(html).toContain('Formand Hovedstaden');
    expect(html).toContain('Message-ID');
    const empty = await sendForm(secretariat, page, page, { reason: '' });
    expect(empty.status).toBe(400);
    const sent = await sendForm(secretariat, page, page, {
      outcome: 'returned',
      reason: '550 Ukendt modtager',
    });
    expect(sent.status).toBe(303);
    expect((await secretariat.get(page)).html).toContain('550 Ukendt modtager');
    const followed = () =>
      stage.db.read<{ key: string; name: string }>(
        `select split_part(o.key, ':', 1) as key, p.name from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
          where o.key like '%:' || $1 || ':%' order by 1, 2`,
        [mail!.id],
      );
    await eventually(async () => (await followed()).length >= 2);
    // No substitute and no other chair: the own secretariat does what can be done, and is told to call.
    expect(await followed()).toEqual([
      { key: 'passedOn', name: 'Sekretariat Hovedstaden' },
      { key: 'undeliverable', name: 'Sekretariat Hovedstaden' },
    ]);
    const other = await secretariat.get(`${CASE}/paamindelser/mail/00000000-0000-4000-8000-000000000000`);
    expect(other.status).toBe(404);
  });
});

it('says on every page that mail is delayed, since when, and whom to call; and stops saying so', async () => {
  const [{ at }] = (await stage.db.read(`select samsvar.now() as at`)) as [{ at: string }];
  const delayed = `update samsvar.outgoing set state = 'planned', attempts = 1, due_at = $1::timestamptz + interval '1 hour', finished_at = null
      where id = (select o.id from samsvar.outgoing o join samsvar.person p on p.id = o.person_id where p.name = 'Formand Sjælland' order by o.id limit 1) returning dated`;
  const [row] = (await stage.sql(delayed, at)) as [{ dated: string }];
  const { html } = await secretariat.get('/');
  expect(html).toMatch(/Påmindelser er forsinkede siden (\d+\. \S+ \d{4} )?kl\. \d+\.\d\d\. Ingen er tabt\./);
  const list = await secretariat.get('/post');
  expect(list.html).toContain('Formand Sjælland');
  expect(list.html).toMatch(/\+45 [\d ]+/);
  const reader = await stage.visitor('Læser, kommune');
  expect((await reader.get('/post')).status).toBe(403);
  await stage.sql(
    `update samsvar.outgoing set state = 'sent', finished_at = samsvar.now() where dated = $1 and state = 'planned'`,
    row.dated,
  );
  expect((await secretariat.get('/')).html).not.toContain('Ingen er tabt.');
});

it('gives a rehearsal as a table for a spreadsheet', async () => {
  const { status, headers, html } = await secretariat.get(
    `${CASE}/paamindelser/proevekoersel/fil?til=2024-04-30`,
  );
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const [head, ...rows] = html.trim().split(/\r?\n/);
  expect(head).toContain('Dato;Handling;Frist;Trin;Region;Rolle;Tilstand;Grund;Modtager;Egenskab');
  expect(rows.length).toBeGreaterThan(20);
  expect((await secretariat.get(`${CASE}/paamindelser/proevekoersel/fil?til=vrøvl`)).status).toBe(404);
});
