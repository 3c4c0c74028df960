import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { cast } from '../../../src/sample/people.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';
import { openSampleCase, secretariat, toDrafting } from '../../support/engine.js';
import { eventually } from '../../support/eventually.js';

const DRAFT = 'Et fortroligt udkast, som kun forfatteren kender';
const PASSWORD = 'kaffe-cykel-torsdag-91';
const FORGED = 'x\n{"level":"info","msg":"forged","requestId":"forged"}\r\n\u2028\u0085\u001b[2J';

const CPR = ['010170-1234', '0101701234', '010170 1234'];
const hostile = fc
  .tuple(
    fc.constantFrom(
      FORGED,
      '\r\n',
      '\n',
      '\u0000',
      '\u2028',
      '\u2029',
      '\u0085',
      '\u001b[31m',
      '%0d%0a',
      '${jndi:x}',
    ),
    fc.constantFrom(...CPR, PASSWORD, 'Formand'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map((parts) => parts.join(''));

/** A line of the log; `raw` as it was written. */
type Entry = Record<string, unknown> & { readonly raw: string };

describe('the log of a process that is asked good and bad things', () => {
  let api: ServedApi;
  let lead: ApiClient;
  let chair: ApiClient;
  let caseId: string;
  const commands = () => `/api/v1/cases/${caseId}/commands`;

  // A demo tells of a slow start in plain lines, production does not: image.spec.ts.
  const progress = /^Starter web og arbejder(:| \.\.\.)[^{}]* s$/;
  const written = () =>
    api.program
      .stderr()
      .split('\n')
      .filter((line) => line !== '' && !progress.test(line));
  const entries = (): Entry[] =>
    written().map((raw) => ({ ...(JSON.parse(raw) as Record<string, unknown>), raw }));
  /** The lines of one request, once its last one is there. */
  const linesOf = (requestId: string) =>
    eventually(() => {
      const lines = entries().filter((entry) => entry.requestId === requestId);
      return lines.some(({ msg }) => msg === 'request') && lines;
    });
  const ask = async (client: ApiClient, body: object, headers: Record<string, string> = {}) => {
    const requestId = `test-${randomUUID()}`;
    const sent = { 'idempotency-key': randomUUID(), 'x-request-id': requestId, ...headers };
    const answer = await client.ask('POST', commands(), { body, headers: sent });
    return { answer, requestId, lines: await linesOf(requestId) };
  };

  beforeAll(async () => {
    api = await serveApi({ SAMSVAR_LOG_LEVEL: 'info' });
    lead = await api.as(secretariat(cast.leads.placement));
    chair = await api.as('formand-nordjylland');
    await openSampleCase(api.arena.stage, '2023-7996');
    await toDrafting(api.arena.stage);
    caseId = api.arena.stage.noted('case');
  });
  afterAll(() => api?.close());

  it('tells of a command and its request, by one id that the answer carries', async () => {
    const content = {
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: DRAFT }] }] },
      answers: {},
      ledger: {},
    };
    const body = { type: 'saveDraft', section: 'placement', expectedVersion: 0, content };
    const { answer, requestId, lines } = await ask(lead, body);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([200, requestId]);
    const personId = api.arena.stage.people.get(secretariat(cast.leads.placement));
    expect(lines).toEqual([
      expect.objectContaining({ msg: 'command', command: 'saveDraft', caseId, personId, outcome: 'done' }),
      expect.objectContaining({
        msg: 'request',
        method: 'POST',
        route: '/api/v1/cases/:caseId/commands',
        status: 200,
        ms: expect.any(Number),
        personId,
        command: 'saveDraft',
        caseId,
      }),
    ]);
  });

  it('tells of each denied act once, with its reason', async () => {
    const denied = [
      await ask(lead, { type: 'submit', submissionHash: 'a'.repeat(64) }),
      await ask(chair, { type: 'openDrafting' }),
      await ask(lead, { type: 'saveDraft', section: DRAFT, expectedVersion: FORGED, content: DRAFT }),
      await ask(await api.as(null), { type: 'openDrafting' }),
      await ask(chair, { type: 'openDrafting' }, { authorization: `Bearer ${PASSWORD}` }),
    ];
    const reasons = denied.map(({ lines }) => lines.map(({ refusal }) => refusal).filter(Boolean));
    expect(reasons.map((told) => told.length)).toEqual([1, 1, 1, 1, 1]);
    expect(reasons.flat().slice(3)).toEqual(['signIn', 'signIn']);
    for (const { answer, lines } of denied) {
      const { status, reference } = lines.find(({ msg }) => msg === 'request')!;
      expect([status, reference]).toEqual([answer.status, answer.body.instance]);
    }
  });

  it('finds what failed inside by the reference that was shown, and quotes nobody', async () => {
    const { arena } = api;
    const client = new Client({ connectionString: arena.database.ownerUrl });
    await client.connect();
    try {
      await client.query('alter table samsvar.section_draft rename to section_draft_away');
      const content = { body: { type: 'doc', content: [] }, answers: {}, ledger: {}, note: undefined };
      const body = { type: 'saveDraft', section: 'placement', expectedVersion: 1, content };
      const { answer, lines } = await ask(lead, body);
      expect(answer.status).toBe(500);
      const failure = lines.find(({ msg }) => msg === 'request failed');
      expect(failure).toMatchObject({ level: 'error', reference: answer.body.instance, method: 'POST' });
      expect(failure!.err).toMatchObject({ code: '42P01', stack: expect.any(Array) });
    } finally {
      await client.query('alter table samsvar.section_draft_away rename to section_draft');
      await client.end();
    }
  });

  it('makes an id of its own where the one that came is no id, and answers an unreadable address', async () => {
    for (const path of [`/?q=${PASSWORD}`, `/${PASSWORD}`, '/%zz', `/api/v1/${PASSWORD}?q=${PASSWORD}`]) {
      const answer = await fetch(new URL(path, api.url), {
        headers: {
          'x-request-id': 'to ord',
          cookie: `session=${PASSWORD}`,
          authorization: `Basic ${PASSWORD}`,
        },
      });
      const id = answer.headers.get('x-request-id')!;
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
      await linesOf(id);
    }
  });

  it('T21 has a line for each of 500 hostile strings, wherever it stands in a request', async () => {
    const texts = fc.sample(hostile, { numRuns: 500, seed: 21 });
    const before = written().length;
    const queue = [...texts.entries()];
    const send = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await sendHostile(...next);
    };
    await Promise.all(Array.from({ length: 8 }, send));
    await eventually(() => written().length >= before + texts.length);
  });

  /** In the address, the query, a header as far as one may hold it, or a field of a command. */
  async function sendHostile(index: number, text: string): Promise<void> {
    const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    const header = text.replace(/[^\x20-\x7e]/g, '?');
    if (index % 4 === 0) await ask(lead, { type: 'addComment', text, section: text });
    else if (index % 4 === 1) await fetch(new URL(`/api/v1/${encoded}`, api.url));
    else if (index % 4 === 2) await fetch(new URL(`/sager?q=${encoded}&${encoded}=1`, api.url));
    else await fetch(api.url, { headers: { 'user-agent': header, referer: header, 'x-request-id': header } });
  }

  it('T21 holds in all of it no text, no secret and no line that somebody made up', () => {
    const lines = written();
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
      // Control characters, and what some readers break a line at.
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    }
    const all = lines.join('\n');
    expect(all).not.toMatch(/samsvar_[\w-]{20,}/);
    for (const secret of [...CPR, 'fortroligt', PASSWORD, 'Bearer', 'postgresql://', 'Formand', 'forged'])
      expect(all).not.toContain(secret);
  });
});
