import { randomUUID } from 'node:crypto';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';
import { COORDINATOR, openSampleCase, toApproving, toDrafting } from '../../support/engine.js';

interface Command {
  readonly type: string;
  readonly actingRegion: string | null;
  readonly capacity: string | null;
  readonly parameters: Record<string, string | number>;
  readonly requires: readonly string[];
  readonly decidedBy: 'case' | 'role';
  readonly reason?: { readonly code: string };
}

describe('cases, read over HTTP', () => {
  let api: ServedApi;
  let coordinator: ApiClient;
  let caseId: string;
  const all: string[] = [];

  beforeAll(async () => {
    api = await serveApi();
    coordinator = await api.as(COORDINATOR);
    for (const number of ['2024-11', '2024-12', '2024-13', '2024-14'])
      all.push(await openSampleCase(api.arena.stage, number));
    caseId = await openSampleCase(api.arena.stage, '2023-7996');
    all.push(caseId);
    await toApproving(api.arena.stage, ['placement']);
  });
  afterAll(() => api?.close());

  const numbers = (body: { items: { number: string }[] }) => body.items.map(({ number }) => number);

  it('lists them page by page, every one once and in one order', async () => {
    const whole = await coordinator.get('/api/v1/cases');
    expect(numbers(whole.body)).toEqual(['2023-7996', '2024-11', '2024-12', '2024-13', '2024-14']);
    expect(whole.body.next).toBeNull();
    const seen: string[] = [];
    let next: string | null = '/api/v1/cases?limit=2';
    while (next) {
      const part = await coordinator.get(next);
      expect(part.body.items.length).toBeLessThanOrEqual(2);
      seen.push(...numbers(part.body));
      next = part.body.next;
    }
    expect(seen).toEqual(numbers(whole.body));
  });

  it('finds by state, number and title, and keeps the filter on the next page', async () => {
    const working = await coordinator.get('/api/v1/cases?state=working.drafting');
    expect(numbers(working.body)).toEqual(['2023-7996']);
    const found = await coordinator.get('/api/v1/cases?q=2024-1&limit=3');
    expect(numbers(found.body)).toEqual(['2024-11', '2024-12', '2024-13']);
    const rest = await coordinator.get(found.body.next);
    expect(numbers(rest.body)).toEqual(['2024-14']);
    // What stands for any letter in SQL stands for itself here.
    expect(numbers((await coordinator.get('/api/v1/cases?q=%25')).body)).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=two', 'limit'],
    ['cursor=!!', 'cursor'],
    ['cursor=WzFd', 'cursor'],
    [`cursor=${Buffer.from('[0,"2024-13-45T00:00:00Z","1"]').toString('base64url')}`, 'cursor'],
    ['state=nowhere', 'state'],
    ['state=closed&state=closed', 'state'],
    ['page=2', 'page'],
  ])('refuses ?%s', async (query, parameter) => {
    const answer = await coordinator.get(`/api/v1/cases?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ parameter }] } });
  });

  it('shows no case to whom none has been released, and none in a list', async () => {
    const reader = await api.as('laeser');
    expect((await reader.get('/api/v1/cases')).body.items).toEqual([]);
    expect((await reader.get(`/api/v1/cases/${caseId}`)).status).toBe(404);
    expect((await coordinator.get(`/api/v1/cases/${randomUUID()}`)).status).toBe(404);
    expect((await coordinator.get('/api/v1/cases/2023-7996')).status).toBe(404);
  });

  it('tells how a case stands', async () => {
    const { status, body } = await coordinator.get(`/api/v1/cases/${caseId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: '2023-7996',
      state: 'working.drafting',
      stateText: 'Afsnit udarbejdes',
      deadlineState: 'running',
      formalDeadline: '2024-06-01T21:59:00.000Z',
      coordinator: expect.stringMatching(/^DK-8\d$/),
      delivery: { round: 0, deliveredAt: null, assessed: false },
    });
    expect(body.dates.find((date: { kind: string }) => date.kind === 'formal')).toMatchObject({
      date: '2024-06-01',
      rule: expect.any(String),
    });
    const placement = body.sections.find((section: { id: string }) => section.id === 'placement');
    expect(placement).toMatchObject({ state: 'approving', revision: 1, consent: { agreed: false } });
    expect(placement.consent.silent).toHaveLength(5);
  });

  it('says that nothing has changed, until something has', async () => {
    const path = `/api/v1/cases/${caseId}`;
    const first = await coordinator.get(path);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(new RegExp(`^W/"v${first.body.version}-`));
    const again = await coordinator.get(path, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.body]).toEqual([304, '']);
    const other = await (await api.as('formand-sjaelland')).get(path, { 'if-none-match': etag });
    expect(other.status).toBe(200);
    const hash = first.body.sections.find((one: { id: string }) => one.id === 'placement').consent.hash;
    const chair = await api.as('formand-syddanmark');
    await chair.send(`${path}/commands`, { type: 'approve', section: 'placement', hash });
    const changed = await coordinator.get(path, { 'if-none-match': etag });
    expect([changed.status, changed.body.version]).toEqual([200, first.body.version + 1]);
  });

  it('sees a draft that was saved in what may be done, though the case has not moved', async () => {
    await openSampleCase(api.arena.stage, '2024-15');
    await toDrafting(api.arena.stage);
    const path = `/api/v1/cases/${api.arena.stage.noted('case')}`;
    const before = await coordinator.get(path);
    const lead = before.body.sections.find((one: { id: string }) => one.id === 'financing').lead as string;
    const writer = await api.as(secretariatOf(lead));
    await writer.send(`${path}/commands`, {
      type: 'saveDraft',
      section: 'financing',
      expectedVersion: 0,
      content: { body: { type: 'doc', content: [] }, answers: {}, ledger: {} },
    });
    const after = await coordinator.get(path);
    expect(after.body.version).toBe(before.body.version);
    const seen = await writer.get(path);
    const review = seen.body.otherCommands.find(
      (one: Command) => one.type === 'requestReview' && one.parameters.section === 'financing',
    );
    expect(review.parameters.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(review.reason.code).toBe('mandatorySilent');
  });

  // What is offered must be taken, and what is not must be refused for the very reason given.
  it.each([COORDINATOR, 'formand-nordjylland', 'sekretariat-sjaelland', 'styrelsen', 'administrator'])(
    'tells %s the truth about every command',
    async (person) => {
      const client = await api.as(person);
      const one = await client.get(`/api/v1/cases/${caseId}`);
      if (one.status === 404) return expect(['styrelsen', 'administrator']).toContain(person);
      const { allowedCommands, otherCommands } = one.body as Record<string, Command[]>;
      expect(allowedCommands!.length).toBeGreaterThan(0);
      for (const command of otherCommands!.filter(({ decidedBy }) => decidedBy === 'role')) {
        const answer = await client.send(`/api/v1/cases/${caseId}/commands`, bodyOf(command));
        // The handler looks at the body first; whoever may not act at all is told so.
        expect([command.type, answer.status, [403, 400].includes(answer.status)]).toEqual([
          command.type,
          answer.status,
          true,
        ]);
      }
      for (const command of otherCommands!.filter(
        ({ decidedBy, type }) => decidedBy === 'case' && !hidden(type),
      )) {
        const answer = await client.send(`/api/v1/cases/${caseId}/commands`, bodyOf(command));
        expect([command.type, command.parameters, answer.body.code]).toEqual([
          command.type,
          command.parameters,
          command.reason!.code,
        ]);
      }
    },
  );

  it('takes what it offers', async () => {
    const chair = await api.as('formand-hovedstaden');
    const { body } = await chair.get(`/api/v1/cases/${caseId}`);
    const offered = (body.allowedCommands as Command[]).filter(({ decidedBy }) => decidedBy === 'case');
    expect(offered.map(({ type }) => type).sort()).toEqual([
      'approve',
      'approveWithReservation',
      'decline',
      'sendBack',
    ]);
    const approve = offered.find(({ type }) => type === 'approve')!;
    expect((await chair.send(`/api/v1/cases/${caseId}/commands`, bodyOf(approve))).status).toBe(200);
    const after = await chair.get(`/api/v1/cases/${caseId}`);
    const again = (after.body.otherCommands as Command[]).find(
      ({ type, parameters }) => type === 'approve' && parameters.section === 'placement',
    );
    expect(again!.reason!.code).toBe('sameAnswer');
  });
});

const HASH = 'e'.repeat(64);
const NAMES: Record<string, string> = {
  'DK-81': 'nordjylland',
  'DK-82': 'midtjylland',
  'DK-83': 'syddanmark',
  'DK-84': 'hovedstaden',
  'DK-85': 'sjaelland',
};
const secretariatOf = (region: string) => `sekretariat-${NAMES[region]}`;

/** Their handlers look something up before they ask the case. */
const hidden = (type: string) =>
  ['revise', 'requestReview', 'putForward', 'submit', 'reviseClarification', 'registerAssessment'].includes(
    type,
  ) || ['grantExtension', 'declineExtension', 'withdrawClarification', 'answerClarification'].includes(type);

/** A whole body: what the offer says, and something for every other field that the types want. */
function bodyOf({ type, actingRegion, parameters }: Command): object {
  const more: Record<string, object> = {
    assignLead: { region: 'DK-81' },
    approveWithReservation: { words: 'Vi tager forbehold.' },
    decline: { words: 'Vi kan ikke.' },
    sendBack: { words: 'Ret det.' },
    endorseWithReservation: { words: 'Vi tager forbehold.' },
    declineToEndorse: { words: 'Vi kan ikke.' },
    sendBackReply: { words: 'Ret det.' },
    reopen: { reason: 'Nye tal.' },
    cancel: { reason: 'Trukket.' },
    showDelivery: { deliveredAt: '2023-11-22T10:00:00Z' },
    registerReceipt: { deliveredAt: '2023-11-22T10:00:00Z' },
    sendAgain: { channel: 'mail' },
    askClarification: { question: 'Hvor mange?' },
    approveClarification: { number: 1, hash: HASH },
    handOverCoordination: { to: 'DK-85' },
    requestExtension: { until: '2024-07-01', reason: 'Ferie.' },
  };
  const hash = /approve|decline$|sendBack$|withdrawAnswer|nameAsNotJoined/i.test(type) ? { hash: HASH } : {};
  const replyHash = /ndorse|sendBackReply|nameAsNotEndorsing/.test(type) ? { replyHash: HASH } : {};
  const fields =
    type === 'declineToEndorse' || type === 'sendBackReply' ? replyHash : { ...hash, ...replyHash };
  return { type, actingRegion: actingRegion ?? undefined, ...fields, ...more[type], ...parameters };
}
