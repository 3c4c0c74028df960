import { browse } from './support/browse.js';
import { openTheatre, type Theatre } from './support/theatre.js';

browse('Signing in', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  it('leads a stranger to the page that was asked for, by keyboard alone', async () => {
    const stranger = await theatre.stranger();
    await stranger.open('/sager/2023-7996');
    expect(stranger.at).toContain('/log-ind');
    await stranger.keyboard.go('Sekretariat Midtjylland');
    expect(stranger.at).toBe('/sager/2023-7996');
    await stranger.leave();
  });

  it('walks round the first page by keyboard, first stop the skip link, and signs out', async () => {
    const person = await theatre.stranger();
    await person.open('/log-ind');
    await person.press('Sekretariat Midtjylland');
    const stops = await person.keyboard.round();
    expect(stops[0]).toBe('Gå til indholdet');
    expect(stops.length).toBeGreaterThan(8);
    await person.keyboard.go('Log ud');
    expect(person.at).toBe('/log-ind');
    await person.leave();
  });

  it('says that a password is wrong where it is read first', async () => {
    const stranger = await theatre.stranger();
    await stranger.open('/log-ind');
    await stranger.fill('E-mail', 'nogen@kommune.example');
    await stranger.fill('Adgangskode', 'ikke den rigtige kode');
    await stranger.press('Log ind');
    expect(await stranger.page.title()).toMatch(/^Fejl: /);
    expect(await stranger.page.getByRole('alert').innerText()).toMatch(/adgangskoden er forkert/);
    await stranger.leave();
  });
});
