import { Executor } from '../../../src/platform/commands/executor.js';
import { fileDocument } from '../../../src/sample/story/papers.js';
import { makeRevision, saveDraft } from '../../../src/sample/story/drafting.js';
import { contentOf, frontMatterContent } from '../../../src/sample/story/texts.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  secretariat,
  substitute,
  toApproving,
} from '../../support/engine.js';
import { openPlay, outgoing, refusalOf, type OutgoingSeen, type Play } from '../../support/case-play.js';

// What is told at once, by a mail of its own, and to whom.

const REGION_NAMES: Readonly<Record<string, string>> = {
  'DK-81': 'Nordjylland',
  'DK-82': 'Midtjylland',
  'DK-83': 'Syddanmark',
  'DK-84': 'Hovedstaden',
  'DK-85': 'Sjælland',
};
let play: Play;
let caseId: string;
const seen = new Set<string>();

/** What a chair is asked waits a minute for more of it. */
async function aMinuteLater(): Promise<void> {
  const now = await play.engine.clock.now();
  await play.engine.clock.stepTo(new Date(Date.parse(now) + 60_000).toISOString());
}

/** The immediate mails since the last time, sent: the receipts for answers, or all but these. */
async function fresh(receipts = false): Promise<OutgoingSeen[]> {
  await play.stage.settle();
  const news = (await outgoing(play, 'immediate')).filter(
    ({ id, state }) => !seen.has(id) && state !== 'planned',
  );
  news.forEach(({ id }) => seen.add(id));
  return news.filter(({ mail }) => (mail === 'receipt') === receipts);
}
const HEAD = 'select seq, head from samsvar.case_file where number = $1';
const names = (mails: readonly { name: string }[]) => mails.map(({ name }) => name).sort();

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-10');
  await toApproving(play.stage);
  play.stage.begin('notices');
});
afterAll(() => play.close());

it('asks every chair for its answer when texts are ready for it, with the dates, in one mail for what came within a minute', async () => {
  expect(await fresh()).toEqual([]);
  await aMinuteLater();
  const mails = await fresh();
  const titles = [
    'Dimensionering og fordeling af borgere',
    'Faglige forhold',
    'Finansiering',
    'Geografisk placering',
    'Tidsperspektiv',
  ];
  expect(mails.map(({ name, subject }) => `${name} ${subject}`).sort()).toEqual(
    REGIONS.map((region) => `Formand ${REGION_NAMES[region]} [Samsvar 2024-10] 5 beskeder`).sort(),
  );
  for (const { body } of mails)
    expect(
      [...body.matchAll(/^Dit svar er ønsket: afsnittet »(.*)«$/gm)].map(([, title]) => title).sort(),
    ).toEqual(titles);
  expect(mails[0]!.body).toMatch(/bedes svare senest \S+dag den \d+\. \S+ 2024, uge \d+\./);
  expect(play.office.taken.map(({ calendar }) => calendar.split('BEGIN:VEVENT').length - 1)).toEqual(
    REGIONS.map(() => titles.length),
  );
});

it('tells each chair whose answer a changed text voids, and no other', async () => {
  const { stage } = play;
  const hash = stage.noted('hash:dimensioning');
  await stage.act(chair('DK-81'), { type: 'approve', section: 'dimensioning', hash });
  await stage.act(chair('DK-82'), {
    type: 'sendBack',
    section: 'dimensioning',
    hash,
    words: 'Tallene mangler kilder.',
  });
  await stage.act(chair('DK-83'), { type: 'approve', section: 'dimensioning', hash });
  await stage.act(chair('DK-83'), { type: 'withdrawAnswer', section: 'dimensioning', hash });
  await saveDraft(stage, 'dimensioning', 1);
  await makeRevision(stage, 'revise', 'dimensioning');
  const mails = await fresh();
  expect(names(mails)).toEqual(['Formand Midtjylland', 'Formand Nordjylland']);
  for (const { subject, body, state, dated } of mails) {
    expect(subject).toBe('[Samsvar 2024-10] Afsnittet »Dimensionering og fordeling af borgere« er ændret');
    expect(body).toContain('https://samsvar.example/sager/2024-10');
    expect(body).not.toContain('Tallene mangler kilder');
    expect([state, dated]).toEqual(['sent', await play.engine.clock.now()]);
  }
  expect(
    play.office
      .to('formand@nordjylland.example')
      .map(({ messageId }) => messageId)
      .slice(1),
  ).toContain(mails.find(({ name }) => name === 'Formand Nordjylland')!.messageId);
});

it('tells a chair that its answer counts again when the text comes back', async () => {
  const { stage } = play;
  await stage.act(chair('DK-82'), {
    type: 'approve',
    section: 'dimensioning',
    hash: stage.noted('hash:dimensioning'),
  });
  const draft = {
    type: 'saveDraft',
    section: 'dimensioning',
    expectedVersion: Number(stage.noted('version:dimensioning')),
    content: contentOf('dimensioning'),
  };
  const lead = secretariat('DK-83');
  const { hash } = await stage.act(lead, draft);
  await stage.act(lead, { type: 'revise', section: 'dimensioning', hash });
  stage.note('hash:dimensioning', hash);
  const mails = await fresh();
  expect(mails.map(({ name, subject }) => [name, subject.replace(/^.*« /, '')])).toEqual([
    ['Formand Midtjylland', 'er ændret'],
    ['Formand Nordjylland', 'har igen en tidligere tekst'],
  ]);
});

it('T18 U3: gives chair and secretariat a receipt of an answer, with version, hash and journal head, and no word of it', async () => {
  const { stage } = play;
  await fresh();
  const hash = stage.noted('hash:timeline');
  const words = 'Byggeriet når det aldrig.';
  await stage.act(chair('DK-85'), { type: 'approveWithReservation', section: 'timeline', hash, words });
  const [head] = await play.engine.db.read<{ seq: number; head: string }>(HEAD, ['2024-10']);
  const mails = await fresh(true);
  expect(names(mails)).toEqual(['Formand Sjælland', 'Sekretariat Sjælland']);
  for (const { subject, body, state } of mails) {
    expect(state).toBe('sent');
    expect(subject).toBe('[Samsvar 2024-10] Kvittering. Godkendt med forbehold: afsnittet »Tidsperspektiv«');
    expect(body).toContain(
      'Kommunerne i Sjælland har med forbehold godkendt afsnittet »Tidsperspektiv« (version 1).',
    );
    expect(body).toMatch(/ kl\. 9\.0\d af Formand Sjælland\./);
    expect(body).toContain(
      `Tekstens kontrolnummer: ${hash}\nSagslog 2024-10 nr. ${head!.seq}: ${head!.head}\n`,
    );
    expect(body).toContain(`https://samsvar.example/sager/2024-10/svar/kvittering/${head!.seq}`);
    expect(body).not.toContain('Byggeriet');
  }
});

it('names whom a substitute answered for, and tells the chair of it as well', async () => {
  const { stage } = play;
  await stage.actOn(null, secretariat('DK-84'), {
    type: 'registerMandate',
    role: 'chair',
    substituteId: stage.people.get(substitute('DK-84')),
    validFrom: '2023-11-23',
    validTo: '2023-12-01',
    reason: 'Ferie.',
  });
  const hash = stage.noted('hash:timeline');
  await stage.act(substitute('DK-84'), { type: 'sendBack', section: 'timeline', hash, words: 'Uklart.' });
  const mails = await fresh(true);
  expect(names(mails)).toEqual([
    'Formand Hovedstaden',
    'Sekretariat Hovedstaden',
    'Stedfortræder Hovedstaden',
  ]);
  for (const { body } of mails)
    expect(body).toContain('af Stedfortræder Hovedstaden på vegne af Formand Hovedstaden.');
});

it('gives one receipt of several answers that one act gives', async () => {
  const { stage, engine } = play;
  const send = async (section: string, moreFollows: boolean) => {
    const body = { type: 'approve', section, hash: stage.noted(`hash:${section}`) };
    const personId = stage.people.get(chair('DK-83'))!;
    const key = `several.${section}`;
    await engine.app.get(Executor, { strict: false }).execute({
      key,
      personId,
      caseId,
      body,
      moreFollows,
    });
  };
  await send('placement', true);
  await stage.settle();
  await send('professional', true);
  await stage.settle();
  expect(
    (await outgoing(play, 'immediate')).filter(({ id, state }) => !seen.has(id) && state === 'sent'),
  ).toEqual([]);
  await send('timeline', false);
  const mails = await fresh(true);
  expect(names(mails)).toEqual(['Formand Syddanmark', 'Sekretariat Syddanmark']);
  for (const { subject, body, state } of mails) {
    expect([subject, state]).toEqual(['[Samsvar 2024-10] Kvittering. 3 svar', 'sent']);
    for (const title of ['Geografisk placering', 'Faglige forhold', 'Tidsperspektiv'])
      expect(body).toContain(`Godkendt: afsnittet »${title}«`);
  }
});

it('gives a receipt of a decision a secretariat registers, with the right to contest; a contested one does not count', async () => {
  const { stage } = play;
  const evidenceId = await fileDocument(stage, secretariat('DK-84'), {
    kind: 'minutes',
    direction: 'internal',
    party: 'Embedsmandsudvalget',
    theme: 'Referat',
    dated: '2023-11-22',
    fileName: 'referat.txt',
    text: 'Udvalget godkendte afsnittet.',
  });
  const hash = stage.noted('hash:financing');
  await stage.act(secretariat('DK-84'), {
    type: 'registerDecision',
    section: 'financing',
    hash,
    kind: 'yes',
    basis: 'meeting',
    decidedOn: '2023-11-22',
    evidenceId,
  });
  const mails = await fresh(true);
  expect(names(mails)).toEqual([
    'Formand Hovedstaden',
    'Sekretariat Hovedstaden',
    'Stedfortræder Hovedstaden',
  ]);
  expect(mails[0]!.subject).toContain('Der er registreret et svar på afsnittet »Finansiering«');
  expect(mails[0]!.body).toContain('af Sekretariat Hovedstaden.');
  expect(mails[0]!.body).toContain('gøres indsigelse');
  await stage.act(chair('DK-84'), {
    type: 'contestDecision',
    section: 'financing',
    reason: 'Det var ikke besluttet.',
  });
  const [contested] = await fresh(true);
  expect(contested!.subject).toContain('Indsigelse mod et registreret svar: afsnittet »Finansiering«');
  const again = { type: 'contestDecision', section: 'financing', reason: 'Igen.' };
  expect(await refusalOf(stage.act(chair('DK-84'), again))).toMatchObject({ code: 'nothingRegistered' });
});

it('tells every chair and secretariat but the sender when a region is named', async () => {
  const { stage } = play;
  await stage.until('2024-05-02', '10:00');
  await fresh();
  const hash = stage.noted('hash:financing');
  await stage.act(COORDINATOR, { type: 'nameAsNotJoined', section: 'financing', region: 'DK-84', hash });
  const mails = await fresh();
  expect(names(mails)).toEqual(
    ['Hovedstaden', 'Midtjylland', 'Nordjylland', 'Sjælland', 'Syddanmark']
      .flatMap((region) => [`Formand ${region}`, `Sekretariat ${region}`])
      .filter((name) => name !== 'Sekretariat Midtjylland')
      .sort(),
  );
  const own = mails.find(({ name }) => name === 'Formand Hovedstaden')!;
  expect(own.body).toContain('I kan stadig svare');
  const other = mails.find(({ name }) => name === 'Formand Sjælland')!;
  expect(other.body).toContain('De kan stadig svare');
});

it('tells those who have endorsed a whole that is put forward in another text', async () => {
  const { stage } = play;
  stage.begin('notices-whole');
  for (const section of ['placement', 'professional', 'timeline'])
    for (const region of REGIONS) {
      // Gave these answers in one act, above.
      if (region === 'DK-83') continue;
      await stage.act(chair(region), { type: 'approve', section, hash: stage.noted(`hash:${section}`) });
    }
  const open = ['dimensioning', 'financing'] as const;
  for (const section of open) {
    const hash = stage.noted(`hash:${section}`);
    for (const region of REGIONS) {
      if (section === 'dimensioning' && region === 'DK-81') continue;
      await stage.act(chair(region), { type: 'approve', section, hash });
    }
  }
  const put = async (revised: boolean, expectedVersion: number) => {
    const content = frontMatterContent(revised);
    await stage.act(COORDINATOR, { type: 'saveDraft', section: 'overall', expectedVersion, content });
    const { replyHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'putForward', replyHash });
    return replyHash;
  };
  await fresh();
  const replyHash = await put(false, 0);
  expect(await fresh()).toEqual([]);
  await aMinuteLater();
  const asked = await fresh();
  await stage.act(chair('DK-85'), { type: 'endorse', replyHash });
  expect(asked.map(({ subject }) => subject)).toEqual(
    REGIONS.map(() => '[Samsvar 2024-10] Dit svar er ønsket: den samlede afrapportering'),
  );
  await put(true, 1);
  expect((await fresh()).map(({ name, subject }) => [name, subject])).toEqual([
    ['Formand Sjælland', '[Samsvar 2024-10] Den samlede afrapportering er ændret'],
  ]);
});

it('tells nothing of a command that is refused', async () => {
  const { stage } = play;
  const stale = { type: 'revise', section: 'dimensioning', hash: 'a'.repeat(64) };
  await refusalOf(stage.act(secretariat('DK-83'), stale));
  expect(await fresh()).toEqual([]);
});
