import type { Database } from '../../../src/platform/database/database.js';
import { MailTransport, SmtpMail, type Mail } from '../../../src/platform/outgoing/mail-transport.js';
import { Post } from '../../../src/platform/outgoing/post.js';
import { openSampleCase, toDrafting } from '../../support/engine.js';
import { openPlay, outgoing, type OutgoingSeen, type Play } from '../../support/case-play.js';

// What the mail server, a crash or a slow worker can do to a mail. Five leads owe a draft, so a morning writes several mails.

const NOTHING_ATTACHED = { enclosedIn: (_: string, body: string) => Promise.resolve({ files: [], body }) };
const LEASE = 60;
let play: Play;

/** Local mornings on which the ladder of the drafts rings. */
const mornings = [
  '02-02',
  '02-16',
  '02-23',
  '02-28',
  '02-29',
  '03-01',
  '03-04',
  '03-05',
  '03-06',
  '03-07',
  '03-08',
  '03-11',
].map((day) => `2024-${day}`);

/** Steps to the next such morning without a bell. Gives its local date. */
async function nextMorning(): Promise<string> {
  const date = mornings.shift()!;
  await play.engine.clock.stepTo(`${date}T07:00:00.000Z`);
  return date;
}
const ring = async () => play.engine.bells.ringAndWait(await play.engine.clock.now());
const mailsOf = async (date: string): Promise<OutgoingSeen[]> =>
  (await outgoing(play)).filter((mail) => mail.date === date);
const timesTaken = (mails: readonly OutgoingSeen[]) =>
  mails.map(({ messageId }) => play.office.taken.filter((mail) => mail.messageId === messageId).length);
const all = <T>(mails: readonly unknown[], value: T): T[] => mails.map(() => value);
const endLeases = () =>
  play.engine.db.transaction((tx) =>
    tx.query(
      `update samsvar.outgoing set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null`,
    ),
  );
/** Lets the reminders of a morning become mails that no worker has sent yet. */
async function written(): Promise<string> {
  const date = await nextMorning();
  play.office.mood = 'later';
  await ring();
  play.office.mood = 'take';
  await play.engine.db.transaction((tx) =>
    tx.query(
      `update samsvar.outgoing set due_at = dated, attempts = 0, reason = null where state = 'planned' and local_date = $1`,
      [date],
    ),
  );
  return date;
}

beforeAll(async () => {
  play = await openPlay({ leaseSeconds: LEASE });
  await openSampleCase(play.stage, '2024-90');
  await toDrafting(play.stage);
});
beforeEach(() => {
  play.office.mood = 'take';
});
afterAll(() => play.close());

describe('a mail server', () => {
  it('that is down delays the mails; they leave once, with the Date they were due', async () => {
    await play.office.close();
    const date = await nextMorning();
    await ring();
    const delayed = await mailsOf(date);
    expect(delayed).toHaveLength(5);
    for (const { state, attempts, reason, dueAt } of delayed) {
      expect([state, attempts, dueAt]).toEqual(['planned', 1, `${date}T07:01:00.000Z`]);
      expect(reason).toContain('ECONNREFUSED');
    }
    await play.office.open();
    await play.stage.until(date, '08:10');
    const sent = await mailsOf(date);
    expect(sent.map(({ state, repeated, reason }) => [state, repeated, reason])).toEqual(
      all(sent, ['sent', false, null]),
    );
    expect(new Set(timesTaken(sent))).toEqual(new Set([1]));
    expect(new Set(play.office.taken.map((mail) => mail.date))).toEqual(
      new Set(['Fri, 02 Feb 2024 07:00:00 +0000']),
    );
  });

  it('that says later is asked again after longer and longer pauses', async () => {
    play.office.mood = 'later';
    const date = await nextMorning();
    await ring();
    const dues: string[] = [];
    for (const minute of ['01', '03', '07']) {
      dues.push((await mailsOf(date))[0]!.dueAt);
      await play.engine.clock.stepTo(`${date}T07:${minute}:00.000Z`);
      await ring();
    }
    expect(dues).toEqual(['01', '03', '07'].map((minute) => `${date}T07:${minute}:00.000Z`));
    const waiting = await mailsOf(date);
    expect(waiting.map(({ state, attempts }) => [state, attempts])).toEqual(all(waiting, ['planned', 4]));
    play.office.mood = 'take';
    await play.stage.until(date, '09:00');
    expect(new Set(timesTaken(await mailsOf(date)))).toEqual(new Set([1]));
  });

  it('that says never makes the mail a failed one, with its answer, and holds up no other', async () => {
    play.office.mood = 'never';
    const date = await nextMorning();
    await ring();
    play.office.mood = 'take';
    const next = mornings[0]!;
    await play.stage.until(next, '08:10');
    for (const { state, attempts, reason } of await mailsOf(date)) {
      expect([state, attempts]).toEqual(['failed', 1]);
      expect(reason).toContain('No such mailbox');
    }
    mornings.shift();
    const others = await mailsOf(next);
    expect(others.map(({ state }) => state)).toEqual(all(others, 'sent'));
  });

  it('that cuts the line after taking a mail gets it once more, the same, with a note', async () => {
    play.office.mood = 'hangUp';
    const date = await nextMorning();
    await ring();
    expect(new Set(timesTaken(await mailsOf(date)))).toEqual(new Set([1]));
    play.office.mood = 'take';
    // Not before the lease is over.
    await ring();
    expect(new Set(timesTaken(await mailsOf(date)))).toEqual(new Set([1]));
    await endLeases();
    await ring();
    await endLeases();
    await ring();
    const mails = await mailsOf(date);
    expect(new Set(timesTaken(mails))).toEqual(new Set([2]));
    for (const { messageId, state, repeated, reason } of mails) {
      expect([state, repeated]).toEqual(['sent', true]);
      expect(reason).toContain('samme Message-ID');
      const [first, second] = play.office.taken.filter((mail) => mail.messageId === messageId);
      expect(second).toEqual(first);
    }
  });

  it('that cuts the line both times leaves the mail uncertain, for a person to judge', async () => {
    play.office.mood = 'hangUp';
    const date = await nextMorning();
    for (let round = 0; round < 4; round++) {
      await ring();
      await endLeases();
    }
    const mails = await mailsOf(date);
    expect(new Set(timesTaken(mails))).toEqual(new Set([2]));
    expect(mails.map(({ state, repeated }) => [state, repeated])).toEqual(all(mails, ['uncertain', true]));
  });
});

describe('a worker', () => {
  it('that dies before handing over loses nothing and doubles nothing', async () => {
    const date = await written();
    let calls = 0;
    const dying = {
      transaction: (work: never) => {
        if (++calls > 1) throw new Error('The process is gone.');
        return play.engine.db.transaction(work);
      },
    } as unknown as Database;
    const post = new Post(
      dying,
      new SmtpMail(play.office.url, 'x@samsvar.example'),
      { leaseSeconds: LEASE },
      NOTHING_ATTACHED,
    );
    await expect(post.sendDue()).rejects.toThrow('The process is gone.');
    const claimed = await mailsOf(date);
    expect(claimed.map(({ state }) => state)).toEqual(all(claimed, 'claimed'));
    await endLeases();
    await ring();
    const mails = await mailsOf(date);
    expect(new Set(timesTaken(mails))).toEqual(new Set([1]));
    expect(mails.map(({ state, repeated }) => [state, repeated])).toEqual(all(mails, ['sent', false]));
  });

  it('that dies between the server’s yes and the mark repeats that one mail, and says so', async () => {
    const date = await written();
    const smtp = new SmtpMail(play.office.url, 'Samsvar <samsvar@samsvar.example>');
    const transport = new (class extends MailTransport {
      readonly captures = false;
      async send(mail: Mail): Promise<void> {
        await smtp.send(mail);
        throw new Dead();
      }
    })();
    class Dead extends Error {}
    let dead = false;
    const dying = {
      transaction: async (work: never) => {
        if (dead) throw new Dead();
        return play.engine.db.transaction(work);
      },
    } as unknown as Database;
    const send = transport.send.bind(transport);
    transport.send = (mail) => send(mail).finally(() => (dead = true));
    await expect(
      new Post(dying, transport, { leaseSeconds: LEASE }, NOTHING_ATTACHED).sendDue(),
    ).rejects.toThrow(Dead);
    smtp.close();
    await endLeases();
    await ring();
    const mails = await mailsOf(date);
    expect(timesTaken(mails).filter((times) => times === 2)).toHaveLength(1);
    expect(Math.max(...timesTaken(mails))).toBe(2);
    for (const mail of mails) {
      const [times] = timesTaken([mail]);
      expect([mail.state, mail.repeated]).toEqual(['sent', times === 2]);
    }
  });

  it('that dies again in the repetition leaves the mail to a person, and sends no third copy', async () => {
    const date = await written();
    await play.engine.db.transaction((tx) =>
      tx.query(
        `update samsvar.outgoing set state = 'uncertain', repeated = true, attempts = 2, handed_over_at = samsvar.now(),
                lease_until = clock_timestamp() - interval '1 second' where local_date = $1`,
        [date],
      ),
    );
    await ring();
    const mails = await mailsOf(date);
    expect(timesTaken(mails)).toEqual(all(mails, 0));
    for (const { state, repeated, reason } of mails) {
      expect([state, repeated]).toEqual(['uncertain', true]);
      expect(reason).toBe('Sendt to gange med samme Message-ID uden svar fra postserveren');
    }
  });

  it('that dies before the repetition has begun repeats the mail later, once', async () => {
    const date = await written();
    await play.engine.db.transaction((tx) =>
      tx.query(
        `update samsvar.outgoing set state = 'uncertain', repeated = true, attempts = 2, handed_over_at = null,
                lease_until = clock_timestamp() - interval '1 second' where local_date = $1`,
        [date],
      ),
    );
    await ring();
    const mails = await mailsOf(date);
    expect(new Set(timesTaken(mails))).toEqual(new Set([1]));
    expect(mails.map(({ state, repeated }) => [state, repeated])).toEqual(all(mails, ['sent', true]));
  });

  it('that is too slow sends nothing that another has taken over', async () => {
    const date = await written();
    let release = (): void => undefined;
    let arrived = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    const started = new Promise<void>((resolve) => (arrived = resolve));
    const tried: string[] = [];
    const slow = new (class extends MailTransport {
      readonly captures = false;
      async send({ messageId }: Mail): Promise<void> {
        tried.push(messageId);
        arrived();
        await stuck;
      }
    })();
    const sending = new Post(play.engine.db, slow, { leaseSeconds: LEASE }, NOTHING_ATTACHED).sendDue();
    await started;
    await endLeases();
    await ring();
    const before = await mailsOf(date);
    expect(before.length).toBeGreaterThan(1);
    expect(before.map(({ state }) => state)).toEqual(all(before, 'sent'));
    release();
    await sending;
    expect(tried).toHaveLength(1);
    expect(await mailsOf(date)).toEqual(before);
    expect(new Set(timesTaken(before))).toEqual(new Set([1]));
  });
});

it('held up until the next day says how many days are left then, and a mail that may have left stays as it was', async () => {
  while (mornings.length > 1) await nextMorning();
  play.office.mood = 'take';
  await ring();
  const date = await nextMorning();
  play.office.mood = 'later';
  await ring();
  const before = await mailsOf(date);
  for (const { body, state } of before) {
    expect(state).toBe('planned');
    expect(body).toContain('Opgaver mandag den 11. marts 2024, uge 11:');
    expect(body).toContain('Fristen er overskredet med 6 arbejdsdage.');
  }
  await play.engine.clock.stepTo('2024-03-12T06:30:00.000Z');
  play.office.mood = 'hangUp';
  await ring();
  const renewed = await mailsOf(date);
  await play.engine.clock.stepTo('2024-03-13T06:30:00.000Z');
  play.office.mood = 'take';
  await endLeases();
  await ring();
  const mails = await mailsOf(date);
  expect(mails.map(({ state, body }) => [state, body])).toEqual(renewed.map(({ body }) => ['sent', body]));
  for (const { body, messageId, date: dated } of mails) {
    expect(body).toContain('Opgaver tirsdag den 12. marts 2024, uge 11:');
    expect(body).toContain('Fristen er overskredet med 7 arbejdsdage.');
    const copies = play.office.taken.filter((mail) => mail.messageId === messageId);
    expect(copies.map(({ text }) => text.includes('med 7 arbejdsdage'))).toEqual([true, true]);
    expect(dated).toBe(date);
  }
});
