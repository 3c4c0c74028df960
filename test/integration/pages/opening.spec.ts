import { openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);
const PAGE = '/sager/ny';
const CHECK = '/sager/ny/kontrol';
const CASE = {
  number: '2024-100',
  title: 'Et nyt sikret tilbud',
  sender: 'Social- og Boligstyrelsen',
  letterDate: '2024-04-02',
  formalDeadline: '2024-11-30',
  procedureId: 'fornyet-behandling',
};
const hostile = [
  '"><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202eesrever',
  'æ'.repeat(10_000),
  'a\u0000b\u0007',
];

describe('The pages that open a case', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const desk = () => stage.visitor('Sekretariat Syddanmark');
  const opened = () =>
    stage.db.read<{ number: string }>(`select number from samsvar.case_file where number <> '2023-7996'`);

  it('show what the procedure will plan, and store nothing', async () => {
    const { status, html } = await sendForm(await desk(), PAGE, CHECK, CASE);
    expect(status).toBe(200);
    const text = pageText(html);
    expect(text).toContain('Internt mål fredag den 29. november 2024, uge 48');
    expect(text).toContain('Styrelsens frist lørdag den 30. november 2024 kl. 23.59');
    expect(text).toContain('Udkast fredag den 6. september 2024, uge 36 60 arbejdsdage før det interne mål');
    expect(await opened()).toEqual([]);
  });

  it('link each missing field, and keep what was typed', async () => {
    const sent = { ...CASE, number: '', formalDeadline: '', title: 'Halvt udfyldt' };
    const { status, html } = await sendForm(await desk(), PAGE, CHECK, sent);
    expect(status).toBe(400);
    expect(html).toContain('<title>Fejl: Opret en sag');
    expect(html).toContain('<a href="#number">Skriv sagsnummeret.</a>');
    expect(html).toContain('<a href="#formalDeadline">Vælg den frist, der står i brevet.</a>');
    expect(html).toContain('value="Halvt udfyldt"');
  });

  it('say that a number is taken, and warn of dates that look wrong', async () => {
    const taken = await sendForm(await desk(), PAGE, CHECK, { ...CASE, number: '2023-7996' });
    expect(taken.status).toBe(400);
    expect(pageText(taken.html)).toContain('Sag 2023-7996 er allerede oprettet.');
    const late = await sendForm(await desk(), PAGE, CHECK, { ...CASE, formalDeadline: '2024-03-01' });
    expect(late.status).toBe(200);
    const text = pageText(late.html);
    expect(text).toContain('Fristen ligger før brevets dato.');
    expect(text).toContain('Fristen er allerede passeret.');
  });

  it.each(hostile)('take %j for text', async (title) => {
    const { status, html } = await sendForm(await desk(), PAGE, CHECK, { ...CASE, title });
    expect([200, 400]).toContain(status);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    if (status === 400) expect(html).toContain('<a href="#title">');
  });

  it('open the case once and lead to its coordination, where its leads are chosen', async () => {
    const visitor = await desk();
    const { html } = await sendForm(visitor, PAGE, CHECK, CASE);
    const form = html.slice(html.indexOf('action="/sager/ny"'));
    const hidden = [...form.slice(0, form.indexOf('</form>')).matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
    const first = await visitor.post(PAGE, fields);
    const again = await visitor.post(PAGE, fields);
    for (const { status, location } of [first, again])
      expect([status, location]).toEqual([303, '/sager/2024-100/koordinering?gjort=oprettet']);
    expect(await opened()).toEqual([{ number: '2024-100' }]);
    const text = pageText((await visitor.get(first.location!)).html);
    expect(text).toContain('Sagen er oprettet');
    expect(text).toContain('Sekretariat Syddanmark koordinerer sagen.');
    expect(text).toContain('Udarbejdelsen kan først åbnes, når alle afsnit har en tovholder.');
  });

  it('lead from there to a rehearsal of the case until its end, before anybody writes a word', async () => {
    const visitor = await desk();
    const { html } = await visitor.get('/sager/2024-100/koordinering');
    const [, address] = /href="([^"]*proevekoersel[^"]*)"/.exec(html)!;
    const text = pageText((await visitor.get(address!.replaceAll('&amp;', '&'))).html);
    expect(text).toContain('9. april 2024 til 30. november 2024');
    expect(text).toMatch(/Mails [1-9]\d* Personer [1-9]\d*/);
    expect(text).toContain('Svar på Geografisk placering Senest');
    expect(text).toContain('Fremsend den samlede afrapportering Senest fredag den 29. november 2024, uge 48');
    expect(text).not.toContain('Udarbejdelsen er ikke begyndt.');
  });

  it.each(['Formand Midtjylland', 'Systemadministrator'])('are not for %s', async (role) => {
    const { status, html } = await (await stage.visitor(role)).get(PAGE);
    expect(status).toBe(403);
    expect(html).not.toContain('name="formalDeadline"');
  });
});
