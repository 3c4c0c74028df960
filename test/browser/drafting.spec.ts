import type { Response, Route } from 'playwright-core';
import { joinSecretariat } from '../support/colleague.js';
import { eventually } from '../support/eventually.js';
import { CASE } from '../support/page-stage.js';
import { browse } from './support/browse.js';
import type { Person } from './support/person.js';
import { openTheatre, type Theatre } from './support/theatre.js';
import { cut, holdSockets, mend, wireSockets } from './support/wire.js';

const DESK = `${CASE}/afsnit/dimensioning/udkast`;
const ADDED = 'Der er taget højde for, at behovet kan ændre sig.';

browse('Drafting a section', () => {
  let theatre: Theatre;
  const wires = new Set<Person>();
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(async () => {
    // Of all pages that share a text one saves: it must not be one that an earlier test has left open.
    for (const { page } of wires) await page.goto('about:blank');
    expect(theatre.faults()).toEqual([]);
  });
  /** Lets the sockets of a person's pages be cut as the rest of the network is. */
  const wired = async (person: Person) => {
    if (!wires.has(person)) await person.page.addInitScript(wireSockets);
    wires.add(person);
    return person;
  };
  const lead = async (coming = {}) => wired(await theatre.person('Sekretariat Syddanmark', coming));
  /** Writes a new paragraph at the end of the text. */
  const writeLast = async ({ page }: Person, words: string) => {
    await page.locator('#tekst').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
  };
  /** Holds what the page sends to be saved, until the function that it gives is called. */
  const holdSaving = async ({ page }: Person) => {
    const held: Route[] = [];
    const isDesk = ({ pathname }: URL) => pathname === DESK;
    await page.route(isDesk, (route) =>
      route.request().method() === 'POST' ? void held.push(route) : route.continue(),
    );
    return async () => {
      for (const route of held) await route.continue();
      // What is left behind here would let through what `cut` holds back.
      await page.unroute(isDesk);
    };
  };
  const status = ({ page }: Person) => page.locator('[data-save-status]');
  const kept = ({ page }: Person) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('samsvar.kladde.')).length);

  it('shows where a comment stands, keeps the place while the words round it change, and leads to it', async () => {
    const reader = await theatre.person('Sekretariat Sjælland');
    await reader.open(`${CASE}/afsnit/dimensioning`);
    const words = await reader.page.locator('#stykke-2 p:last-child').evaluate((line) => {
      const [selection, text] = [getSelection()!, document.createTreeWalker(line, 4).nextNode()!];
      selection.setBaseAndExtent(text, 4, text, 24);
      return selection.toString().trim();
    });
    await reader.page.getByRole('link', { name: 'Kommentér det markerede' }).click();
    await reader.page.getByLabel('Kommentar', { exact: true }).fill('Kan det siges kortere?');
    await reader.page.getByRole('button', { name: 'Send kommentaren' }).click();
    const writer = await lead();
    await writer.open(DESK);
    const place = writer.page.locator('.editor-commented');
    expect(await place.innerText()).toBe(words);
    await writer.page.locator('#tekst').click();
    await writer.page.keyboard.press('Control+Home');
    await writer.page.keyboard.type('Nyt: ');
    expect(await place.innerText()).toBe(words);
    const entry = writer.page.locator('[data-comment]').first();
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: 'Gå til stedet i teksten' }).click();
    expect(await writer.page.evaluate(() => getSelection()!.toString())).toBe(words);
    // What was typed here would be saved under the feet of those who write next.
    await writer.page.goto('about:blank');
  });

  it('is written and saved by keyboard alone', async () => {
    const writer = await lead();
    await writer.open(DESK);
    await writer.keyboard.to(/^Tekst/);
    await writer.page.keyboard.press('Control+End');
    await writer.page.keyboard.press('Enter');
    await writer.page.keyboard.insertText(ADDED);
    await writer.keyboard.go('Gem udkast');
    expect(await writer.page.locator('[name="tekst"]').inputValue()).toContain(ADDED);
    expect(await writer.page.locator('[data-save-status]').innerText()).toContain('Gemt');
  });

  it('shows both texts when somebody else saved first, and loses neither', async () => {
    const first = await lead();
    const second = await theatre.person('Sekretariat Syddanmark', { script: false });
    await first.open(DESK);
    await second.open(DESK);
    const begun = await second.page.locator('[name="tekst"]').inputValue();
    await second.page.locator('[name="tekst"]').fill(`${begun}\n\nSkrevet ved det andet bord.`);
    await second.leaveBy(second.page.locator('.form-acts button[type="submit"]'));
    await writeLast(first, 'Skrevet ved det første bord.');
    await first.leaveBy(first.page.locator('.form-acts button[type="submit"]'));
    const shown = await first.page.content();
    expect(shown).toContain('Skrevet ved det andet bord.');
    expect(shown).toContain('Skrevet ved det første bord.');
    // Saved again, it stands instead of the other: both have been seen.
    await first.leaveBy(first.page.locator('.form-acts button[type="submit"]'));
    expect(await kept(first)).toBe(0);
  });

  it('is saved while one writes, and says when', async () => {
    const writer = await lead();
    await writer.open(DESK);
    // What is told while it is under way is seen for certain when the answer waits for it.
    const letThrough = await holdSaving(writer);
    await writeLast(writer, 'Gemt uden en knap.');
    await status(writer).getByText('Gemmer').waitFor();
    await letThrough();
    await status(writer)
      .getByText(/^Gemt kl\. \d{1,2}\.\d\d$/)
      .waitFor();
    await writer.page.unroute('**/udkast');
    expect(await kept(writer)).toBe(0);
    await writer.open(DESK);
    expect(await writer.page.locator('#tekst').innerText()).toContain('Gemt uden en knap.');
  });

  it('tells the others who writes, while it happens and no longer', async () => {
    const reader = await theatre.person('Sekretariat Nordjylland');
    await reader.open(DESK);
    const present = reader.page.locator('[data-presence]');
    const writer = await lead();
    await writer.open(DESK);
    await writeLast(writer, 'Set af de andre.');
    await present.getByText('Sekretariat Syddanmark skriver her nu.').waitFor();
    await status(writer)
      .getByText(/^Gemt kl\./)
      .waitFor();
    await writer.page.goto('about:blank');
    await reader.page.waitForFunction(
      () => !/skriver/.test(document.querySelector('[data-presence]')!.textContent),
    );
  });

  it('keeps what was typed without a connection, and saves it when the page is opened again', async () => {
    const writer = await lead();
    await writer.open(DESK);
    await cut(writer);
    await writeLast(writer, 'Skrevet i toget.');
    await status(writer)
      .getByText(/^Ingen forbindelse/)
      .waitFor();
    // The lid is closed: nothing of the page is left but what the browser keeps.
    await writer.page.goto('about:blank');
    await mend(writer);
    await writer.open(DESK);
    expect(await writer.page.locator('#tekst').innerText()).toContain('Skrevet i toget.');
    await status(writer)
      .getByText(/^Gemt kl\./)
      .waitFor();
    expect(await kept(writer)).toBe(0);
  });

  it('shows what was kept beside what somebody else saved meanwhile, and puts the two together', async () => {
    const writer = await lead();
    await writer.open(DESK);
    await cut(writer);
    await writeLast(writer, 'Skrevet uden net.');
    await status(writer)
      .getByText(/^Ingen forbindelse/)
      .waitFor();
    await writer.page.goto('about:blank');
    const other = await theatre.person('Sekretariat Syddanmark', { script: false });
    await other.open(DESK);
    const begun = await other.page.locator('[name="tekst"]').inputValue();
    await other.page.locator('[name="tekst"]').fill(`Skrevet på kontoret.\n\n${begun}`);
    await other.leaveBy(other.page.locator('.form-acts button[type="submit"]'));
    expect(await status(other).innerText()).toContain('Gemt');
    expect(await other.page.locator('[name="tekst"]').inputValue()).toContain('Skrevet på kontoret.');
    await mend(writer);
    // The text written together is asked for first: what was kept is no part of it all the same.
    const joined = writer.page.waitForResponse((answer) => answer.url().endsWith('/udkast/sammen'));
    const late = async (route: Route) => {
      if (route.request().method() === 'POST') await joined;
      await route.continue();
    };
    await writer.page.route(/\/udkast$/, late);
    await writer.open(DESK);
    await writer.page.getByRole('button', { name: 'Se begge tekster' }).waitFor();
    await writer.page.unroute(/\/udkast$/, late);
    await writer.press('Se begge tekster');
    expect(await writer.reads()).toContain('En anden har gemt teksten imens');
    await writer.press('Sæt de to tekster sammen');
    const merged = await writer.page.locator('#tekst').innerText();
    expect(merged).toContain('Skrevet på kontoret.');
    expect(merged).toContain('Skrevet uden net.');
    await writer.leaveBy(writer.page.locator('.form-acts button[type="submit"]'));
    expect(await status(writer).innerText()).toContain('Gemt');
    expect(await writer.page.locator('#tekst').innerText()).toContain('Skrevet uden net.');
    expect(await kept(writer)).toBe(0);
  });

  it('leaves nothing of a text on the machine when its writer signs out', async () => {
    const writer = await lead({ width: 1000 });
    await writer.open(DESK);
    await cut(writer);
    await writeLast(writer, 'Ikke for andre.');
    await writer.page.waitForFunction(() => Object.keys(localStorage).length > 0);
    await mend(writer);
    await writer.press('Log ud');
    expect(await kept(writer)).toBe(0);
  });

  it('is saved of a shared text once the line has taken the words, and not before', async () => {
    const writer = await lead({ width: 1100 });
    const saves = savesOf(writer);
    await writer.open(DESK);
    await writer.page.locator('[name="_sammen"]:not([value=""])').waitFor({ state: 'attached' });
    await holdSockets(writer, true);
    await writeLast(writer, 'Endnu på vej.');
    expect([await writer.page.evaluate(savingHeldBack), saves]).toEqual([true, []]);
    await holdSockets(writer, false);
    const [save] = await eventually(() => saves.length > 0 && saves, 30_000);
    expect([save!.get('tekst'), save!.get('_tilstand')]).toEqual([
      expect.stringContaining('Endnu på vej.'),
      expect.stringMatching(/./),
    ]);
  });

  it('leaves the cursor where it was, and what was typed, when the shared text comes', async () => {
    const writer = await lead();
    await writer.page.addInitScript(() =>
      (globalThis as unknown as { holdSockets(hold: boolean): void }).holdSockets(true),
    );
    const shared = writer.page.locator('[name="_sammen"]:not([value=""])');
    const isSave = (answer: Response) =>
      answer.request().method() === 'POST' && new URL(answer.url()).pathname === DESK;
    await writer.open(DESK);
    await writer.page.locator('#tekst').click();
    await writer.page.keyboard.press('Control+End');
    await holdSockets(writer, false);
    await shared.waitFor({ state: 'attached' });
    const saved = writer.page.waitForResponse(isSave, { timeout: 30_000 });
    await writer.page.keyboard.insertText('Til allersidst.');
    expect(await writer.page.locator('#tekst').innerText()).toMatch(/Til allersidst\.\s*$/);
    await saved;
    await writer.open(DESK);
    await writer.page.locator('#tekst').click();
    await writer.page.keyboard.press('Control+End');
    // Typed before the shared text is there: it is the writer's alone until it is saved.
    await writer.page.keyboard.insertText(' Og så dette.');
    await holdSockets(writer, false);
    await shared.waitFor({ state: 'attached' });
    expect(await writer.page.locator('#tekst').innerText()).toMatch(/Til allersidst\. Og så dette\.\s*$/);
  });

  it('is written by two of one secretariat at once, who see each other’s words and lose none without a line', async () => {
    await joinSecretariat(theatre.db, 'Stedfortræder Syddanmark', 'DK-83');
    const first = await lead({ width: 1100 });
    const second = await wired(await theatre.person('Stedfortræder Syddanmark', { width: 1100 }));
    const saves = [first, second].map(savesOf);
    await first.open(DESK);
    await second.open(DESK);
    await first.page.getByText('Skrives sammen med Stedfortræder Syddanmark').waitFor();
    await second.page.getByText('Skrives sammen med Sekretariat Syddanmark').waitFor();
    await writeLast(first, 'Ordet fra den ene.');
    await second.page.locator('#tekst').getByText('Ordet fra den ene.').waitFor();
    await writeLast(second, 'Ordet fra den anden.');
    await first.page.locator('#tekst').getByText('Ordet fra den anden.').waitFor();
    await cut(second);
    await second.page
      .getByText(/^Ingen forbindelse/)
      .first()
      .waitFor();
    await writeLast(second, 'Skrevet uden linje.');
    await writeLast(first, 'Skrevet imens.');
    await mend(second);
    await first.page.locator('#tekst').getByText('Skrevet uden linje.').waitFor();
    await second.page.locator('#tekst').getByText('Skrevet imens.').waitFor();
    const shared = () => saves.flat().filter((fields) => fields.get('_sammen'));
    await eventually(() => shared().length > 0, 30_000);
    await first.leaveBy(first.page.locator('.form-acts button[type="submit"]'));
    const stored = await first.page.locator('[name="tekst"]').inputValue();
    for (const words of ['den ene.', 'den anden.', 'uden linje.', 'imens.'])
      expect(stored.split(words)).toHaveLength(2);
    // While one writes, and by the button: each says how far the shared text had come.
    expect(shared().length).toBeGreaterThan(1);
    expect(shared().filter((fields) => !fields.get('_tilstand'))).toEqual([]);
  });

  it('is not offered to whoever does not lead the section', async () => {
    const other = await theatre.person('Sekretariat Nordjylland');
    await other.open(DESK);
    expect(await other.page.locator('textarea[name="tekst"]').count()).toBe(0);
  });
});

/** What a page sends of the draft from now on, as it is sent. */
function savesOf({ page }: Person): URLSearchParams[] {
  const saves: URLSearchParams[] = [];
  page.on('request', (request) => {
    const ofDraft = request.method() === 'POST' && request.url().endsWith(DESK);
    if (ofDraft) saves.push(new URLSearchParams(request.postData() ?? ''));
  });
  return saves;
}

/** Runs in the page: lets what is typed be saved at once, as after a time without network, and tells whether that is held back. */
function savingHeldBack(): Promise<boolean> {
  const form = document.querySelector('form[data-autosave]')!;
  return new Promise((tell) => {
    form.addEventListener('saving', ({ defaultPrevented }) => tell(defaultPrevented), { once: true });
    dispatchEvent(new Event('online'));
  });
}
