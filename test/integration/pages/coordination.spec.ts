import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/koordinering`;

describe('The page of coordination', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const coordinator = () => stage.visitor('Sekretariat Midtjylland');
  const context = async () => {
    const [row] = await stage.db.read<{
      context: { coordinator: string; sections: Record<string, { lead: string }> };
    }>(`select snapshot -> 'context' as context from samsvar.case_file where number = '2023-7996'`);
    return row!.context;
  };

  it('changes one lead and leaves the others', async () => {
    const visitor = await coordinator();
    const sent = await sendForm(visitor, PAGE, `${PAGE}/tovholdere`, {
      'lead-timeline': 'DK-85',
      leadReason: 'Ferie',
    });
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}?gjort=tovholdere`]);
    const { sections } = await context();
    expect(sections.timeline!.lead).toBe('DK-85');
    expect(sections.placement!.lead).toBe('DK-82');
    expect(pageText((await visitor.get(sent.location!)).html)).toContain('Tovholderne er gemt');
  });

  it('says when nothing was changed, and which section a choice was refused for', async () => {
    const none = await sendForm(await coordinator(), PAGE, `${PAGE}/tovholdere`, {});
    expect(none.status).toBe(400);
    expect(pageText(none.html)).toContain('Ingen tovholder er ændret.');
    const wrong = await sendForm(await coordinator(), PAGE, `${PAGE}/tovholdere`, {
      'lead-placement': 'forkert',
      leadReason: 'Skiftes',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('<a href="#lead-placement">');
    expect(wrong.html).toContain('value="Skiftes"');
  });

  it('shows others who leads, and no form of the coordinating secretariat', async () => {
    for (const role of ['Sekretariat Sjælland', 'Formand Midtjylland']) {
      const { html } = await (await stage.visitor(role)).get(PAGE);
      expect(pageText(html)).toContain('Faglige forhold Sekretariat Nordjylland');
      for (const act of ['tovholdere', 'overdrag', 'annuller']) expect(html).not.toContain(`${PAGE}/${act}"`);
    }
    expect((await (await stage.visitor('Formand Midtjylland')).get(PAGE)).html).not.toContain(`${PAGE}/ja"`);
  });

  it('asks for a tick and a reason before a case is cancelled', async () => {
    const unticked = await sendForm(await coordinator(), PAGE, `${PAGE}/annuller`, {
      reason: 'Brevet er trukket',
    });
    expect(unticked.status).toBe(400);
    expect(unticked.html).toContain('<a href="#sure">');
    expect(unticked.html).toMatch(/<textarea id="reason"[^>]*>Brevet er trukket<\/textarea>/);
    const unreasoned = await sendForm(await coordinator(), PAGE, `${PAGE}/annuller`, {
      sure: 'ja',
      reason: '',
    });
    expect(unreasoned.status).toBe(400);
    expect(unreasoned.html).toContain('<a href="#reason">Begrundelsen skal udfyldes.</a>');
  });

  it('hands the coordination over once the receiver has said yes', async () => {
    const { html } = await (await coordinator()).get(PAGE);
    expect(pageText(html)).toContain('Koordineringen kan først overdrages, når modtageren har sagt ja.');
    expect(html).not.toContain(`${PAGE}/overdrag"`);
    const receiver = await stage.visitor('Sekretariat Hovedstaden');
    const yes = await sendForm(receiver, PAGE, `${PAGE}/ja`, {});
    expect([yes.status, yes.location]).toEqual([303, `${PAGE}?gjort=ja`]);
    const handed = await sendForm(await coordinator(), PAGE, `${PAGE}/overdrag`, { to: 'DK-84' });
    expect([handed.status, handed.location]).toEqual([303, `${PAGE}?gjort=overdraget`]);
    expect((await context()).coordinator).toBe('DK-84');
    expect((await (await coordinator()).get(PAGE)).html).not.toContain(`${PAGE}/tovholdere"`);
  });

  it('is not there for readers and the agency', async () => {
    for (const role of ['Læser, kommune', 'Systemadministrator'])
      expect((await (await stage.visitor(role)).get(PAGE)).status).toBe(404);
  });

  it('cancels a case with a reason, and says so', async () => {
    const visitor = await stage.visitor('Sekretariat Hovedstaden');
    const sent = await sendForm(visitor, PAGE, `${PAGE}/annuller`, {
      sure: 'ja',
      reason: 'Brevet er trukket',
    });
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}?gjort=annulleret`]);
    const { html } = await visitor.get(sent.location!);
    expect(pageText(html)).toContain('Sagen er annulleret');
    expect(html).not.toContain(`${PAGE}/annuller"`);
  });
});
