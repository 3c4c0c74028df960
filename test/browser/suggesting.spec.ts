import { CASE } from '../support/page-stage.js';
import { browse } from './support/browse.js';
import type { Person } from './support/person.js';
import { openTheatre, type Theatre } from './support/theatre.js';

const SECTION = `${CASE}/afsnit/dimensioning`;
const DESK = `${SECTION}/udkast`;

browse('Suggesting changes', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  const editor = ({ page }: Person) => page.locator('#tekst');
  const beside = ({ page }: Person) => page.locator('.desk-beside .suggestion');
  const write = async (person: Person, words: string) => {
    await editor(person).click();
    await person.page.keyboard.press('Control+End');
    await person.page.keyboard.insertText(words);
  };

  it('is done in the editor, by keyboard, and sent to whoever writes the text', async () => {
    const author = await theatre.person('Sekretariat Sjælland');
    await author.open(SECTION);
    await author.follow('Foreslå ændringer');
    await write(author, ' Det følges op hvert år.');
    await author.page.getByLabel('Begrundelse (kan udelades)').fill('Formandskabet har bedt om det.');
    await author.press('Send forslagene');
    expect(await author.reads()).toContain('1 forslag er sendt.');
    const last = author.page.locator('.suggestion').last();
    expect(await last.locator('ins').innerText()).toContain('Det følges op hvert år.');
    expect(await last.getByRole('button', { name: 'Antag' }).count()).toBe(0);
    // The draft is as it was.
    await author.open(DESK);
    expect(await author.page.locator('.desk-main').innerText()).not.toContain('Det følges op hvert år.');
  });

  it('is taken at the desk, where what was just typed stays', async () => {
    const lead = await theatre.person('Sekretariat Syddanmark');
    await lead.open(DESK);
    const mine = beside(lead).filter({ hasText: 'Det følges op hvert år.' });
    const others = (await beside(lead).count()) - 1;
    await write(lead, ' ');
    await lead.page.keyboard.press('Enter');
    await lead.page.keyboard.insertText('Skrevet af tovholderen.');
    await lead.leaveBy(mine.getByRole('button', { name: 'Antag' }));
    const text = await editor(lead).innerText();
    expect(text).toContain('Skrevet af tovholderen.');
    expect(text).toContain('Det følges op hvert år.');
    expect(await beside(lead).count()).toBe(others);
  });

  it('is declined with a reason, which the other secretariat reads', async () => {
    const lead = await theatre.person('Sekretariat Syddanmark', { width: 375 });
    await lead.open(`${SECTION}/forslag`);
    const first = lead.page.locator('.suggestions > .suggestion').first();
    const number = (await first.getAttribute('id'))!.replace('forslag-', '');
    await first.locator('summary').click();
    await first.locator('textarea').fill('Det hører til i et andet afsnit.');
    await lead.leaveBy(first.getByRole('button', { name: 'Afvis forslaget' }));
    expect(await lead.reads()).toContain(`Forslag ${number} er afvist.`);
    const author = await theatre.person('Sekretariat Sjælland', { script: false });
    await author.open(`${SECTION}/forslag`);
    await author.page.locator('details.resolved-threads > summary').click();
    expect(await author.reads()).toContain('Begrundelse for afvisningen: Det hører til i et andet afsnit.');
  });
});
