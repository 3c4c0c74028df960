import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/dokumenter/notat`;
const NOTE = {
  theme: 'Dialog om frist',
  party: 'Social- og Boligstyrelsen',
  dated: '2024-04-08',
  direction: 'in',
  note: 'Styrelsen ringede. De vil gerne drøfte fristen i næste uge.',
  accessStatus: 'undecided',
};

describe('The page of a note', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const notes = () =>
    stage.db.read<{ note: string }>(`select note from samsvar.document where theme = $1`, [NOTE.theme]);

  it('puts a note on the case, once for one key', async () => {
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const { html } = await visitor.get(PAGE);
    expect(html).toContain('<h1>Notat om en samtale</h1>');
    const sent = await sendForm(visitor, PAGE, PAGE, NOTE);
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(`^${CASE}/dokumenter.lagt=`)]);
    expect((await visitor.get(sent.location!)).html).toContain('Notatet ligger på sagen');
    expect(await notes()).toEqual([{ note: NOTE.note }]);
  });

  it('keeps what was typed and says what is wrong with it, linked to the field', async () => {
    const visitor = await stage.visitor('Sekretariat Midtjylland');
    const { status, html } = await sendForm(visitor, PAGE, PAGE, {
      ...NOTE,
      theme: '',
      note: 'Kun halvt skrevet',
    });
    expect(status).toBe(400);
    expect(html).toContain('<title>Fejl: Notat om en samtale');
    expect(html).toContain('<a href="#theme">Tema');
    expect(html).toMatch(/<textarea id="note"[^>]*>Kun halvt skrevet<\/textarea>/);
    expect(await notes()).toHaveLength(1);
  });

  it('is refused to whoever may not, with the typing kept', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const { status, html } = await sendForm(chair, PAGE, PAGE, NOTE);
    expect(status).toBe(403);
    expect(html).toContain(NOTE.note);
    expect(await notes()).toHaveLength(1);
  });
});
