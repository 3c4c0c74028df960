import type { Procedure } from '../../../src/procedure/procedure.js';
import { smallHearing } from '../../../src/procedure/small-hearing.fixture.js';
import type { Answers } from '../../../src/workflow/case-context.js';
import { consentOf } from '../../../src/workflow/consent.js';
import { chair, secretariat } from '../../support/engine.js';
import {
  milestonesOf,
  openPlay,
  outgoing,
  plainContent,
  remindersOf,
  sentReply,
  stands,
  type Play,
} from '../../support/case-play.js';

// A second procedure as data alone: two sections, three regions, its own ladder and rule of agreement.

/** The fixture's next version: two of three regions are enough. Still nothing but data. */
const twoOfThree: Procedure = {
  ...smallHearing,
  version: 2,
  agreement: { moreThan: { numerator: 3, denominator: 5 }, othersNamed: false },
};
const REGIONS = ['DK-81', 'DK-82', 'DK-83'] as const;
const COORDINATOR = secretariat('DK-83');

let play: Play;
let caseId: string;

async function draft(section: string, lines: readonly string[], lead: string, answers = {}): Promise<void> {
  const content = plainContent(`Tekst til afsnittet ${section}.`, lines, answers);
  const { hash } = await play.stage.act(lead, { type: 'saveDraft', section, expectedVersion: 0, content });
  play.stage.note(`hash:${section}`, hash);
}

async function approve(section: string, regions: readonly (typeof REGIONS)[number][]): Promise<void> {
  const hash = play.stage.noted(`hash:${section}`);
  for (const region of regions) await play.stage.act(chair(region), { type: 'approve', section, hash });
}

beforeAll(async () => {
  play = await openPlay({ procedures: [smallHearing, twoOfThree], steppedFrom: '2024-05-01T08:00:00.000Z' });
});
afterAll(() => play.close());

describe('a case of another procedure', () => {
  it('opens with its own sections, regions and milestones', async () => {
    const { stage } = play;
    stage.begin('small');
    const opened = await stage.actOn(null, COORDINATOR, {
      type: 'openCase',
      number: '2024-17',
      title: 'Lille høring om noget andet',
      sender: 'En anden myndighed',
      letterDate: '2024-04-30',
      procedureId: smallHearing.id,
      formalDeadline: '2024-06-01',
    });
    caseId = String(opened.caseId);
    stage.note('case', caseId);
    const { context, sections } = await stands(play, caseId);
    expect(Object.keys(sections)).toEqual(['need', 'proposal']);
    expect(context.regions).toEqual([...REGIONS]);
    const milestones = await milestonesOf(play, caseId);
    expect(milestones).toHaveLength(2 + 2 + 2 * 3 + 3 + 1);
    expect(milestones.find(({ key }) => key === 'approval:need:DK-82')!.date).toBe('2024-05-24');
    expect(milestones.find(({ key }) => key === 'endorsement:DK-81')!.date).toBe('2024-05-29');
  });

  it('takes answers of sections the program has never heard of', async () => {
    const { stage } = play;
    await stage.act(COORDINATOR, { type: 'assignLead', section: 'need', region: 'DK-81' });
    await stage.act(COORDINATOR, { type: 'assignLead', section: 'proposal', region: 'DK-82' });
    await stage.act(COORDINATOR, { type: 'openDrafting' });
    for (const [section, lead] of [
      ['need', secretariat('DK-81')],
      ['proposal', secretariat('DK-82')],
    ] as const) {
      await stage.act(lead, { type: 'startDraft', section });
    }
    await draft('need', ['need.size'], secretariat('DK-81'));
    await draft('proposal', [], secretariat('DK-82'), { choice: 'Det andet forslag', places: 7 });
    expect((await stands(play, caseId)).sections).toEqual({ need: 'drafting', proposal: 'drafting' });
  });

  it('rings on the rungs of its own ladder, at its own time', async () => {
    await play.stage.until('2024-05-10', '12:00');
    const drafts = await remindersOf(play, caseId, 'draft:need');
    expect(drafts.map(({ rung, dueAt, state }) => [rung, dueAt, state])).toEqual([
      ['before-3', '2024-05-03T07:30:00.000Z', 'handed'],
      ['before-1', '2024-05-07T07:30:00.000Z', 'handed'],
      ['after-1', '2024-05-10T07:30:00.000Z', 'handed'],
      ['after-2', '2024-05-13T07:30:00.000Z', 'planned'],
    ]);
    expect(drafts.map(({ told }) => told)).toEqual([
      ['Sekretariat Nordjylland (owner)'],
      ['Sekretariat Nordjylland (owner)'],
      ['Sekretariat Nordjylland (owner)', 'Sekretariat Syddanmark (coordinator)'],
      [],
    ]);
  });

  it('agrees when two of three say yes, and not before', async () => {
    const { stage } = play;
    for (const [section, lead] of [
      ['need', secretariat('DK-81')],
      ['proposal', secretariat('DK-82')],
    ] as const) {
      const hash = stage.noted(`hash:${section}`);
      await stage.act(lead, { type: 'requestReview', section, hash });
      await stage.act(lead, { type: 'closeReview', section });
      await approve(section, ['DK-81']);
      expect((await stands(play, caseId)).sections[section]).toBe('approving');
      await approve(section, ['DK-83']);
    }
    expect((await stands(play, caseId)).sections).toEqual({ need: 'approved', proposal: 'approved' });
  });

  it('keeps ringing for the third region until it has answered or the reply is sent', async () => {
    await play.stage.until('2024-05-28', '12:00');
    const silent = await remindersOf(play, caseId, 'approval:need:DK-82');
    expect(silent.map(({ rung, date, state }) => [rung, date, state])).toEqual([
      ['before-3', '2024-05-21', 'handed'],
      ['before-1', '2024-05-23', 'handed'],
      ['after-1', '2024-05-27', 'handed'],
      ['after-2', '2024-05-28', 'handed'],
      ['after-3', '2024-06-04', 'planned'],
    ]);
    expect(await remindersOf(play, caseId, 'approval:need:DK-81')).toEqual(
      expect.arrayContaining([expect.objectContaining({ rung: 'before-3', state: 'done' })]),
    );
  });

  it('is put forward, endorsed, sent, delivered and closed', async () => {
    const { stage } = play;
    await draft('overall', ['overall.summary'], COORDINATOR);
    const { replyHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'putForward', replyHash });
    await stage.act(chair('DK-82'), { type: 'endorse', replyHash });
    expect((await stands(play, caseId)).progress).toBe('working.endorsing');
    await stage.act(chair('DK-83'), { type: 'endorse', replyHash });
    expect((await stands(play, caseId)).progress).toBe('working.ready');
    const { submissionHash } = await stage.preview();
    await stage.act(COORDINATOR, { type: 'submit', submissionHash, channel: 'mail' });
    await stage.until('2024-05-31', '10:00');
    await stage.act(COORDINATOR, { type: 'showDelivery', deliveredAt: '2024-05-31T09:00:00+02:00' });
    await stage.act(COORDINATOR, { type: 'close', reason: 'Svaret er afleveret.' });
    expect(await stands(play, caseId)).toMatchObject({ progress: 'closed', deadline: 'met' });
  });

  it('prints its own sections and regions, and no others', async () => {
    const text = await sentReply(play, caseId);
    for (const part of ['Behov', 'Forslag', 'Det andet forslag', 'Nordjylland', 'Har ikke svaret'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Hovedstaden|Sjælland|Geografisk|Finansiering|Styrelsen/);
  });

  it('leaves nothing to ring, and sent every mail once', async () => {
    await play.stage.until('2024-07-01', '12:00');
    const reminders = await remindersOf(play, caseId);
    expect(reminders.filter(({ state }) => state === 'planned')).toEqual([]);
    expect(reminders.filter(({ dueAt, state }) => state === 'handed' && dueAt > '2024-05-31')).toEqual([]);
    const mails = await outgoing(play);
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['sent']));
    const ids = play.office.taken.map(({ messageId }) => messageId).sort();
    expect(ids).toEqual(mails.map(({ messageId }) => messageId).sort());
  });
});

it('asks all three regions under the version before, where more than two thirds is the rule', () => {
  const hash = 'a'.repeat(64);
  const agreed = (...yes: string[]) => {
    const answers = Object.fromEntries(yes.map((region) => [region, { hash, kind: 'yes', named: null }]));
    return consentOf({ hash, answers: answers as Answers, regions: REGIONS, rule: smallHearing.agreement })
      .agreed;
  };
  expect(agreed('DK-81', 'DK-82')).toBe(false);
  expect(agreed('DK-81', 'DK-82', 'DK-83')).toBe(true);
});
