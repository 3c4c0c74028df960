import { COORDINATOR, openSampleCase, secretariat, substitute, toReady } from '../../support/engine.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';

jest.setTimeout(240_000);

const AGENCY = 'styrelsen';

describe('the reply over HTTP', () => {
  let api: ServedApi;
  let coordinator: ApiClient;
  let caseId: string;
  const at = (rest: string) => `/api/v1/cases/${caseId}/reply${rest}`;

  beforeAll(async () => {
    api = await serveApi();
    coordinator = await api.as(COORDINATOR);
    caseId = await openSampleCase(api.arena.stage, 'api: reply');
  });
  afterAll(() => api?.close());

  it('has no hash before anything is written, and nothing to show', async () => {
    expect(await coordinator.get(at(''))).toMatchObject({
      status: 200,
      body: { replyHash: null, submissionHash: null, putForward: null, sections: [] },
    });
    expect(await coordinator.get(at('/html'))).toMatchObject({
      status: 409,
      body: { code: 'notPutForward' },
    });
    expect(await coordinator.get(at('/rounds'))).toMatchObject({
      body: { items: [], next: null },
    });
  });

  it('gives the hashes that the next act names', async () => {
    await toReady(api.arena.stage);
    const { body } = await coordinator.get(at(''));
    expect(body.replyHash).toBe(api.arena.stage.noted('hash:reply'));
    expect(body.submissionHash).toBe(api.arena.stage.noted('hash:submission'));
    expect(body.sections).toHaveLength(5);
    const page = await coordinator.get(at('/html'));
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Sammenfatning');
    const submit = { type: 'submit', submissionHash: body.submissionHash, channel: 'mail' };
    expect((await coordinator.send(`/api/v1/cases/${caseId}/commands`, submit)).status).toBe(200);
  });

  it('gives the rounds to the agency, as files under their names', async () => {
    const agency = await api.as(AGENCY);
    const { body } = await agency.get(at('/rounds'));
    expect(body).toMatchObject({ next: null, items: [{ round: 1, channel: 'mail' }] });
    for (const { href, sha256, format } of body.items[0].files) {
      const file = await agency.get(href);
      expect([file.status, file.headers.get('etag')]).toEqual([200, `"${sha256}"`]);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename=".+\\.${format}"; filename\\*=UTF-8''.+\\.${format}$`),
      );
      const again = await agency.get(href, { 'if-none-match': `"${sha256}"` });
      expect([again.status, again.body]).toEqual([304, '']);
    }
    for (const round of ['0', '2', 'x', '-1']) {
      expect((await agency.get(at(`/rounds/${round}/docx`))).body).toMatchObject({ code: 'unknownRound' });
    }
    expect((await agency.get(at(''))).status).toBe(403);
  });

  it('is nothing to a reader it was not released to, and open to other secretariats', async () => {
    const reader = await api.as(substitute('DK-81'));
    expect((await reader.get(at('/rounds'))).status).toBe(404);
    const other = await api.as(secretariat('DK-85'));
    expect((await other.get(at('/rounds'))).body.items).toHaveLength(1);
    expect((await other.get(at('/rounds?limit=1'))).body.next).toBeNull();
  });

  it('says which sections contradict each other, and by which field each contradiction is explained', async () => {
    const { stage, engine } = api.arena;
    caseId = await openSampleCase(stage, 'api: contradiction');
    await toReady(stage);
    await engine.db.transaction(async (tx) => {
      for (const sql of OTHER_PLACES) await tx.query(sql, [caseId]);
    });
    const { body } = await coordinator.get(at(''));
    const put = { type: 'putForward', replyHash: body.replyHash };
    const refused = await coordinator.send(`/api/v1/cases/${caseId}/commands`, put);
    expect(refused).toMatchObject({ status: 409, body: { code: 'contradictions' } });
    expect(refused.body.detail).not.toContain('places.financing');
    expect(refused.body.errors).toContainEqual({
      pointer: '/explanations/places.financing',
      detail: expect.stringContaining('90'),
    });
  });
});

/** As if financing had been counted for other places than dimensioning has. */
const OTHER_PLACES = [
  `update samsvar.revision set current = false where case_id = $1 and section = 'financing'`,
  `insert into samsvar.revision
   select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', r.number + 1, 'current', true,
            'content', jsonb_set(r.content, '{answers,places}', '{"min": 90}')))).*
     from samsvar.revision r where case_id = $1 and section = 'financing' order by number desc limit 1`,
];
