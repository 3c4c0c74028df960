import { cast } from '../../../src/sample/people.js';
import { contentOf } from '../../../src/sample/story/texts.js';
import { treeFromPlainText } from '../../../src/platform/text/document-tree.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  REGIONS,
  secretariat,
  substitute,
  toDrafting,
  toReviewing,
} from '../../support/engine.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import type { ApiClient } from '../../support/api-client.js';

jest.setTimeout(240_000);

const SECTION = 'timeline';
const LEAD = secretariat(cast.leads[SECTION]);
/** Has no other role in the case. */
const OWN = REGIONS.find((region) => region !== cast.leads[SECTION] && region !== cast.coordinator)!;
const OTHER = REGIONS.find((region) => ![OWN, cast.leads[SECTION], cast.coordinator].includes(region))!;

describe('texts over HTTP', () => {
  let api: ServedApi;
  let caseId: string;
  let lead: ApiClient;
  let own: ApiClient;
  let other: ApiClient;
  let reader: ApiClient;
  const at = (rest: string) => `/api/v1/cases/${caseId}${rest}`;
  const section = (rest = '') => at(`/sections/${SECTION}${rest}`);
  const send = async (client: ApiClient, body: object) => {
    const answer = await client.send(at('/commands'), body);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body.answer;
  };
  let keys = 0;
  const put = (client: ApiClient, path: string, version: number, body: unknown, key = `put-${++keys}`) =>
    client.ask('PUT', path, { body, headers: { 'if-match': `"${version}"`, 'idempotency-key': key } });

  beforeAll(async () => {
    api = await serveApi();
    [lead, own, other, reader] = (await Promise.all(
      [LEAD, secretariat(OWN), secretariat(OTHER), substitute('DK-81')].map((name) => api.as(name)),
    )) as [ApiClient, ApiClient, ApiClient, ApiClient];
    caseId = await openSampleCase(api.arena.stage, 'api: texts');
    await toDrafting(api.arena.stage);
  });
  afterAll(() => api?.close());

  describe('a draft', () => {
    it('is at version 0 before it is saved, and unknown where there is no section', async () => {
      const { headers, body } = await lead.get(section('/draft'));
      expect([headers.get('etag'), body.version, body.hash]).toEqual(['"0"', 0, null]);
      expect(await lead.get(at('/sections/nowhere/draft'))).toMatchObject({ status: 404 });
      expect(await reader.get(section('/draft'))).toMatchObject({
        status: 404,
        body: { code: 'unknownCase' },
      });
    });

    it('is saved over the version that was read, once per key', async () => {
      const saved = await put(lead, section('/draft'), 0, contentOf(SECTION), 'first');
      expect([saved.status, saved.headers.get('etag'), saved.body.version]).toEqual([200, '"1"', 1]);
      const again = await put(lead, section('/draft'), 0, contentOf(SECTION), 'first');
      expect([again.body, again.headers.get('idempotent-replayed')]).toEqual([saved.body, 'true']);
      const { body, headers } = await lead.get(section('/draft'));
      expect([headers.get('etag'), body.hash]).toEqual(['"1"', saved.body.hash]);
      expect((await lead.get(section('/draft'), { 'if-none-match': '"1"' })).status).toBe(304);
    });

    it('tells both versions when it has changed in the meantime', async () => {
      expect(await put(lead, section('/draft'), 0, contentOf(SECTION))).toMatchObject({
        status: 412,
        body: { type: 'urn:samsvar:problem:stale', versions: { yours: 0, stored: 1 } },
      });
    });

    it('is refused without its version, by another hand, and with what is wrong at its own place', async () => {
      const body = contentOf(SECTION);
      const bare = { body, headers: { 'idempotency-key': 'bare' } };
      expect(await lead.ask('PUT', section('/draft'), bare)).toMatchObject({
        status: 400,
        body: { code: 'ifMatchMissing' },
      });
      expect(await put(own, section('/draft'), 1, body)).toMatchObject({ status: 403 });
      const wrong = { ...body, ledger: { 'timeline.estimate': { status: 'nonsense' } }, extra: 1 };
      const refused = await put(lead, section('/draft'), 1, wrong);
      expect(refused.status).toBe(400);
      expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
        '/extra',
        '/ledger/timeline.estimate/status',
      ]);
    });

    it('keeps its earlier states', async () => {
      const changed = { body: treeFromPlainText('Kort.'), answers: {}, ledger: {} };
      await put(lead, section('/draft'), 1, changed);
      await put(lead, section('/draft'), 2, contentOf(SECTION));
      const { body } = await lead.get(section('/draft/history?limit=2'));
      expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2]);
      expect((await lead.get(body.next)).body).toMatchObject({ items: [{ version: 1 }], next: null });
      expect((await lead.get(section('/draft/history/2'))).body.content).toEqual(changed);
      expect((await lead.get(section('/draft/history/9'))).status).toBe(404);
    });
  });

  describe('a contribution', () => {
    const draft = (region = OWN) => section(`/contributions/${region}/draft`);
    const content = { body: treeFromPlainText('Hemmeligt før afgivelsen.'), positions: {} };

    it('is its own region’s alone before it is handed in', async () => {
      expect((await own.get(draft())).body).toMatchObject({ version: 0, hash: null });
      const saved = await put(own, draft(), 0, content);
      expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"1"']);
      const { hash } = saved.body;
      await send(own, { type: 'addContributionComment', section: SECTION, hash, text: 'Kun os.' });
      expect((await own.get(`${draft()}/comments`)).body.items).toMatchObject([{ text: 'Kun os.' }]);
      expect((await (await api.as(chair(OWN))).get(draft())).body).toMatchObject({ version: 1, hash });
      for (const outsider of [lead, other, reader, await api.as(chair(OTHER))])
        for (const path of [draft(), `${draft()}/comments`])
          expect((await outsider.get(path)).status).toBe(404);
      expect((await put(other, draft(), 1, content)).status).toBe(403);
      expect(await put(own, draft(), 0, content)).toMatchObject({
        status: 412,
        body: { versions: { stored: 1 } },
      });
      expect((await other.get(section('/contributions'))).body.items).toEqual([]);
      expect((await other.get(section(`/contributions/${OWN}/latest`))).status).toBe(404);
    });

    it('is everybody’s who works on the case once handed in, but not its comments', async () => {
      const { hash } = (await own.get(draft())).body;
      await send(own, { type: 'handInContribution', section: SECTION, hash });
      expect((await other.get(section('/contributions'))).body.items).toMatchObject([
        { region: OWN, number: 1, hash, latest: true },
      ]);
      for (const number of ['1', 'latest'])
        expect((await other.get(section(`/contributions/${OWN}/${number}`))).body.content.body).toEqual(
          content.body,
        );
      expect((await other.get(section(`/contributions/${OWN}/2`))).status).toBe(404);
      expect((await other.get(`${draft()}/comments`)).status).toBe(404);
      expect((await reader.get(section('/contributions'))).status).toBe(404);
    });
  });

  describe('what is said of the texts', () => {
    it('lists comments by section and state, each with its place', async () => {
      const { hash } = (await lead.get(section('/draft'))).body;
      const about = { type: 'addComment', section: SECTION, subject: 'draft', hash };
      const { commentId } = await send(own, { ...about, paragraph: 1, text: 'Mangler et tal.' });
      await send(lead, { type: 'replyToComment', commentId, text: 'Kommer.' });
      await send(own, { ...about, text: 'Andet.' });
      await send(lead, { type: 'resolveComment', commentId });
      const texts = async (query: string) =>
        (await other.get(at(`/comments${query}`))).body.items.map(({ text }: { text: string }) => text);
      expect(await texts('')).toEqual(['Mangler et tal.', 'Kommer.', 'Andet.']);
      expect(await texts('?state=open')).toEqual(['Andet.']);
      expect(await texts(`?state=resolved&section=${SECTION}`)).toEqual(['Mangler et tal.', 'Kommer.']);
      expect(await texts('?section=placement')).toEqual([]);
      expect((await other.get(at('/comments?section=nowhere'))).status).toBe(404);
      expect((await other.get(at('/comments?state=lost'))).status).toBe(400);
      expect((await reader.get(at('/comments'))).status).toBe(404);
    });

    it('lists options with every position, also on an earlier wording', async () => {
      const { optionId } = await send(lead, { type: 'addOption', section: SECTION, title: 'I to etaper' });
      await send(own, {
        type: 'takePosition',
        optionId,
        optionVersion: 1,
        stand: 'canAccept',
        condition: 'Kort.',
      });
      const reworded = {
        type: 'changeOption',
        section: SECTION,
        optionId,
        expectedVersion: 1,
        title: 'I tre',
      };
      await send(lead, reworded);
      const { items } = (await other.get(at(`/options?section=${SECTION}`))).body;
      expect(items).toMatchObject([
        {
          id: optionId,
          version: 2,
          title: 'I tre',
          positions: [{ region: OWN, onEarlierWording: true, latest: true }],
        },
      ]);
      expect((await other.get(at('/options?section=nowhere'))).status).toBe(404);
      expect(await lead.send(at('/commands'), reworded)).toMatchObject({
        status: 412,
        body: { versions: { yours: 1, stored: 2 } },
      });
    });
  });

  describe('sections and what they answer', () => {
    it('are listed with where they stand', async () => {
      const { items } = (await other.get(at('/sections'))).body;
      expect(items).toHaveLength(6);
      expect(items[0]).toMatchObject({ section: 'overall', state: null, lead: cast.coordinator });
      expect(items.find((one: { section: string }) => one.section === SECTION)).toMatchObject({
        state: 'drafting',
        draft: { version: 3 },
        revision: null,
        contributions: [OWN],
        openComments: 1,
      });
      expect((await reader.get(at('/sections'))).status).toBe(404);
    });

    it('have their text, their answers and their lines', async () => {
      const { body } = await other.get(section());
      expect(body.content).toEqual(JSON.parse(JSON.stringify(contentOf(SECTION))));
      expect(body.requirements).toMatchObject([{ id: 'timeline.estimate', state: 'answered' }]);
      expect((await other.get(at('/sections/placement'))).body).toMatchObject({ content: null, draft: null });
      expect((await other.get(at('/sections/__proto__'))).status).toBe(404);
    });

    it('have a ledger, contradictions and a fact sheet', async () => {
      const all = (await other.get(at('/ledger?limit=100'))).body.items;
      expect(all.length).toBeGreaterThan(20);
      const silent = all.filter(({ state }: { state: string }) => state === 'silent');
      expect(silent.length).toBeGreaterThan(10);
      expect((await other.get(at(`/ledger?section=${SECTION}`))).body.items).toHaveLength(1);
      expect((await other.get(at('/ledger?section=nowhere'))).status).toBe(404);
      expect((await other.get(at('/contradictions'))).body).toEqual({ items: [], next: null });
      const facts = (await other.get(at('/facts'))).body.items;
      expect(facts.length).toBeGreaterThan(3);
      for (const path of ['/ledger', '/contradictions', '/facts'])
        expect((await reader.get(at(path))).status).toBe(404);
    });
  });

  describe('a revision', () => {
    it('is seen by those who work on the case, and by readers it was released to', async () => {
      await toReviewing(api.arena.stage, ['placement']);
      const placement = (rest: string) => at(`/sections/placement/revisions${rest}`);
      const { items } = (await other.get(placement(''))).body;
      expect(items).toMatchObject([{ number: 1, current: true }]);
      const { hash } = items[0];
      const [byNumber, byHash] = [await other.get(placement('/1')), await other.get(placement(`/${hash}`))];
      expect(byNumber.body).toEqual(byHash.body);
      expect((await other.get(placement('/2'))).status).toBe(404);
      expect((await reader.get(placement(''))).status).toBe(404);

      const coordinator = await api.as(COORDINATOR);
      const personIds = [api.arena.stage.people.get(substitute('DK-81'))];
      const release = { type: 'releaseRevision', section: 'placement', hash, personIds };
      expect((await send(coordinator, release)).notice).toContain('afgivet til andre myndigheder');
      expect((await reader.get(placement(''))).body.items).toHaveLength(1);
      expect((await reader.get(placement(`/${hash}`))).body.content).toEqual(byHash.body.content);
      expect((await reader.get(at(`/sections/${SECTION}/revisions`))).body.items).toEqual([]);
      for (const path of [
        '/sections',
        '/sections/placement/draft',
        '/comments',
        '/options',
        '/ledger',
        '/reply',
        '/releases',
      ])
        expect([path, (await reader.get(at(path))).status]).toEqual([path, 403]);
      expect((await reader.get(at('/reply/rounds'))).body).toMatchObject({ code: 'notSubmitted' });
      expect((await other.get(at('/releases'))).body.items).toMatchObject([
        { section: 'placement', hash, withdrawnAt: null },
      ]);

      await send(coordinator, { ...release, type: 'withdrawRelease' });
      expect((await reader.get(placement(`/${hash}`))).status).toBe(404);
    });
  });

  describe('suggestions', () => {
    it('are listed by section and state, with the words they change', async () => {
      const { version, content } = (await lead.get(section('/draft'))).body;
      const blocks = [...content.body.content, ...treeFromPlainText('Nyt.').content];
      const body = { type: 'doc', content: blocks };
      const about = { type: 'suggestChanges', section: SECTION, draftVersion: version, body };
      const made = async () => (await send(own, about)).suggestions[0].suggestion;
      const [first, second] = [await made(), await made()];
      await send(lead, { type: 'rejectSuggestion', suggestionId: second, reason: 'Én gang er nok.' });
      const { version: draftVersion } = await send(lead, { type: 'acceptSuggestion', suggestionId: first });
      const { body: list } = await other.get(at(`/suggestions?state=settled&section=${SECTION}`));
      expect(list.items).toMatchObject([
        { id: first, removed: '', inserted: 'Nyt.', settled: { kind: 'accepted', draftVersion } },
        { id: second, settled: { kind: 'rejected', reason: 'Én gang er nok.' } },
      ]);
      expect((await reader.get(at('/suggestions'))).status).toBe(404);
    });
  });
});
