import { letterSources, type KnownSource } from '../../../src/drafting/sources/known-sources.pure.js';
import { textDocx } from '../../../src/drafting/word-out/section-docx.js';
import { parseTree } from '../../../src/platform/text/document-tree.js';
import { cast } from '../../../src/sample/people.js';
import { contentOf } from '../../../src/sample/story/texts.js';
import { COORDINATOR, openSampleCase, REGIONS, secretariat, toDrafting } from '../../support/engine.js';
import type { ApiClient } from '../../support/api-client.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import { commentedParts, wordFile, wordParts } from '../../support/word-files.js';

jest.setTimeout(240_000);

const SECTION = 'timeline';
const LEAD = secretariat(cast.leads[SECTION]);
const [OWN, OTHER] = REGIONS.filter(
  (region) => region !== cast.leads[SECTION] && region !== cast.coordinator,
) as [(typeof REGIONS)[number], (typeof REGIONS)[number]];

describe('a Word file over HTTP', () => {
  let api: ServedApi;
  let caseId: string;
  let lead: ApiClient;
  let own: ApiClient;
  let other: ApiClient;
  const at = (rest: string) => `/api/v1/cases/${caseId}${rest}`;
  const section = (rest = '') => at(`/sections/${SECTION}${rest}`);

  beforeAll(async () => {
    api = await serveApi();
    [lead, own, other] = (await Promise.all(
      [LEAD, secretariat(OWN), secretariat(OTHER)].map((name) => api.as(name)),
    )) as [ApiClient, ApiClient, ApiClient];
    caseId = await openSampleCase(api.arena.stage, 'api: word');
    await toDrafting(api.arena.stage);
    const save = (client: ApiClient, path: string, body: object) =>
      client.ask('PUT', path, { body, headers: { 'if-match': '"0"', 'idempotency-key': path } });
    await save(lead, section('/draft'), contentOf(SECTION));
    await save(own, section(`/contributions/${OWN}/draft`), { ...contentOf(SECTION), positions: {} });
  });
  afterAll(() => api?.close());

  const file = wordFile(commentedParts('Fra brevet.', 'Og mere.', 'Er det med?'));
  const word = (client: ApiClient, path: string, version: number, key: string, bytes: Buffer = file) => {
    const body = new FormData();
    body.append('file', new Blob([Uint8Array.from(bytes)]), 'tekst.docx');
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': key };
    return client.ask('POST', `${path}/word`, { body, headers });
  };
  const words = (content: object) => JSON.stringify(content);

  it('becomes the next draft of a section, with its comments, once per key', async () => {
    const before = (await lead.get(section('/draft'))).body;
    const saved = await word(lead, section('/draft'), before.version, 'word:1');
    expect([saved.status, saved.body.version, saved.body.comments]).toEqual([200, before.version + 1, 1]);
    const again = await word(lead, section('/draft'), before.version, 'word:1');
    expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([saved.body, 'true']);
    const { content, hash } = (await lead.get(section('/draft'))).body;
    expect(hash).toBe(saved.body.hash);
    expect(words(content.body)).toContain('Og mere.');
    expect(content.answers).toEqual(before.content.answers);
    const comments = (await lead.get(at('/comments?limit=100'))).body.items as { text: string }[];
    const made = comments.filter(({ text }) => text === 'Kommentar i Word fra En kollega:\nEr det med?');
    expect(made).toMatchObject([{ subject: 'draft', hash, paragraph: 2 }]);
    expect((await word(lead, section('/draft'), before.version, 'word:2')).status).toBe(412);
  });

  it('has its sources again where its notes are those of the case', async () => {
    const [{ source, says, words: cited }] = letterSources as [KnownSource];
    const marks = [{ type: 'cite', attrs: { source, says } }];
    const line = [
      { type: 'text', text: 'Der var ' },
      { type: 'text', text: cited, marks },
    ];
    const body = parseTree({ type: 'doc', content: [{ type: 'paragraph', content: line }] });
    const about = { caseNumber: '1', title: 'Afsnit', version: 'Udkast 1', hash: 'a'.repeat(64) };
    const docx = Buffer.from(await textDocx(body, { ...about, madeAt: '2024-04-08T07:00:00Z' }));
    const { version } = (await lead.get(section('/draft'))).body;
    const saved = await word(lead, section('/draft'), version, 'word:cited', docx);
    expect([saved.status, saved.body.notices]).toEqual([200, []]);
    expect((await lead.get(section('/draft'))).body.content.body).toEqual(body);
  });

  it('becomes the front matter by the coordinator’s hand alone', async () => {
    const coordinator = await api.as(COORDINATOR);
    const front = at('/sections/overall/draft');
    expect((await word(own, front, 0, 'word:3')).status).toBe(403);
    expect((await word(coordinator, front, 0, 'word:4')).body).toMatchObject({ version: 1, comments: 1 });
    expect(words((await coordinator.get(front)).body.content)).toContain('Fra brevet.');
  });

  it('becomes a contribution that its region alone sees, positions kept and comments inside', async () => {
    const path = section(`/contributions/${OWN}/draft`);
    expect((await word(other, path, 0, 'word:5')).status).toBe(404);
    const before = (await own.get(path)).body;
    const saved = await word(own, path, before.version, 'word:6');
    expect(saved.body).toMatchObject({ version: before.version + 1, comments: 1 });
    const { content, hash } = (await own.get(path)).body;
    expect(words(content.body)).toContain('Fra brevet.');
    expect([content.positions, content.answers]).toEqual([before.content.positions, before.content.answers]);
    const inside = (await own.get(`${path}/comments`)).body.items as { hash: string }[];
    expect(inside.filter((one) => one.hash === hash)).toMatchObject([{ paragraph: 2 }]);
    expect((await other.get(`${path}/comments`)).status).toBe(404);
  });

  it('is refused in Danish at its own field, and nothing is saved', async () => {
    const macros = wordFile({ ...wordParts(), 'word/vbaProject.bin': 'x' });
    const path = section(`/contributions/${OWN}/draft`);
    const { version } = (await own.get(path)).body;
    const { status, body } = await word(own, path, version, 'word:7', macros);
    expect([status, body.code]).toEqual([400, 'wordFile']);
    expect(body.errors).toMatchObject([{ pointer: '/file' }]);
    expect((await own.get(path)).body.version).toBe(version);
  });
});
