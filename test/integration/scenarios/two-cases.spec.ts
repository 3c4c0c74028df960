import { cast } from '../../../src/sample/people.js';
import { contentOf } from '../../../src/sample/story/texts.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  secretariat,
  toDrafting,
} from '../../support/engine.js';
import {
  journalOf,
  openPlay,
  outgoing,
  refusalOf,
  remindersOf,
  stands,
  type Play,
} from '../../support/case-play.js';

// The same people work on two cases at once, in other roles.

const OTHER_COORDINATOR = secretariat('DK-81');
const SECTIONS = Object.keys(cast.leads) as (keyof typeof cast.leads)[];
/** Every section has another lead than in the first case. */
const leadOf = (section: keyof typeof cast.leads) =>
  REGIONS[(REGIONS.indexOf(cast.leads[section]) + 1) % REGIONS.length]!;

let play: Play;
let first: string;
let second: string;

beforeAll(async () => {
  play = await openPlay();
  const { stage } = play;
  first = await openSampleCase(stage, '2024-61');
  await toDrafting(stage);
  stage.begin('second');
  const opened = await stage.actOn(null, OTHER_COORDINATOR, {
    type: 'openCase',
    number: '2024-62',
    title: 'En anden sag',
    sender: 'Social- og Boligstyrelsen',
    letterDate: '2023-11-22',
    procedureId: 'fornyet-behandling',
    formalDeadline: '2024-06-01',
  });
  second = String(opened.caseId);
  for (const section of SECTIONS) {
    const body = { type: 'assignLead', section, region: leadOf(section) };
    await stage.actOn(second, OTHER_COORDINATOR, body);
  }
  await stage.actOn(second, OTHER_COORDINATOR, { type: 'openDrafting' });
  for (const section of SECTIONS)
    await stage.actOn(second, secretariat(leadOf(section)), { type: 'startDraft', section });
});
afterAll(() => play.close());

it('gives each person one mail a morning that carries both cases', async () => {
  await play.stage.until('2024-03-01', '12:00');
  const mails = await outgoing(play, 'digest');
  const mornings = mails.map(({ name, date }) => `${name} ${date}`);
  expect(new Set(mornings).size).toBe(mornings.length);
  const onTheDay = mails.filter(({ date }) => date === '2024-03-01');
  expect(onTheDay.map(({ name }) => name).sort()).toEqual(
    ['Hovedstaden', 'Midtjylland', 'Nordjylland', 'Sjælland', 'Syddanmark'].map(
      (name) => `Sekretariat ${name}`,
    ),
  );
  for (const { subject, body } of onTheDay) {
    expect(subject).toBe('[Samsvar flere sager] 2 opgaver');
    expect(body).toContain('Sag 2024-61\nUdkast');
    expect(body).toContain('Sag 2024-62\nUdkast');
  }
});

it('lets each case be steered by its own coordinator and leads alone', async () => {
  const { stage } = play;
  const assign = { type: 'assignLead', section: 'timeline', region: 'DK-83' };
  expect(await refusalOf(stage.actOn(second, COORDINATOR, assign))).toMatchObject({ kind: 'forbidden' });
  expect(await refusalOf(stage.actOn(first, OTHER_COORDINATOR, assign))).toMatchObject({ kind: 'forbidden' });
  const draft = {
    type: 'saveDraft',
    section: 'placement',
    expectedVersion: 0,
    content: contentOf('placement'),
  };
  expect(await refusalOf(stage.actOn(second, secretariat(cast.leads.placement), draft))).toMatchObject({
    code: 'notLead',
  });
});

it('keeps the answers of one case out of the other, though the text is the same', async () => {
  const { stage } = play;
  const section = 'placement';
  const content = contentOf(section);
  const hashes: unknown[] = [];
  for (const [caseId, lead] of [
    [first, secretariat(cast.leads[section])],
    [second, secretariat(leadOf(section))],
  ] as const) {
    const draft = { type: 'saveDraft', section, expectedVersion: 0, content };
    const { hash } = await stage.actOn(caseId, lead, draft);
    await stage.actOn(caseId, lead, { type: 'requestReview', section, hash });
    await stage.actOn(caseId, lead, { type: 'closeReview', section });
    hashes.push(hash);
  }
  expect(hashes[0]).toBe(hashes[1]);
  const before = await journalOf(play, first);
  for (const region of REGIONS)
    await stage.actOn(second, chair(region), { type: 'approve', section, hash: hashes[0] });
  expect((await stands(play, second)).sections.placement).toBe('approved');
  expect((await stands(play, first)).sections.placement).toBe('approving');
  expect(await journalOf(play, first)).toEqual(before);
  const open = (await remindersOf(play, first, 'approval:placement')).filter(
    ({ state }) => state === 'planned',
  );
  expect(open).toHaveLength(5 * 6);
  const ended = await remindersOf(play, second, 'approval:placement');
  expect(ended.filter(({ state }) => state === 'planned')).toEqual([]);
});

it('closes one case without a trace in the other', async () => {
  const { stage } = play;
  const before = await remindersOf(play, first);
  await stage.actOn(second, OTHER_COORDINATOR, { type: 'cancel', reason: 'Sagen var en prøve.' });
  expect(await remindersOf(play, first)).toEqual(before);
  await stage.until('2024-03-04', '12:00');
  const mails = (await outgoing(play, 'digest')).filter(({ date }) => date === '2024-03-04');
  expect(mails.length).toBeGreaterThan(0);
  for (const { subject, body } of mails) {
    expect(subject).toContain('[Samsvar 2024-61]');
    expect(body).not.toContain('2024-62');
  }
});
