import { CASE } from '../support/page-stage.js';
import { ANSWERS, Answering } from './pages/answering.js';
import { browse } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

browse('Changing one’s mind, and answering several at once', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  it('answers by keyboard alone, from the tasks to the confirmation', async () => {
    const chair = await theatre.person('Formand Hovedstaden');
    await chair.open('/');
    await chair.keyboard.go(/^Svar på version 1: .*Geografisk placering/);
    await chair.keyboard.to('Gå til dit svar');
    await chair.page.keyboard.press('Enter');
    await chair.keyboard.choose(/^Godkend$/);
    await chair.keyboard.to('Grundlag for svaret');
    await chair.page.keyboard.press('ArrowDown');
    await chair.keyboard.go(/Godkend version 1/);
    expect(chair.at).toMatch(/\/svar\/kvittering\/\d+$/);
  });

  it('takes an answer back with a reason, and may answer again', async () => {
    const chair = await theatre.person('Formand Nordjylland');
    const answering = new Answering(chair, `${CASE}/afsnit/placement/svar`);
    await answering.open();
    await chair.follow('Træk svaret tilbage');
    expect(await chair.heading()).toContain('tilbage');
    await chair.fill('Hvorfor trækkes svaret tilbage?', 'Kredsen behandler afsnittet igen.');
    await chair.press('Træk svaret på version 1 tilbage');
    expect(chair.at).toMatch(/\/svar\/kvittering\/\d+$/);
    await answering.open();
    expect(await chair.reads()).toContain('Svaret er trukket tilbage');
    expect(await answering.give({ answer: ANSWERS.yes })).toContain('version 1');
  });

  it('answers several sections in one act, each recorded by itself', async () => {
    const chair = await theatre.person('Formand Sjælland', { width: 375 });
    await chair.open(`${CASE}/svar`);
    const items = chair.page.locator('.several-item');
    const count = await items.count();
    expect(count).toBeGreaterThan(1);
    for (let item = 0; item < count; item++)
      await items
        .nth(item)
        .getByRole('radio', { name: /^Godkend(?! med)/ })
        .check();
    await chair.page.getByLabel('Grundlag for svaret').selectOption({ label: 'Formandens bemyndigelse' });
    await chair.leaveBy(chair.page.locator('.answer-together button[type="submit"]'));
    expect(chair.at).toMatch(new RegExp(`/svar/kvittering/\\d+(-\\d+){${count - 1}}$`));
    expect(await chair.page.locator('.receipt-entry').count()).toBe(count);
  });
});
