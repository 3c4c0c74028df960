import { CASE } from '../support/page-stage.js';
import { browseBothWays } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

browseBothWays('Reading a case', (script) => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));
  const reader = (role: string) => theatre.person(role, { script });

  it('leads from one’s tasks to the case, its sections, a section, and back', async () => {
    const person = await reader('Sekretariat Midtjylland');
    await person.open('/');
    await person.leaveBy(person.page.locator(`main a[href="${CASE}"]`).first());
    expect(person.at).toBe(CASE);
    const menu = person.page.getByRole('navigation', { name: 'Sagen', exact: true });
    await person.follow('Afsnit', menu);
    await person.leaveBy(person.page.locator(`main a[href="${CASE}/afsnit/professional"]`).first());
    expect(await person.heading()).toContain('Faglige forhold');
    await person.leaveBy(person.page.locator(`.case-bar-title a`));
    expect(person.at).toBe(CASE);
  });

  it('begins high up on a phone: the places are behind a button that says where one is', async () => {
    const person = await theatre.person('Formand Hovedstaden', { script, width: 375 });
    await person.open(`${CASE}/afsnit/placement/svar`);
    const heading = await person.page.locator('h1').boundingBox();
    // In the upper half of what a phone shows, below a demo's clock and warning, name, menu, case and days left.
    expect(heading!.y).toBeLessThan(450);
    const menu = person.page.getByRole('navigation', { name: 'Sagen', exact: true });
    expect(await menu.getByRole('link').count()).toBe(0);
    const button = menu.locator('summary');
    expect(await button.innerText()).toBe('Sagen: Afsnit');
    await button.focus();
    await person.page.keyboard.press('Enter');
    await person.follow('Plan', menu);
    expect(person.at).toBe(`${CASE}/plan`);
    const places = person.page.getByRole('navigation', { name: 'Samsvar', exact: true });
    await places.locator('summary').click();
    await person.follow('Hjem', places);
    expect(await person.heading()).toContain('Dine opgaver');
  });

  it('finds a case by its number and by a word, and says so when there is none', async () => {
    const person = await reader('Formand Syddanmark');
    for (const [sought, found] of [
      ['2023-7996', 1],
      ['udviklingshæmning', 1],
      ['findes ikke', 0],
    ] as const) {
      await person.open('/sager');
      await person.page.getByRole('searchbox').fill(sought);
      await person.leaveBy(person.page.locator('main form[method="get"] button').first());
      expect(await person.page.locator(`main a[href="${CASE}"]`).count()).toBe(found);
      expect(await person.page.getByRole('searchbox').inputValue()).toBe(sought);
    }
  });

  it('reads the whole as one document', async () => {
    const person = await reader('Sekretariat Nordjylland');
    await person.open(`${CASE}/samlet`);
    const text = await person.reads();
    for (const title of ['Geografisk placering', 'Finansiering', 'Tidsperspektiv'])
      expect(text).toContain(title);
  });

  it('reads the journal, by decisions only, and has the chain verified', async () => {
    const person = await reader('Sekretariat Nordjylland');
    await person.open(`${CASE}/sagslog`);
    const all = await person.reads();
    await person.leaveBy(person.page.getByRole('link', { name: /beslutninger/i }).first());
    const decisions = await person.reads();
    expect(decisions.length).toBeLessThan(all.length);
    await person.leaveBy(
      person.page
        .locator(`main [href*="/sagslog/efterproevning"], main form[action*="efterproevning"] button`)
        .first(),
    );
    expect(await person.reads()).toMatch(/ubrudt|stemmer|hel/i);
  });
});
