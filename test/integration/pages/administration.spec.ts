import { Document, Packer } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { eventually } from '../../support/eventually.js';
import { formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);
const PEOPLE = '/administration/personer';
const CHAIRS = '/administration/formaend';
const MANDATES = '/administration/stedfortraedere';
const hostile = '"><script>alert(1)</script>';

describe('The pages of the administration', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage('sections', {
      SAMSVAR_WEBHOOK_HOSTS: 'esdh.kommune.example',
      SAMSVAR_WEBHOOK_KEY: 'en-noegle-som-kun-denne-proeve-har',
    });
  });
  afterAll(() => stage?.close());
  const admin = () => stage.visitor('Systemadministrator');
  const idOf = async (table: string, name: string) => {
    const [row] = await stage.db.read<{ id: string }>(`select id from samsvar.${table} where name = $1`, [
      name,
    ]);
    return row!.id;
  };
  const add = async (name: string, email: string) =>
    sendForm(await admin(), PEOPLE, `${PEOPLE}/opret`, {
      name,
      email,
      organisationId: await idOf('organisation', 'Administrativ styregruppe, Sjælland'),
      role: 'reader',
      validFrom: '2024-04-08',
    });

  it.each([
    'personer',
    'organisationer',
    'formaend',
    'lukkedage',
    'skabeloner',
    'webhooks',
    'log',
    'adgangslog',
    'lukkedage/ny',
  ])('%s is for administrators alone, and has the menu', async (page) => {
    const { status, html } = await (await admin()).get(`/administration/${page}`);
    expect(status).toBe(200);
    expect(html).toContain(`href="/administration/${page.split('/')[0]}" aria-current="page"`);
    for (const role of ['Sekretariat Midtjylland', 'Formand Midtjylland', 'Læser, kommune'])
      expect((await (await stage.visitor(role)).get(`/administration/${page}`)).status).toBe(403);
  });

  it('takes a template of a secretariat, says what is taken from it, and refuses a hostile one', async () => {
    const visitor = await admin();
    const page = '/administration/skabeloner';
    const organisationId = await idOf('organisation', 'Sekretariat Midtjylland');
    const send = async (bytes: Uint8Array) => {
      const form = formIn((await visitor.get(page)).html, page);
      const body = new FormData();
      for (const field of ['_csrf', '_key'])
        body.append(field, new RegExp(`name="${field}" value="([^"]+)"`).exec(form)![1]!);
      body.append('organisationId', organisationId);
      body.append('file', new Blob([Uint8Array.from(bytes)]), 'skabelon.docx');
      const headers = { cookie: visitor.cookie, origin: stage.url, 'sec-fetch-site': 'same-origin' };
      const answer = await fetch(new URL(page, stage.url), {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      });
      return { status: answer.status, html: await answer.text() };
    };
    const font = { default: { document: { run: { font: 'Georgia' } } } };
    const docx = new Uint8Array(
      await Packer.toBuffer(new Document({ styles: font, sections: [{ children: [] }] })),
    );
    const macros = zipSync({ ...unzipSync(docx), 'word/vbaProject.bin': new Uint8Array(10) });
    const doctype = zipSync({ ...unzipSync(docx), 'word/styles.xml': strToU8('<!DOCTYPE x []><w:styles/>') });
    const bomb = zipSync({ ...unzipSync(docx), 'word/media/a.png': new Uint8Array(64 * 1024 * 1024) });
    for (const hostile of [macros, doctype, bomb, strToU8('ingen zip')]) {
      const { status, html } = await send(hostile);
      expect([status, html.includes('href="#file"')]).toEqual([400, true]);
    }
    expect(await stage.db.read('select 1 from samsvar.reply_template')).toEqual([]);
    expect((await send(docx)).status).toBe(303);
    expect((await visitor.get(page)).html).toContain('Skrift: Georgia');
  });

  it('registers a receiver of events at a named host, shows its secret once, and switches it', async () => {
    const visitor = await admin();
    const page = '/administration/webhooks';
    expect((await visitor.get(page)).html).toContain('esdh.kommune.example');
    const fields = { name: hostile, url: 'https://andre.example/', events: 'revision.made' };
    const wrong = await sendForm(visitor, page, page, fields);
    expect([wrong.status, pageText(wrong.html)]).toEqual([
      400,
      expect.stringContaining('SAMSVAR_WEBHOOK_HOSTS'),
    ]);
    expect(wrong.html).toContain('value="https://andre.example/"');
    expect(wrong.html).not.toContain(hostile);
    const url = 'https://esdh.kommune.example/samsvar';
    const made = await sendForm(visitor, page, page, { ...fields, url });
    expect(made.status).toBe(303);
    const one = made.location!.replace(/\?.*/, '');
    const secret = await sendForm(visitor, one, `${one}/hemmelighed`, {});
    expect([secret.status, secret.html.match(/whsec_[A-Za-z0-9+/]{43}=/g)?.length]).toEqual([200, 1]);
    expect((await visitor.get(one)).html).not.toContain('whsec_');
    for (const act of ['fra', 'til'])
      expect((await sendForm(visitor, one, `${one}/${act}`, {})).location).toBe(`${one}?gjort=${act}`);
    expect((await sendForm(visitor, one, `${one}/fjern`, {})).location).toBe(`${page}?gjort=fjernet`);
    expect((await visitor.get(one)).status).toBe(404);
  });

  it('leads everybody to what is theirs, and shows the menu to nobody else', async () => {
    const place = async (role: string) => (await (await stage.visitor(role)).get('/administration')).location;
    expect(await place('Systemadministrator')).toBe(PEOPLE);
    expect(await place('Sekretariat Midtjylland')).toBe(MANDATES);
    const chair = await stage.visitor('Formand Midtjylland');
    expect((await chair.get('/administration')).status).toBe(403);
    expect((await chair.get('/sager')).html).not.toContain('href="/administration"');
  });

  it('adds a person, keeps what was typed when refused, and shows a name as text', async () => {
    const refused = await add('', 'ny@example.dk');
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('<a href="#name">');
    expect(refused.html).toContain('value="ny@example.dk"');
    const added = await add(`Ny ${hostile}`, 'ny@example.dk');
    expect(added.status).toBe(303);
    const { html } = await (await admin()).get(added.location!);
    expect(pageText(html)).toContain('Personen er oprettet.');
    expect(html).not.toContain('<script>alert');
    expect((await add('En anden', 'NY@example.dk')).html).toContain('<a href="#email">');
  });

  it('finds people by words, and says when nobody is found', async () => {
    const visitor = await admin();
    const found = pageText((await visitor.get(`${PEOPLE}?q=formand+sj`)).html);
    expect(found).toContain('Viser 1 til 1 af 1');
    const none = await visitor.get(`${PEOPLE}?q=${encodeURIComponent(`ingen ${hostile}\u0000`)}`);
    expect(none.status).toBe(200);
    expect(pageText(none.html)).toContain('Vis alle');
    expect(none.html).not.toContain('<script>alert');
  });

  it('pages a long list', async () => {
    await stage.sql(
      `insert into samsvar.organisation (id, kind, name, valid_from)
       select gen_random_uuid(), 'authority', 'Kommune ' || lpad(n::text, 3, '0'), '2023-01-01' from (select set_config('samsvar.role', 'admin', true)) acting, generate_series(1, 100) n`,
    );
    const visitor = await admin();
    const first = await visitor.get('/administration/organisationer?q=kommune');
    expect(pageText(first.html)).toMatch(/Viser 1 til 25 af 1\d\d/);
    const last = await visitor.get('/administration/organisationer?q=kommune+100');
    expect(pageText(last.html)).toContain('Kommune 100');
    expect((await visitor.get('/administration/organisationer?q=kommune&side=4')).html).toContain(
      'Kommune 09',
    );
  });

  it('tells both versions when somebody else changed a person meanwhile', async () => {
    const id = await idOf('person', 'Læser, kommune');
    const page = `${PEOPLE}/${id}`;
    const before = { beforeName: 'Læser, kommune', beforeEmail: 'gammel@example.dk', beforePhone: '' };
    const sent = await sendForm(await admin(), page, `${page}/ret`, {
      ...before,
      name: 'Mit navn',
      email: 'min@example.dk',
      phone: '',
    });
    expect(sent.status).toBe(412);
    const text = pageText(sent.html);
    expect(text).toContain('En anden har rettet oplysningerne imens.');
    expect(text).toContain('Navn Læser, kommune Mit navn');
    expect(sent.html).toContain('value="min@example.dk"');
  });

  it('closes an account, opens it again, and gives a start password once', async () => {
    const page = `${PEOPLE}/${await idOf('person', 'Stedfortræder Syddanmark')}`;
    expect((await sendForm(await admin(), page, `${page}/luk`, {})).location).toBe(`${page}?gjort=lukket`);
    expect((await sendForm(await admin(), page, `${page}/aabn`, {})).location).toBe(`${page}?gjort=aabnet`);
    const given = await sendForm(await admin(), page, `${page}/startkode`, {});
    expect(given.html).toMatch(/<code class="token">([a-z2-9]{4}-){4}[a-z2-9]{4}<\/code>/);
    expect((await (await admin()).get(page)).html).not.toContain('class="token"');
  });

  it('changes a chair from a day on, asks what is to become of open questions, and leaves the answers of the region', async () => {
    const answers = `select snapshot #> '{context,sections,placement,answers,DK-84}' as answer from samsvar.case_file`;
    const [before] = await stage.db.read<{ answer: unknown }>(answers);
    const personId = await idOf('person', 'Stedfortræder Hovedstaden');
    const change = {
      region: 'DK-84',
      personId,
      organisationId: await idOf('organisation', 'Administrativ styregruppe, Hovedstaden'),
      from: '2024-04-15',
    };
    const missing = await sendForm(await admin(), CHAIRS, CHAIRS, { ...change, personId: '' });
    expect(missing.html).toContain('<a href="#personId">Vælg den nye formand.</a>');
    const chosen = await (await admin()).get(`${CHAIRS}?region=DK-84`);
    expect(pageText(chosen.html)).toMatch(/Åbne spørgsmål til kommunerne i Hovedstaden .* Sag 2023-7996, /);
    expect(formIn(chosen.html, CHAIRS)).not.toMatch(/name="openQuestions"[^>]*checked/);
    // Nothing is stored until it has been chosen: the chair of today stays.
    const unchosen = await sendForm(await admin(), CHAIRS, CHAIRS, change);
    expect(unchosen.status).toBe(400);
    expect(unchosen.html).toContain('href="#openQuestions"');
    expect(formIn(unchosen.html, CHAIRS)).toContain('Spørg den nye formand igen');
    expect(
      await stage.db.read(`select 1 from samsvar.membership where role = 'chair' and valid_to is not null`),
    ).toEqual([]);
    const sent = await sendForm(await admin(), CHAIRS, CHAIRS, { ...change, openQuestions: 'askAgain' });
    expect([sent.status, sent.location]).toEqual([303, `${CHAIRS}?gjort=formand`]);
    const text = pageText((await (await admin()).get(CHAIRS)).html);
    expect(text).toContain('Formand Hovedstaden 1.1.2023 til 14.4.2024');
    expect(text).toContain('Stedfortræder Hovedstaden Fra 15.4.2024');
    const [after] = await stage.db.read<{ answer: unknown }>(answers);
    expect(after).toEqual(before);
    // In the journal of the case, and in a mail that waits for the first day.
    const journal = await (await stage.visitor('Sekretariat Hovedstaden')).get('/sager/2023-7996/sagslog');
    expect(pageText(journal.html)).toContain('en ny formand, som spørges igen');
    const mails = await stage.db.read<{ dueAt: string }>(
      `select due_at as "dueAt" from samsvar.outgoing where person_id = $1 and mail = 'asked' and state = 'planned'`,
      [personId],
    );
    expect(mails).toEqual([{ dueAt: '2024-04-15T05:00:00.000Z' }]);
  });

  it('lets a secretariat register a substitute for its chair, and revoke the mandate', async () => {
    const visitor = await stage.visitor('Sekretariat Sjælland');
    const mandate = {
      role: 'DK-85.chair',
      substituteId: await idOf('person', 'Stedfortræder Sjælland'),
      validFrom: '2024-04-08',
      validTo: '2024-04-30',
      reason: 'Ferie',
    };
    const backdated = await sendForm(visitor, MANDATES, `${MANDATES}/registrer`, {
      ...mandate,
      validFrom: '2024-04-01',
    });
    expect(backdated.status).toBe(400);
    expect(pageText(backdated.html)).toContain('Et mandat kan ikke dateres tilbage.');
    const sent = await sendForm(visitor, MANDATES, `${MANDATES}/registrer`, mandate);
    expect([sent.status, sent.location]).toEqual([303, `${MANDATES}?gjort=mandat`]);
    expect(pageText((await visitor.get(MANDATES)).html)).toContain('Begrundelse: Ferie');
    const other = await stage.visitor('Sekretariat Nordjylland');
    expect((await other.get(MANDATES)).html).not.toContain('Ferie');
    const [row] = await stage.db.read<{ id: string }>(
      `select id from samsvar.mandate where reason = 'Ferie'`,
    );
    const revoked = await sendForm(visitor, MANDATES, `${MANDATES}/tilbagekald`, { mandateId: row!.id });
    expect(revoked.location).toBe(`${MANDATES}?gjort=tilbagekaldt`);
    expect(pageText((await visitor.get(MANDATES)).html)).toContain('Tilbagekaldt 8. april 2024');
  });

  it('shows who read what of a case, and finds it by person, case and day', async () => {
    await (await stage.visitor('Læser, kommune')).get('/sager/2023-7996/sagslog');
    await (await stage.visitor('Formand Sjælland')).get('/sager/2023-7996/afsnit/placement');
    const page = (asked: string) =>
      admin().then(async (one) => pageText((await one.get(`/administration/adgangslog?${asked}`)).html));
    const shown = await eventually(async () => {
      const text = await page('person=formand+sj%C3%A6lland');
      return text.includes('Afsnit, sag 2023-7996 Geografisk placering Vist') && text;
    });
    expect(shown).not.toContain('Sekretariat Hovedstaden I en browser');
    expect(await page('person=l%C3%A6ser&sag=2023-7996')).toMatch(
      /Sagslog, sag 2023-7996 (Afvist|Ikke fundet)/,
    );
    expect(await page('til=2000-01-01')).toContain('Der er ingen linjer.');
    const wrong = await page('fra=31-31&person=formand');
    expect(wrong).toContain('Fra og med skal være en dato, der findes.');
    expect(wrong).not.toContain('Afsnit, sag 2023-7996');
    expect(await page(`person=${encodeURIComponent(hostile)}&side=abc`)).toContain('Der er ingen linjer.');
  });

  it('keeps all of it in the log', async () => {
    const text = pageText((await (await admin()).get('/administration/log')).html);
    expect(text).toMatch(/Sekretariat Sjælland registrerede en stedfortræder: \p{Lu}/u);
    expect(text).toMatch(/Systemadministrator lukkede en konto: \p{Lu}/u);
  });
});
