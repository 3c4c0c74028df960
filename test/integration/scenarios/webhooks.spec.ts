import { Database } from '../../../src/platform/database/database.js';
import { secretText, webhookSecret } from '../../../src/platform/outgoing/webhook-signature.pure.js';
import { HttpsWebhooks, WebhookRefused } from '../../../src/platform/outgoing/webhook-transport.js';
import { webhookEvents } from '../../../src/webhooks/webhook-events.pure.js';
import { WebhookPost } from '../../../src/webhooks/webhook-post.js';
import { openPlay, refusalOf, type Play } from '../../support/case-play.js';
import { COORDINATOR, openSampleCase, secretariat, toDrafting, toReviewing } from '../../support/engine.js';
import { deliveriesOf } from '../../support/deliveries.js';
import { isSignedBy, Receiver, same } from '../../support/receiver.js';

// Events told to another system, over https to a receiver of the test's own on this machine.

const KEY = 'en-noegle-som-kun-denne-proeve-har';
const LEASE = 60;
const receiver = new Receiver();
let play: Play;
let caseId: string;
let webhookId: string;
let secret: string;
const settings = () => ({
  hosts: [receiver.host],
  key: KEY,
  reach: 'loopback' as const,
  ca: receiver.ca,
  patience: 1_500,
});

const rows = () => deliveriesOf(play);
const last = async () => (await rows()).at(-1)!;
const sql = (text: string, ...parameters: unknown[]) =>
  play.engine.db.transaction((tx) => tx.query(text, parameters));
const ring = async () => play.engine.bells.ringAndWait(await play.engine.clock.now());
const admin = (body: Record<string, unknown>) => play.stage.actOn(null, 'administrator', body as never);
const refused = (body: Record<string, unknown>, by = 'administrator') =>
  refusalOf(play.stage.actOn(null, by, body as never));
const later = async (seconds: number) => {
  const now = Date.parse(await play.engine.clock.now());
  await play.engine.clock.stepTo(new Date(now + seconds * 1000).toISOString());
};
/** A moment later, so that deliveries have an order. */
const test = async () => {
  await later(1);
  await admin({ type: 'testWebhook', webhookId });
};
const endLeases = () =>
  sql(
    `update samsvar.outgoing set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null`,
  );
const register = (url: string, events: readonly string[] = webhookEvents) => ({
  type: 'registerWebhook',
  name: 'ESDH',
  url,
  events,
});
beforeAll(async () => {
  await receiver.open();
  play = await openPlay({ webhooks: settings(), leaseSeconds: LEASE });
  play.stage.begin('webhooks');
});
beforeEach(() => {
  receiver.answer = () => 204;
  receiver.taken.length = 0;
});
afterAll(async () => {
  await play?.close();
  await receiver.close();
});

describe('a receiver of events', () => {
  it('T5 is registered at a named host over https, once, by an administrator, for events there are', async () => {
    for (const url of [`http://${receiver.host}/`, 'https://andre.example/', 'https://127.0.0.1/'])
      expect(await refused(register(url))).toEqual({ kind: 'invalid', code: 'webhookTarget' });
    for (const events of [[], ['case.text'], ['revision.made', 'revision.made']])
      expect(await refused(register(receiver.url, events))).toMatchObject({ kind: 'invalid' });
    expect(await refused(register(receiver.url), COORDINATOR)).toMatchObject({ kind: 'forbidden' });
    webhookId = String((await admin(register(receiver.url))).webhookId);
    expect(await refused(register(receiver.url))).toEqual({ kind: 'refused', code: 'webhookTaken' });
  });

  it('gets nothing before it has a secret, of which the database holds nothing', async () => {
    expect(await refused({ type: 'testWebhook', webhookId })).toMatchObject({ code: 'webhookNotReady' });
    await admin({ type: 'renewWebhookSecret', webhookId });
    secret = secretText(webhookSecret(KEY, webhookId, 1));
    const [stored] = await play.engine.db.read<{ all: string }>(
      `select string_agg(w::text, '') || (select string_agg(entry, '') from samsvar.journal_entry)
              || (select string_agg(answer::text, '') from samsvar.stored_answer a) as all from samsvar.webhook w`,
    );
    expect(stored!.all).toContain(webhookId);
    expect(stored!.all).not.toContain(secret.slice(6, 20));
  });

  it('gets every event of a case signed, with ids and links and nothing that anybody wrote', async () => {
    caseId = await openSampleCase(play.stage, '2024-20');
    await toDrafting(play.stage);
    await toReviewing(play.stage, ['placement']);
    await play.stage.settle();
    const told = receiver.taken.map(({ body }) => JSON.parse(body) as { type: string; data: object });
    expect(told.map(({ type }) => type).sort()).toEqual([
      'case.state_changed',
      'case.state_changed',
      'revision.made',
    ]);
    for (const event of receiver.taken) expect(isSignedBy(event, secret)).toBe(true);
    for (const event of receiver.taken)
      expect(isSignedBy({ ...event, body: `${event.body} ` }, secret)).toBe(false);
    expect(told.find(({ type }) => type === 'revision.made')).toMatchObject({
      data: {
        caseId,
        case: '2024-20',
        section: 'placement',
        link: 'https://samsvar.example/sager/2024-20',
        api: `https://samsvar.example/api/v1/cases/${caseId}`,
      },
    });
    const known = /^(?:caseId|case|entry|section|region|clarification|state|previousState|link|api)$/;
    for (const { data } of told) for (const name of Object.keys(data)) expect(name).toMatch(known);
    expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('T5 is not reached when its name leads to this machine, whatever the list of hosts says', async () => {
    const usual = { ...settings(), reach: undefined };
    const delivery = { url: receiver.url, id: 'msg_1', timestamp: 1, signature: 'v1,x', body: '{}' };
    const sending = new HttpsWebhooks(usual).send(delivery);
    await expect(sending).rejects.toThrow(WebhookRefused);
    await expect(sending).rejects.toThrow('internt net');
    expect(receiver.taken).toEqual([]);
  });

  it('that shows a certificate nobody vouches for gets nothing', async () => {
    const usual = { ...settings(), ca: undefined };
    const delivery = { url: receiver.url, id: 'msg_1', timestamp: 1, signature: 'v1,x', body: '{}' };
    await expect(new HttpsWebhooks(usual).send(delivery)).rejects.toThrow(/self-signed/);
    expect(receiver.taken).toEqual([]);
  });
});

describe('an event', () => {
  it('that is answered with 500 is sent again after longer and longer pauses, the same each time', async () => {
    receiver.answer = () => 500;
    await test();
    for (const pause of [60, 120, 240]) {
      await ring();
      expect(await last()).toMatchObject({
        state: 'planned',
        dueIn: pause,
        reason: 'Modtageren svarede 500.',
      });
      await later(pause);
    }
    receiver.answer = () => 200;
    await ring();
    expect(await last()).toMatchObject({ state: 'sent', attempts: 4, repeated: false });
    expect([receiver.taken.length, same(receiver.taken)]).toEqual([4, 1]);
  });

  it.each(['silent', 'cut'] as const)(
    'that is taken by a receiver which then is %s is sent again with its id',
    async (answer) => {
      receiver.answer = () => answer;
      await test();
      await ring();
      expect(await last()).toMatchObject({ state: 'planned', dueIn: 60, outcomes: ['unknown'] });
      receiver.answer = () => 204;
      await later(60);
      await ring();
      expect(await last()).toMatchObject({ state: 'sent', attempts: 2 });
      expect([receiver.taken.length, same(receiver.taken)]).toEqual([2, 1]);
    },
  );

  it('waits while nobody listens, and so do the others for that receiver', async () => {
    await receiver.close();
    await test();
    await test();
    await ring();
    // One attempt each, at one and the same instant: the receiver has failed once.
    expect((await rows()).slice(-2).map(({ state, dueIn }) => [state, dueIn])).toEqual([
      ['planned', 60],
      ['planned', 60],
    ]);
    await receiver.open();
    await later(60);
    await ring();
    expect((await rows()).slice(-2).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('that is refused for good is not sent again, and holds up no other; a redirect is not followed', async () => {
    for (const status of [422, 302]) {
      receiver.taken.length = 0;
      let poison: string | undefined; // The first to come; a bell may send it before this test rings.
      receiver.answer = ({ id }) => (id === (poison ??= id) ? status : 204);
      await test();
      await test();
      await ring();
      await later(3600);
      await ring();
      const two = (await rows()).slice(-2).sort((row) => (row.messageId === poison ? -1 : 1));
      const reason = `Modtageren svarede ${status}.`;
      expect(two).toMatchObject([{ state: 'failed', reason }, { state: 'sent' }]);
      expect(receiver.taken).toHaveLength(2);
    }
  });

  it('whose sender dies between sending and marking is sent once more with its id, and says so', async () => {
    await test();
    let dead = false;
    const transport = new (class extends HttpsWebhooks {
      override async send(...given: Parameters<HttpsWebhooks['send']>): Promise<void> {
        await super.send(...given);
        dead = true;
      }
    })(settings());
    const dying = {
      transaction: (work: never) => {
        if (dead) throw new Error('The process is gone.');
        return play.engine.db.transaction(work);
      },
    } as unknown as Database;
    const post = new WebhookPost(dying, transport, { leaseSeconds: LEASE }, settings());
    await expect(post.sendDue()).rejects.toThrow('The process is gone.');
    await ring();
    expect(receiver.taken).toHaveLength(1);
    await endLeases();
    await ring();
    expect(await last()).toMatchObject({
      state: 'sent',
      repeated: true,
      reason: 'Sendt igen efter en afbrudt afsendelse, med samme id.',
    });
    expect([receiver.taken.length, same(receiver.taken)]).toEqual([2, 1]);
  });

  it('is sent again on demand with the same id and body: by an administrator, or by the coordinator of its case', async () => {
    const ofCase = (await rows()).find(({ event }) => event === 'revision.made')!;
    const again = { type: 'replayWebhook', deliveryId: ofCase.id };
    expect(await refused(again, secretariat('DK-81'))).toEqual({ kind: 'unknown', code: 'unknownDelivery' });
    await play.stage.actOn(null, COORDINATOR, again);
    expect(await refused(again)).toEqual({ kind: 'refused', code: 'deliveryUnderWay' });
    await ring();
    await admin(again);
    await ring();
    expect([receiver.taken.length, same(receiver.taken)]).toEqual([2, 1]);
    expect(receiver.taken.every((event) => isSignedBy(event, secret))).toBe(true);
    expect(receiver.taken[0]!.id).toBe(ofCase.messageId);
    const tried = (await rows()).find(({ event }) => event === 'webhook.test')!;
    expect(await refused({ ...again, deliveryId: tried.id }, COORDINATOR)).toMatchObject({ kind: 'unknown' });
  });

  it('is signed with a new secret and, for a day, with the former one', async () => {
    await admin({ type: 'renewWebhookSecret', webhookId });
    const renewed = secretText(webhookSecret(KEY, webhookId, 2));
    await test();
    await ring();
    await later(25 * 3600);
    await test();
    await ring();
    const [during, after] = receiver.taken;
    expect([isSignedBy(during!, secret), isSignedBy(during!, renewed)]).toEqual([true, true]);
    expect([isSignedBy(after!, secret), isSignedBy(after!, renewed)]).toEqual([false, true]);
  });
});

describe('a receiver that fails', () => {
  const state = async () =>
    (
      await play.engine.db.read<{ state: string; failures: number }>(
        'select state, failures from samsvar.webhook where id = $1',
        [webhookId],
      )
    )[0];
  const notices = () => play.office.taken.filter(({ subject }) => subject.includes('er slået fra'));

  it('ten times in a row over more than a day is switched off, and the administrators are told once', async () => {
    receiver.answer = () => 503;
    await test();
    for (let attempt = 1; attempt <= 10; attempt++) {
      await ring();
      expect(await state()).toEqual({ state: 'active', failures: attempt });
      await later(2 * 3600);
    }
    await later(5 * 3600);
    await test();
    await ring();
    expect(await state()).toMatchObject({ state: 'off' });
    await later(3600);
    await ring();
    expect((await last()).state).toBe('skipped');
    // The mail waits for a working morning; nothing more is sent to the receiver meanwhile.
    const asked = receiver.taken.length;
    await later(4 * 24 * 3600);
    await ring();
    await ring();
    expect(notices().map(({ to }) => to)).toEqual(['administrator@samsvar.example']);
    expect(notices()[0]!.text).toContain(`/administration/webhooks/${webhookId}`);
    expect(receiver.taken).toHaveLength(asked);
  });

  it('is switched on again by an administrator, and gets what it missed on demand', async () => {
    const missed = await last();
    const again = { type: 'replayWebhook', deliveryId: missed.id };
    expect(await refused(again)).toEqual({ kind: 'refused', code: 'webhookOff' });
    await admin({ type: 'switchWebhook', webhookId, state: 'active' });
    await admin(again);
    await ring();
    expect((await rows()).find(({ id }) => id === missed.id)).toMatchObject({ state: 'sent' });
    expect(await state()).toEqual({ state: 'active', failures: 0 });
  });

  it('that says it is gone is switched off at once; one that is removed is never asked again', async () => {
    receiver.answer = () => 410;
    await test();
    await ring();
    expect(await state()).toMatchObject({ state: 'off' });
    await admin({ type: 'switchWebhook', webhookId, state: 'removed' });
    expect(await refused({ type: 'testWebhook', webhookId })).toMatchObject({ code: 'unknownWebhook' });
    receiver.taken.length = 0;
    await toReviewing(play.stage, ['timeline']);
    await ring();
    expect(receiver.taken).toEqual([]);
    await admin(register(receiver.url));
  });
});
