import { openEngine } from '../../../src/engine.js';
import { SYSTEM_PERSON } from '../../../src/platform/commands/system-person.js';
import {
  chair,
  COORDINATOR,
  lead,
  openSampleCase,
  secretariat,
  toDrafting,
  toReviewing,
} from '../../support/engine.js';
import { eventually } from '../../support/eventually.js';
import { openPlay, outgoing, remindersOf, type Play } from '../../support/case-play.js';

// What becomes of a due reminder, whoever rings.

let play: Play;
let caseId: string;

/** Fate of one rung: state, reason and receivers, by region. */
async function fate(key: string, rung: string): Promise<Record<string, unknown>> {
  const rows = (await remindersOf(play, caseId, key)).filter((one) => one.key === key && one.rung === rung);
  return Object.fromEntries(
    rows.map(({ region, state, reason, told }) => [region, [state, reason, ...told]]),
  );
}

const ring = (instant: string) => play.engine.bells.ringAndWait(instant);
const receivedOnce = async () => {
  const sent = (await outgoing(play)).map(({ messageId, state }) => [messageId, state]);
  const taken = play.office.taken.map(({ messageId }) => [messageId, 'sent']);
  expect(taken.sort()).toEqual(sent.sort());
};

beforeAll(async () => {
  play = await openPlay();
  caseId = await openSampleCase(play.stage, '2024-9');
  await toDrafting(play.stage);
  play.stage.begin('reminders');
});
afterAll(() => play.close());

describe('a reminder that is no longer true', () => {
  it('is skipped for the former lead and sent to the new one', async () => {
    const { stage } = play;
    await stage.act(COORDINATOR, { type: 'assignLead', section: 'timeline', region: 'DK-81' });
    stage.note('lead:timeline', 'DK-81');
    await stage.until('2024-02-02', '12:00');
    expect(await fate('draft:timeline', 'before-20')).toEqual({
      'DK-81': ['handed', null, 'Sekretariat Nordjylland (owner)'],
      'DK-85': ['skipped', 'Opgaven ligger nu hos en anden.'],
    });
  });

  it('is skipped while the act is not possible yet', async () => {
    await play.stage.until('2024-03-05', '12:00');
    expect(await fate('review:placement', 'before-20')).toMatchObject({
      'DK-81': ['skipped', 'Afsnittet er ikke sendt i kommentering endnu.'],
    });
  });

  it('is done when the act was done, and skipped for the secretariat that has commented', async () => {
    const { stage } = play;
    await toReviewing(stage, ['placement']);
    stage.begin('commented');
    await stage.act(secretariat('DK-84'), {
      type: 'remark',
      section: 'placement',
      hash: stage.noted('hash:placement'),
      kind: 'none',
    });
    const drafts = await remindersOf(play, caseId, 'draft:placement');
    expect(new Set(drafts.map(({ state }) => state))).toEqual(new Set(['handed', 'done']));
    await stage.until('2024-03-15', '12:00');
    expect(await fate('review:placement', 'before-10')).toEqual({
      'DK-81': ['handed', null, 'Sekretariat Nordjylland (owner)'],
      // Leads now: the row was planned before it did.
      'DK-82': ['skipped', 'Opgaven ligger nu hos en anden.'],
      'DK-83': ['handed', null, 'Sekretariat Syddanmark (owner)'],
      'DK-84': ['skipped', 'Sekretariatet har kommenteret.'],
      'DK-85': ['handed', null, 'Sekretariat Sjælland (owner)'],
    });
  });

  it('is skipped with the true reason when the role is vacant', async () => {
    const { stage, engine } = play;
    stage.people.set('samsvar', SYSTEM_PERSON);
    const [membership] = await engine.db.read<{ id: string }>(
      `select id from samsvar.membership where person_id = $1`,
      [stage.people.get(chair('DK-85'))],
    );
    await stage.actOn(null, 'samsvar', {
      type: 'endMembership',
      membershipId: membership!.id,
      validTo: '2024-03-15',
    });
    await stage.until('2024-04-03', '12:00');
    await stage.act(lead(stage, 'placement'), { type: 'closeReview', section: 'placement' });
    await stage.until('2024-04-17', '12:00');
    expect(await fate('approval:placement:DK-85', 'before-10')).toEqual({
      'DK-85': ['skipped', 'Ingen modtager: rollen er ikke besat.'],
    });
    expect(await fate('approval:timeline:DK-84', 'before-10')).toEqual({
      'DK-84': ['skipped', 'Afsnittet er ikke sendt til godkendelse endnu.'],
    });
  });

  it('leaves one mail per person and morning', async () => {
    const mornings = (await outgoing(play, 'digest')).map(({ name, date }) => `${name} ${date}`);
    expect(new Set(mornings).size).toBe(mornings.length);
    await receivedOnce();
  });
});

it('keeps eight o’clock in the morning across the change to summer time', async () => {
  const mails = (await outgoing(play, 'digest')).filter(({ name }) => name === 'Sekretariat Sjælland');
  const dated = Object.fromEntries(mails.map(({ date, dated: at }) => [date, at]));
  // 28 March to 1 April are Easter; the clocks change on the Sunday.
  expect(Object.keys(dated).filter((date) => date > '2024-03-27' && date < '2024-04-02')).toEqual([]);
  expect(dated['2024-03-27']).toBe('2024-03-27T07:00:00.000Z');
  expect(dated['2024-04-02']).toBe('2024-04-02T06:00:00.000Z');
  const taken = play.office.to('sekretariat@sjaelland.example').map(({ date }) => date);
  expect(taken).toContain('Wed, 27 Mar 2024 07:00:00 +0000');
  expect(taken).toContain('Tue, 02 Apr 2024 06:00:00 +0000');
});

describe('bells', () => {
  it('that ring many times, and in two processes, double nothing', async () => {
    const { database, office, engine } = play;
    const { appUrl, rolePrefix } = database;
    const other = await openEngine({
      appUrl,
      rolePrefix,
      seed: null,
      smtpUrl: office.url,
      publicUrl: 'https://samsvar.example',
      works: true,
    });
    try {
      const before = (await outgoing(play)).length;
      const morning = '2024-04-24T06:00:00.000Z';
      await engine.clock.stepTo(morning);
      await Promise.all([1, 2, 3, 4].map(() => ring(morning)));
      await ring(morning);
      await eventually(async () => (await outgoing(play)).every(({ state }) => state === 'sent'));
      expect((await outgoing(play)).length).toBeGreaterThan(before);
      expect(other.bells.counts.bells + engine.bells.counts.bells).toBeGreaterThanOrEqual(5);
      await receivedOnce();
    } finally {
      await other.close();
    }
  });

  it('that are all lost leave the work to the sweep', async () => {
    const { database, office, engine } = play;
    const before = (await outgoing(play)).length;
    await engine.clock.runFrom('2024-04-29T06:00:00.000Z');
    const { appUrl, rolePrefix } = database;
    const sweeper = await openEngine({
      appUrl,
      rolePrefix,
      seed: null,
      smtpUrl: office.url,
      publicUrl: 'https://samsvar.example',
      works: true,
    });
    try {
      expect(sweeper.bells.counts).toEqual({ bells: 0, sweeps: 1 });
      await eventually(async () => (await outgoing(play)).every(({ state }) => state === 'sent'));
      expect((await outgoing(play)).length).toBeGreaterThan(before);
      expect(await fate('approval:placement:DK-81', 'before-2')).toEqual({
        'DK-81': ['handed', null, 'Formand Nordjylland (owner)'],
      });
      await receivedOnce();
    } finally {
      await sweeper.close();
    }
  });
});
