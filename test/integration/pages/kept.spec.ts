import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { tokenIn } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/dokumenter/notat`;
const NOTE = {
  theme: 'Kort samtale om driftsansvar',
  party: 'Lolland Kommune',
  dated: '2024-04-08',
  direction: 'out',
  note: 'De vender tilbage, når direktionen har drøftet det.',
  accessStatus: 'undecided',
};

describe('A form whose session ended while it was written', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());

  it('is kept through a new sign-in and counts once', async () => {
    const visitor = await stage.visitor('Sekretariat Sjælland');
    const { html } = await visitor.get(PAGE);
    const key = /name="_key" value="([^"]+)"/.exec(formIn(html, PAGE))![1]!;
    await stage.sql('delete from samsvar.session');
    const typed = { ...NOTE, _key: key, _csrf: tokenIn(html) };
    const out = await visitor.post(PAGE, typed);
    expect(out.status).toBe(401);
    expect(out.html).toContain('Du er logget ud.');
    expect(out.html).toContain(NOTE.note);

    await visitor.asRole('Sekretariat Sjælland');
    // As the kept page sends it: without a token, since there was no session to make one from.
    const { _csrf, ...again } = typed;
    const old = await visitor.post(PAGE, again);
    expect(old.status).toBe(403);
    expect(old.html).toContain('Siden var for gammel');
    const kept = formIn(old.html, PAGE);
    const sent = await visitor.post(PAGE, { ...again, _csrf: tokenIn(kept) });
    expect(sent.status).toBe(303);
    const twice = await visitor.post(PAGE, { ...again, _csrf: tokenIn(kept) });
    expect(twice.status).toBe(303);
    const notes = await stage.db.read('select id from samsvar.document where theme = $1', [NOTE.theme]);
    expect(notes).toHaveLength(1);
    expect(_csrf).not.toBe(tokenIn(kept));
  });

  it('offers nothing to send when it came from another site', async () => {
    const visitor = await stage.visitor('Sekretariat Sjælland');
    const evil = await visitor.post(PAGE, { ...NOTE, _key: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect(evil.status).toBe(403);
    expect(evil.html).not.toContain(NOTE.note);
  });

  it('is refused without its key, and says what to do', async () => {
    const visitor = await stage.visitor('Sekretariat Sjælland');
    const { html } = await visitor.get(PAGE);
    const sent = await visitor.post(PAGE, { ...NOTE, _csrf: tokenIn(html) });
    expect(sent.status).toBe(400);
    expect(sent.html).toContain('Hent siden igen');
    expect((await sendForm(visitor, PAGE, PAGE, { ...NOTE, theme: 'En anden' })).status).toBe(303);
  });
});
