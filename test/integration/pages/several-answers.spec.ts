import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/svar`;

describe('The page of all answers a region owes', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const answers = (region: string) =>
    stage.db.read<{ subject: string; kind: string }>(
      `select subject, kind from samsvar.answer where region = $1 order by given_at, subject`,
      [region],
    );
  const owed = (html: string) =>
    [...formIn(html, PAGE).matchAll(/name="hash(-[^"]+)" value="([0-9a-f]{64})"/g)].map(
      ([, suffix]) => suffix!,
    );

  it('sends nothing when nothing is chosen, and says so', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { status, html } = await sendForm(chair, PAGE, PAGE, { basis: 'chair' });
    expect(status).toBe(400);
    expect(html).toContain('Vælg et svar på mindst én af teksterne.');
    expect(await answers('DK-84')).toEqual([]);
  });

  it('records each answer by itself, tells which one was refused, and keeps its words', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { html } = await chair.get(PAGE);
    const suffixes = owed(html);
    expect(suffixes).toContain('-s-placement');
    const [first, ...others] = suffixes;
    const chosen = Object.fromEntries(others.map((suffix) => [`answer${suffix}`, 'yes']));
    const sent = await sendForm(chair, PAGE, PAGE, {
      ...chosen,
      [`answer${first!}`]: 'sentBack',
      [`words${first!}`]: 'Der mangler et afsnit om rekruttering.',
      // As if another version had come while it was read.
      [`hash${first!}`]: 'b'.repeat(64),
      basis: 'chair',
    });
    expect(sent.status).toBe(409);
    expect(sent.html).toContain('gælder en anden version');
    expect(formIn(sent.html, PAGE)).toContain('Der mangler et afsnit om rekruttering.');
    expect(owed(sent.html)).toEqual([first]);
    expect((await answers('DK-84')).map(({ kind }) => kind)).toEqual(others.map(() => 'yes'));
  });

  it('confirms what was sent together on one page', async () => {
    const chair = await stage.visitor('Formand Sjælland');
    const { html } = await chair.get(PAGE);
    const suffixes = owed(html);
    const chosen = Object.fromEntries(suffixes.map((suffix) => [`answer${suffix}`, 'yes']));
    const sent = await sendForm(chair, PAGE, PAGE, { ...chosen, basis: 'chair' });
    expect(sent.status).toBe(303);
    const receipt = await chair.get(sent.location!);
    expect(receipt.status).toBe(200);
    for (const { subject } of await answers('DK-85')) expect(subject).toMatch(/^section:/);
    expect((await answers('DK-85')).length).toBe(suffixes.length);
    // One act, one mail each to the chair and the secretariat, free to leave with its last answer.
    const mails = await stage.db.read<{ parts: number; due: boolean }>(
      `select jsonb_array_length(o.items) as parts, o.due_at <= samsvar.now() as due from samsvar.outgoing o
         join samsvar.person p on p.id = o.person_id
        where o.mail = 'receipt' and p.name = 'Formand Sjælland'
          and exists (select 1 from samsvar.answer a where a.given_by = p.id and a.case_id = o.case_id and a.latest)
        order by o.dated desc limit 1`,
    );
    expect(mails).toEqual([{ parts: suffixes.length, due: true }]);
    expect((await chair.get(PAGE)).html).toContain('Der er intet, du mangler at svare på lige nu.');
  });

  it('shows a secretariat who may answer, and no form', async () => {
    const { html } = await (await stage.visitor('Sekretariat Nordjylland')).get(PAGE);
    expect(html).not.toContain('name="answer');
    expect(html).toContain('For kommunerne i Nordjylland svarer Formand Nordjylland.');
  });
});
