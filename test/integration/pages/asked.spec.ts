import { setPassword, passwordHash } from '../../../src/identity/credentials.js';
import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { tokenIn, Visitor, type Visited } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const NUMBER = '010170-1234';
const NOTE_PAGE = `${CASE}/dokumenter/notat`;
const NOTE = {
  theme: 'Samtale om en sag',
  party: 'Lolland Kommune',
  dated: '2024-04-08',
  direction: 'in',
  note: `De ringede om ${NUMBER} og vender tilbage.`,
  accessStatus: 'undecided',
};
const PASSWORD = 'tre grønne heste spiser';

let stage: PageStage;
beforeAll(async () => {
  stage = await openPageStage();
});
afterAll(() => stage?.close());

/** The fields of a kept form as a browser would send them, with changes. */
function again(html: string, action: string, changes: Record<string, string> = {}): Record<string, string> {
  const form = formIn(html, action);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])), ...changes };
}

describe('A form with what reads like a CPR number', () => {
  const notes = () =>
    stage.db.read<{ note: string }>('select note from samsvar.document where theme = $1', [NOTE.theme]);

  it('is kept for correction, goes through without the number, and once', async () => {
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const out = await sendForm(visitor, NOTE_PAGE, NOTE_PAGE, NOTE);
    expect(out.status).toBe(400);
    expect(out.html).toContain('<h1>Det ligner et CPR-nummer</h1>');
    expect(out.html).toMatch(new RegExp(`<textarea[^>]*name="note"[^>]*>De ringede om ${NUMBER}`));
    expect(await notes()).toEqual([]);
    const sent = await visitor.post(
      NOTE_PAGE,
      again(out.html, NOTE_PAGE, { note: 'De ringede om en borger.' }),
    );
    expect(sent.status).toBe(303);
    expect(await notes()).toEqual([{ note: 'De ringede om en borger.' }]);
  });

  it('goes through with a statement, which stands in the journal', async () => {
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const out = await sendForm(visitor, NOTE_PAGE, NOTE_PAGE, { ...NOTE, theme: 'Falsk alarm' });
    const said = { note: NOTE.note, _ikkeCpr: 'Det er et journalnummer hos Lolland Kommune.' };
    const short = await visitor.post(NOTE_PAGE, again(out.html, NOTE_PAGE, { ...said, _ikkeCpr: 'nej' }));
    expect(short.status).toBe(400);
    const sent = await visitor.post(NOTE_PAGE, again(out.html, NOTE_PAGE, said));
    expect(sent.status).toBe(303);
    const { html } = await visitor.get(`${CASE}/sagslog`);
    expect(html).toContain('oplyste, at det, der ligner et CPR-nummer, ikke er det');
    expect(html).toContain(said._ikkeCpr);
  });
});

describe('An answer whose sender signed in a while ago', () => {
  const ANSWER = `${CASE}/afsnit/placement/svar`;
  const words = 'Vi tager forbehold for finansieringen af anlægget.';
  const grow = (visitor: Visitor) => sendOld(visitor);
  const sendOld = async (visitor: Visitor): Promise<Visited> => {
    await stage.sql(`update samsvar.session set fresh_at = clock_timestamp() - interval '11 minutes'`);
    const page = await visitor.get(ANSWER);
    const form = formIn(page.html, ANSWER);
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    );
    return visitor.post(ANSWER, {
      ...(Object.fromEntries(hidden) as Record<string, string>),
      _csrf: tokenIn(form),
      answer: 'yesWithReservation',
      words,
      basis: 'chair',
    });
  };
  const answers = () =>
    stage.db.read<{ n: number }>(
      `select count(*)::int as n from samsvar.answer where kind = 'yesWithReservation' and words = $1`,
      [words],
    );

  it('is asked once more, by the role in a demo, keeps what was typed, and goes through with a new cookie', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const asked = await grow(chair);
    expect(asked.status).toBe(401);
    expect(asked.html).toContain('Bekræft, at det er dig');
    expect(asked.html).toContain('Bekræft som Formand Midtjylland, og send');
    expect(asked.html).toContain(words);
    expect(await answers()).toEqual([{ n: 0 }]);
    const before = chair.cookieNamed('samsvar');
    const done = await chair.post(ANSWER, again(asked.html, ANSWER));
    expect([done.status, done.html]).toEqual([303, '']);
    expect(chair.cookieNamed('samsvar')).not.toBe(before);
    expect(await answers()).toEqual([{ n: 1 }]);
    expect((await new Visitor(stage.url).get('/', { cookie: `samsvar=${before}` })).status).toBe(303);
    expect((await chair.get(CASE)).status).toBe(200);
  });

  it('is asked for the password where there is one, and takes no wrong one', async () => {
    const [person] = await stage.db.read<{ id: string }>(
      `select id from samsvar.person where email = 'formand@sjaelland.example'`,
    );
    const hashed = await passwordHash(PASSWORD);
    await stage.db.transaction((tx) => setPassword(tx, person!.id, { hashed, mustChange: false }));
    const chair = new Visitor(stage.url);
    await chair.byPassword('formand@sjaelland.example', PASSWORD);
    const asked = await grow(chair);
    expect(asked.html).toMatch(/<input id="_adgangskode"[^>]*type="password"/);
    const wrong = await chair.post(
      ANSWER,
      again(asked.html, ANSWER, { _adgangskode: 'ikke den rigtige kode' }),
    );
    expect([wrong.status, wrong.html.includes('Adgangskoden er forkert')]).toEqual([401, true]);
    expect(wrong.html).not.toContain('ikke den rigtige kode');
    // A demo's button counts for a session that was made without a password only.
    const byRole = await chair.post(ANSWER, again(asked.html, ANSWER, { _rolle: 'ja' }));
    expect(byRole.status).toBe(401);
    const done = await chair.post(ANSWER, again(wrong.html, ANSWER, { _adgangskode: PASSWORD }));
    expect(done.status).toBe(303);
    expect(await answers()).toEqual([{ n: 2 }]);
  });

  it('does not ask for what binds nobody', async () => {
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    await stage.sql(`update samsvar.session set fresh_at = clock_timestamp() - interval '11 minutes'`);
    const sent = await sendForm(visitor, NOTE_PAGE, NOTE_PAGE, {
      ...NOTE,
      note: 'Et kort notat.',
      theme: 'Uden spørgsmål',
    });
    expect(sent.status).toBe(303);
  });
});
