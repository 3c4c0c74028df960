import { CASE, openPageStage, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';

jest.setTimeout(300_000);

describe('The page of a case', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const seenBy = async (role: string) => (await stage.visitor(role)).get(CASE);

  it('leads the coordinating secretariat to what it can do, and tells what others owe', async () => {
    const { html } = await seenBy('Sekretariat Midtjylland');
    expect(html).toContain(`<a href="${CASE}/samlet/sammenfatning" class="act-button">`);
    expect(html).toContain(`<a href="${CASE}/koordinering" class="act-link">`);
    expect(pageText(html)).toContain(
      'Svar på Geografisk placering, version 1 Formændene i Hovedstaden og Sjælland',
    );
    expect(html).not.toContain(`href="${CASE}/afsnit/placement/svar" class="act-button`);
  });

  it('leads a chair to the answers it owes and to no act of a secretariat', async () => {
    const { html } = await seenBy('Formand Sjælland');
    expect(html).toContain(`<a href="${CASE}/afsnit/placement/svar" class="act-button">`);
    expect(html).not.toContain(`href="${CASE}/samlet/sammenfatning"`);
    expect(pageText(html)).not.toContain('Skift tovholder eller overdrag koordineringen');
    expect(pageText(html)).toContain('Sjælland (dig)');
  });

  it('marks the column of the reader alone, and leads to the pages of the case', async () => {
    const { html } = await seenBy('Sekretariat Nordjylland');
    expect(html.match(/class="own">Nordjylland/g)).toHaveLength(1);
    expect(html.match(/<th[^>]*class="own"/g)).toHaveLength(1);
    for (const place of ['afsnit', 'frist', 'dokumenter', 'paamindelser', 'sagslog'])
      expect(html).toContain(`href="${CASE}/${place}"`);
  });
});
