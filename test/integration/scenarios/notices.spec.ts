import { fileDocument } from '../../../src/sample/story/papers.js';
import { makeRevision, saveDraft } from '../../../src/sample/story/drafting.js';
import { contentOf, frontMatterContent } from '../../../src/sample/story/texts.js';
import {
  approveAll,
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

let play: Play;
const seen = new Set<string>();

/** The immediate mails since the last time, sent. */
async function fresh(): Promise<OutgoingSeen[]> {
  await play.stage.settle();
  const news = (await outgoing(play, 'immediate')).filter(({ id }) => !seen.has(id));
  news.forEach(({ id }) => seen.add(id));
  return news;
}
const names = (mails: readonly { name: string }[]) => mails.map(({ name }) => name).sort();

beforeAll(async () => {
  play = await openPlay();
  await openSampleCase(play.stage, '2024-10');
  await toApproving(play.stage);
  play.stage.begin('notices');
});
afterAll(() => play.close());

it('says nothing of answers, reviews and first texts', async () => {
  expect(await fresh()).toEqual([]);
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
  expect(play.office.to('formand@nordjylland.example').map(({ messageId }) => messageId)).toEqual(
    mails.filter(({ name }) => name === 'Formand Nordjylland').map(({ messageId }) => messageId),
  );
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

it('tells a chair at once of a decision its secretariat registers; a contested one does not count', async () => {
  const { stage } = play;
  await stage.actOn(null, secretariat('DK-84'), {
    type: 'registerMandate',
    role: 'chair',
    substituteId: stage.people.get(substitute('DK-84')),
    validFrom: '2023-11-23',
    validTo: '2023-12-01',
    reason: 'Ferie.',
  });
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
  const mails = await fresh();
  expect(names(mails)).toEqual(['Formand Hovedstaden', 'Stedfortræder Hovedstaden']);
  expect(mails[0]!.subject).toContain('Der er registreret et svar på afsnittet »Finansiering«');
  expect(mails[0]!.body).toContain('gøres indsigelse');
  await stage.act(chair('DK-84'), {
    type: 'contestDecision',
    section: 'financing',
    reason: 'Det var ikke besluttet.',
  });
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
  await approveAll(stage, ['placement', 'professional', 'timeline']);
  stage.begin('notices-whole');
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
  await stage.act(chair('DK-85'), { type: 'endorse', replyHash });
  expect(await fresh()).toEqual([]);
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
