import { ANSWERS, Answering } from './pages/answering.js';
import { CASE } from '../support/page-stage.js';
import { browseBothWays } from './support/browse.js';
import type { Person } from './support/person.js';
import { openTheatre, type Coming, type Theatre } from './support/theatre.js';

const PAGE = `${CASE}/afsnit/placement/svar`;
const RESERVATION = 'Vi godkender under forudsætning af, at fordelingen af borgere drøftes igen om et år.';

browseBothWays('Answering a section on the phone', (script) => {
  let theatre: Theatre;
  const phone: Coming = { width: 375, script };
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());
  afterEach(() => expect(theatre.faults()).toEqual([]));

  const chairOf = async (region: string): Promise<[Person, Answering]> => {
    const chair = await theatre.person(`Formand ${region}`, phone);
    return [chair, new Answering(chair, PAGE)];
  };

  it('is come to from one’s tasks, says first what has been answered, and nothing is chosen', async () => {
    const [chair, answering] = await chairOf('Hovedstaden');
    await chair.open('/');
    await chair.leaveBy(chair.page.locator('a[href$="/afsnit/placement/svar"]').first());
    expect(chair.at).toBe(PAGE);
    expect(await chair.heading()).toBe('Geografisk placering, version 1');
    expect(await chair.reads()).toContain('Du svarer for kommunerne i Hovedstaden.');
    expect(await chair.page.locator('input[name="answer"]:checked').count()).toBe(0);
    expect(await answering.button()).toBe('Send svaret på version 1');
  });

  it('asks again for what is missing, and keeps what was typed', async () => {
    const [chair, answering] = await chairOf('Hovedstaden');
    await answering.open();
    await chair.page.getByRole('radio', { name: /^Send tilbage/ }).check();
    await answering.send();
    expect(await chair.page.title()).toMatch(/^Fejl: /);
    expect(await chair.faultsShown()).toEqual([
      'Skriv, hvad der skal ændres.',
      'Vælg, hvad svaret hviler på.',
    ]);
    expect(await chair.page.getByRole('radio', { name: /^Send tilbage/ }).isChecked()).toBe(true);
    // The fault leads to its field.
    await chair.page.getByRole('link', { name: 'Vælg, hvad svaret hviler på.' }).click();
    expect(new URL(chair.page.url()).hash).toBe('#basis');
  });

  it('takes a yes and confirms it with version, number and check number', async () => {
    const [chair, answering] = await chairOf('Hovedstaden');
    await answering.open();
    await answering.fill({ answer: ANSWERS.yes });
    expect(await answering.button()).toBe('Godkend version 1');
    await answering.send();
    expect(chair.at).toMatch(/\/svar\/kvittering\/\d+$/);
    expect(await chair.reads()).toMatch(/version 1/);
    // Looked at again: the confirmation sends nothing and the page says what was answered.
    await chair.page.reload();
    await answering.open();
    expect(await chair.reads()).toContain('Version 1 er godkendt');
  });

  it('takes a reservation, word for word, and shows it to the others', async () => {
    const [, answering] = await chairOf('Sjælland');
    await answering.open();
    expect(await answering.give({ answer: ANSWERS.reservation, words: RESERVATION })).toContain(RESERVATION);
    const [other, theirs] = await chairOf('Nordjylland');
    await theirs.open();
    expect(await other.reads()).toContain(RESERVATION);
  });

  it('takes another answer instead of the first, and sends the text back', async () => {
    const [chair, answering] = await chairOf('Sjælland');
    await answering.open();
    const words = 'Begrundelsen for Vestdanmark mangler.';
    expect(await answering.give({ answer: ANSWERS.sendBack, words })).toContain(words);
    await answering.open();
    expect(await chair.reads()).toContain('Version 1 er sendt tilbage');
  });

  it('gives no form to whoever may not answer, and says who may', async () => {
    const secretariat = await theatre.person('Sekretariat Midtjylland', phone);
    await secretariat.open(PAGE);
    expect(await secretariat.page.locator('[name="answer"]').count()).toBe(0);
    expect(await secretariat.reads()).toContain('svarer Formand Midtjylland');
  });
});
