import { CASE } from '../support/page-stage.js';
import { browse } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

const LETTER = {
  name: 'følgebrev.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Følgebrev med æ, ø og å.\n', 'utf8'),
};

browse('Papers and talks', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  it('puts a note of a talk on the case in one minute', async () => {
    const writer = await theatre.person('Sekretariat Midtjylland');
    await writer.open(`${CASE}/dokumenter`);
    await writer.leaveBy(writer.page.locator(`main a[href="${CASE}/dokumenter/notat"]`).first());
    await writer.fill('Hvad handlede samtalen om?', 'Fristen');
    await writer.fill('Hvem talte du med?', 'Social- og Boligstyrelsen');
    await writer.fill('Hvornår?', '2024-04-08');
    await writer.choose('De ringede til os');
    await writer.fill('Notat', 'De vil gerne drøfte fristen i næste uge.');
    await writer.select('Aktindsigt', 'Ikke vurderet endnu');
    await writer.press('Læg notatet på sagen');
    expect(writer.at).toMatch(/\/dokumenter/);
    expect(await writer.reads()).toContain('Fristen');
  });

  it.each([true, false])(
    'lays a file on the case and gives it back unchanged (script: %s)',
    async (script) => {
      const writer = await theatre.person('Sekretariat Midtjylland', { script });
      const theme = `Følgebrev, ${script ? 'med' : 'uden'} script`;
      await writer.open(`${CASE}/dokumenter/nyt`);
      await writer.page.locator('[name="kind"]').selectOption({ index: 1 });
      await writer.page.locator('[name="theme"]').fill(theme);
      await writer.page.locator('[name="party"]').fill('Social- og Boligstyrelsen');
      await writer.page.locator('[name="direction"]').first().check();
      await writer.page.locator('[name="dated"]').fill('2024-04-08');
      await writer.page.locator('[name="accessStatus"]').selectOption('undecided');
      await writer.page.locator('[name="file"]').setInputFiles(LETTER);
      await writer.leaveBy(writer.page.locator('main form[method="post"] button[type="submit"]'));
      expect(await writer.faultsShown()).toEqual([]);
      await writer.open(`${CASE}/dokumenter`);
      await writer.follow(new RegExp(theme));
      const file = await writer.page.locator('a[href$="/fil"]').first().getAttribute('href');
      const given = await writer.page.request.get(new URL(file!, writer.page.url()).href);
      expect((await given.body()).equals(LETTER.buffer)).toBe(true);
    },
  );

  it('keeps what was typed when the file is missing', async () => {
    const writer = await theatre.person('Sekretariat Midtjylland');
    await writer.open(`${CASE}/dokumenter/nyt`);
    await writer.page.locator('[name="theme"]').fill('Uden fil');
    await writer.leaveBy(writer.page.locator('main form[method="post"] button[type="submit"]'));
    expect(await writer.page.title()).toMatch(/^Fejl: /);
    expect((await writer.faultsShown()).length).toBeGreaterThan(1);
    expect(await writer.page.locator('[name="theme"]').inputValue()).toBe('Uden fil');
  });
});
