import { openPageStage, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);
const PAGE = '/adgang/oplysninger';
const FILE = `${PAGE}/fil`;

describe('One’s own data', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
    // Everything a person can leave, for two people, each marked with its name.
    for (const name of ['Formand Midtjylland', 'Formand Sjælland'])
      await stage.sql(
        `with p as (select id from samsvar.person where name = $1),
          a as (insert into samsvar.absence (id, person_id, first_day, last_day, registered_by, registered_at)
                select gen_random_uuid(), id, '2024-07-01', '2024-07-05', id, samsvar.now() from p),
          t as (insert into samsvar.access_token (id, token_sha256, person_id, name, scope, created_at, expires_at)
                select gen_random_uuid(), encode(sha256(id::text::bytea), 'hex'), id, 'nøgle ' || $1, 'read', samsvar.now(), samsvar.now() + interval '1 day' from p),
          m as (insert into samsvar.mail_preference (person_id, early_off, changed_at) select id, true, samsvar.now() from p on conflict do nothing),
          l as (insert into samsvar.access_log (id, at, person_id, through, kind, route, case_ref, object, outcome)
                select gen_random_uuid(), samsvar.now(), id, 'session', 'section', '/sager/:number', '2023-7996', 'læst ' || $1, 'shown' from p)
         update samsvar.person set phone = 'tlf ' || $1 where id = (select id from p)`,
        name,
      );
  });
  afterAll(() => stage?.close());

  it('holds all there is about who asks, and nothing of anybody else’s', async () => {
    const own = await stage.visitor('Formand Midtjylland');
    await stage.visitor('Formand Sjælland');
    const { status, html, headers } = await own.get(FILE);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('mine-oplysninger.json');
    expect(headers.get('cache-control')).toContain('no-store');
    const data = JSON.parse(html) as Record<string, Record<string, unknown>[]>;
    const [person] = data.person!;
    expect(person).toMatchObject({ name: 'Formand Midtjylland', phone: 'tlf Formand Midtjylland' });
    for (const group of [
      'memberships',
      'absences',
      'sessions',
      'tokens',
      'mailChoices',
      'mails',
      'readings',
      'acts',
    ])
      expect([group, data[group]!.length > 0]).toEqual([group, true]);
    expect(data.tokens).toMatchObject([{ name: 'nøgle Formand Midtjylland' }]);
    expect(data.readings!.map(({ object }) => object)).toContain('læst Formand Midtjylland');
    // Nothing that opens a door.
    expect(html).not.toMatch(/sha256|secret|argon2/i);
    for (const { hash } of data.acts!) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    // Nobody else: no id, no address, no mark.
    const others = await stage.db.read<{ id: string; email: string; name: string }>(
      'select id, email, name from samsvar.person where id <> $1',
      [person!.id],
    );
    const text = JSON.stringify({ ...data, mails: data.mails!.map(({ recipient }) => recipient) });
    for (const { id, email, name } of others)
      expect([name, text.includes(id), text.includes(email), text.includes(name)]).toEqual([
        name,
        false,
        false,
        false,
      ]);
    const { count } = (
      await stage.db.read<{ count: number }>(
        `select count(*)::int as count from samsvar.journal_entry where entry::jsonb #>> '{actor,person}' = $1`,
        [person!.id],
      )
    )[0]!;
    expect(data.acts!.filter(({ onYourBehalf }) => onYourBehalf === false)).toHaveLength(count);
  });

  it('is read as a page too, found from the account', async () => {
    const own = await stage.visitor('Formand Midtjylland');
    expect((await own.get('/adgang')).html).toContain(`href="${PAGE}"`);
    const text = pageText((await own.get(PAGE)).html);
    expect(text).toContain('Navn: Formand Midtjylland');
    expect(text).toContain('Del: læst Formand Midtjylland');
    // In Danish, as everywhere: no codes, no names of commands, no dates as a computer writes them.
    expect(text).toContain('Rolle: Formand Region: Midtjylland');
    expect(text).toContain('Første dag: mandag den 1. juli 2024, uge 27');
    expect(text).not.toMatch(
      /: (chair|read|session|shown|sent|demo|section)\b|DK-\d|\d{4}-\d\d-\d\d|approve/,
    );
    expect(text).not.toContain('Sjælland nøgle');
    expect(text).not.toContain('tlf Formand Sjælland');
  });

  it('is for a browser’s session alone, and for whoever is signed in, also who works on no case', async () => {
    expect((await (await stage.visitor('Læser, kommune')).get(PAGE)).status).toBe(200);
    expect((await (await stage.visitor('Systemadministrator')).get(FILE)).status).toBe(200);
  });
});
