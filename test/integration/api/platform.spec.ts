import { request } from 'node:http';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';

const ADMINISTRATION = '/api/v1/administration/commands';

describe('the platform of the API', () => {
  let api: ServedApi;
  let client: ApiClient;
  beforeAll(async () => {
    api = await serveApi();
    client = await api.as('sekretariat-midtjylland');
  });
  afterAll(() => api?.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    client.ask('POST', ADMINISTRATION, { body, headers: { 'idempotency-key': 'p', ...headers } });

  it('answers an address nobody serves with a problem, also before sign-in', async () => {
    const nobody = await api.as(null);
    expect(await nobody.get('/api/v1/nothing')).toMatchObject({
      status: 404,
      body: { type: 'urn:samsvar:problem:unknown' },
    });
    expect((await nobody.get('/api')).status).toBe(404);
  });

  it('answers an address that cannot be read', async () => {
    expect((await raw(api.url, '/api/v1/%zz')).type).toBe('application/problem+json; charset=utf-8');
  });

  it('answers a page that is not there with a page', async () => {
    const answer = await fetch(new URL('/apinothing', api.url));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('says which methods an address takes', async () => {
    const answer = await client.ask('DELETE', ADMINISTRATION);
    expect(answer).toMatchObject({ status: 405, body: { type: 'urn:samsvar:problem:method' } });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['a poisoned key', '{"type":"x","__proto__":{"a":1}}'],
    ['a poisoned constructor', '{"type":"x","constructor":{"prototype":{}}}'],
    ['the same key twice', '{"type":"addOrganisation","type":"addPerson"}'],
    ['the same key twice, one of them escaped', '{"type":"x","\\u0074ype":"y"}'],
  ])('refuses a body that is %s', async (_name, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { type: 'urn:samsvar:problem:malformed' } });
  });

  it('refuses a body that is too large', async () => {
    const answer = await post(JSON.stringify({ type: 'x'.repeat(1_100_000) }));
    expect(answer).toMatchObject({ status: 413, body: { type: 'urn:samsvar:problem:tooLarge' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'takes no %s',
    async (type) => {
      const answer = await post('type=x', { 'content-type': type });
      expect(answer).toMatchObject({ status: 415, body: { type: 'urn:samsvar:problem:mediaType' } });
    },
  );

  it('says that it has no answer in the form asked for', async () => {
    const answer = await post('{"type":"x"}', { accept: 'text/html, application/*;q=0' });
    expect(answer).toMatchObject({ status: 406, body: { type: 'urn:samsvar:problem:notAcceptable' } });
    expect((await post('{"type":"x"}', { accept: 'text/html, */*;q=0.1' })).status).toBe(400);
  });

  it('refuses query parameters it does not know', async () => {
    const answer = await client.ask('POST', `${ADMINISTRATION}?limit=2`, {
      body: { type: 'x' },
      headers: { 'idempotency-key': 'p' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'query', errors: [{ parameter: 'limit' }] } });
  });

  it('keeps every text of a failure out of what is sent, but the problem', async () => {
    const answer = await post('{"type":"nonsense"}');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Object.keys(answer.body).sort()).toEqual([
      'code',
      'detail',
      'instance',
      'status',
      'title',
      'type',
    ]);
  });
});

/** A request whose address no client library would send. */
function raw(url: string, path: string): Promise<{ status: number; type: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, type: String(answer.headers['content-type']) });
    })
      .on('error', reject)
      .end();
  });
}
