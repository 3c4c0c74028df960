import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/samlet/svar`;
const STANDPOINT = `${PAGE}/standpunkt`;

describe('The page of an answer to the whole', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage('ready');
  });
  afterAll(() => stage?.close());

  it('shows the whole text and records an endorsement of its hash', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { html } = await chair.get(PAGE);
    const [put] = await stage.db.read<{ hash: string }>(
      `select reply_hash as hash from samsvar.put_forward where current`,
    );
    expect(formIn(html, PAGE)).toContain(`name="hash" value="${put!.hash}"`);
    for (const title of ['Sammenfatning', '1. Geografisk placering', '5. Tidsperspektiv'])
      expect(html).toContain(title);
    const words = 'Tilslutning under forudsætning af, at anden etape vurderes for sig.';
    const sent = await sendForm(chair, PAGE, PAGE, { answer: 'yesWithReservation', words, basis: 'chair' });
    expect(sent.status).toBe(303);
    const receipt = await chair.get(sent.location!);
    expect(receipt.html).toContain('Tilsluttet med forbehold');
    expect(receipt.html).toContain(words);
    const [row] = await stage.db.read(
      `select kind, words, hash from samsvar.answer where subject = 'reply' and region = 'DK-84' and latest`,
    );
    expect(row).toEqual({ kind: 'yesWithReservation', words, hash: put!.hash });
  });

  it('takes a standpoint, keeps the one before it out of sight, and prints it for all', async () => {
    const secretariat = await stage.visitor('Sekretariat Sjælland');
    const empty = await sendForm(secretariat, STANDPOINT, STANDPOINT, { text: '' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('<a href="#text">Standpunktet skal udfyldes.</a>');
    const text = 'Kommunerne i Sjælland lægger vægt på <b>samarbejdet</b>.';
    const sent = await sendForm(secretariat, STANDPOINT, STANDPOINT, { text });
    expect(sent.status).toBe(303);
    expect((await secretariat.get(sent.location!)).html).toContain('Standpunktet er afgivet');
    const { html } = await (await stage.visitor('Formand Midtjylland')).get(STANDPOINT);
    expect(html).toContain('&lt;b>samarbejdet&lt;/b>');
  });

  it('says after the sending that nothing more is answered', async () => {
    const done = await openPageStage('delivered');
    try {
      const chair = await done.visitor('Formand Midtjylland');
      for (const path of [PAGE, `${CASE}/afsnit/placement/svar`, `${CASE}/svar`]) {
        const { status, html } = await chair.get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(html).not.toContain('name="answer');
      }
      const { html } = await chair.get(STANDPOINT);
      expect(html).not.toContain('<textarea');
    } finally {
      await done.close();
    }
  });
});
