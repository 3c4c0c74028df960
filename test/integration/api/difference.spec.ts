import type { ApiClient } from '../../support/api-client.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import {
  chair,
  COORDINATOR,
  lead,
  openSampleCase,
  secretariat,
  substitute,
  toApproving,
} from '../../support/engine.js';
import { pageText } from '../../support/page-text.js';
import { Visitor } from '../../support/sign-in.js';
import { contentOf } from '../../../src/sample/story/texts.js';

jest.setTimeout(240_000);

const SECTION = 'dimensioning';
const CHAIR = chair('DK-81');

describe('the difference', () => {
  let api: ServedApi;
  let reader: ApiClient;
  let caseId: string;
  const at = (query: string, section: string = SECTION) =>
    `/api/v1/cases/${caseId}/sections/${section}/difference${query}`;

  /** Version 1 with a yes of one region, then version 2 with another text and another answer. */
  beforeAll(async () => {
    api = await serveApi();
    const { stage } = api.arena;
    caseId = await openSampleCase(stage, 'api: difference');
    await toApproving(stage, [SECTION]);
    stage.begin('api: difference');
    await stage.act(CHAIR, { type: 'approve', section: SECTION, hash: stage.noted(`hash:${SECTION}`) });
    const changed = contentOf(SECTION, 1) as { answers: object };
    const content = { ...changed, answers: { ...changed.answers, distribution: 'Efter handlekommune.' } };
    const expectedVersion = stage.noted(`version:${SECTION}`);
    const saved = await stage.act(lead(stage, SECTION), {
      type: 'saveDraft',
      section: SECTION,
      expectedVersion: Number(expectedVersion),
      content,
    });
    await stage.act(lead(stage, SECTION), { type: 'revise', section: SECTION, hash: saved.hash });
    reader = await api.as(secretariat('DK-85'), 'read');
  });
  afterAll(() => api?.close());

  it('is told between two numbers, in words, in figures and block by block', async () => {
    const { status, body } = await reader.get(at('?from=1&to=2'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      section: SECTION,
      from: { number: 1 },
      to: { number: 2 },
      since: null,
      summary: '1 sted ændret og 1 svar i felterne ændret.',
      counts: { places: 1, answers: 1, ledger: 0 },
      answers: [{ label: 'Fordeling af borgere', after: 'Efter handlekommune.' }],
    });
    const changed = body.blocks.filter(({ change }: { change: string }) => change !== 'same');
    expect(changed).toHaveLength(1);
    const inserted = changed[0].content.line.pieces.filter(
      ({ kind }: { kind: string }) => kind === 'inserted',
    );
    expect(inserted[0].text).toMatch(/^Et fælles udvalg .* Udvalget kan anbefale ændringer\. $/);
  });

  it('ends at the current version when no other is named, and goes backwards when asked to', async () => {
    expect((await reader.get(at('?from=1'))).body.to.number).toBe(2);
    const { body } = await reader.get(at('?from=2&to=1'));
    expect(body).toMatchObject({ from: { number: 2 }, to: { number: 1 }, counts: { places: 1 } });
    expect((await reader.get(at('?from=2'))).body).toMatchObject({ summary: 'Ingen forskelle.' });
  });

  it("begins at the text that the reader's own region last said yes to, or another region", async () => {
    const own = await api.as(CHAIR);
    const { body } = await own.get(at('?since=answer'));
    expect(body).toMatchObject({ from: { number: 1 }, to: { number: 2 }, since: { region: 'DK-81' } });
    expect((await reader.get(at('?since=answer&region=DK-81'))).body.from).toEqual(body.from);
    expect(await reader.get(at('?since=answer'))).toMatchObject({
      status: 404,
      body: { code: 'noEarlierYes' },
    });
  });

  it('is not changed for whoever holds it already', async () => {
    const { headers } = await reader.get(at('?from=1&to=2'));
    const again = await reader.get(at('?from=1&to=2'), { 'if-none-match': headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it.each([
    ['?from=1&since=answer', 400],
    ['', 400],
    ['?from=1&region=DK-81', 400],
    ['?from=0', 400],
    ['?from=x', 400],
    ['?since=yesterday', 400],
    ['?from=1&to=2&to=3', 400],
    ['?from=1&to=2&more=1', 400],
    ['?from=3&to=2', 404],
    ['?from=1&to=999999999', 404],
  ])('%s is refused with %i', async (query, status) => {
    expect((await reader.get(at(query))).status).toBe(status);
  });

  it('is not there for a section without versions, or one there is not', async () => {
    for (const section of ['placement', 'nowhere', 'overall'])
      expect((await reader.get(at('?from=1', section))).body).toMatchObject({ code: 'unknownRevision' });
  });

  describe('as a page', () => {
    const PAGE = '/sager/api%3A%20difference/afsnit/dimensioning/forskel';
    const signedIn = async (role: string) => {
      const visitor = new Visitor(api.url);
      await visitor.asRole(role);
      return visitor;
    };

    it('shows both versions with dates and check numbers, the summary and what is changed', async () => {
      const visitor = await signedIn('Sekretariat Sjælland');
      const { status, html } = await visitor.get(`${PAGE}?fra=1&til=2`);
      const text = pageText(html);
      const { body } = await reader.get(at('?from=1&to=2'));
      expect(status).toBe(200);
      for (const expected of [
        'Dimensionering og fordeling af borgere: ændret fra version 1 til version 2',
        'Afsnit 2 af 5',
        body.from.hash,
        body.to.hash,
        body.summary,
        '[nyt: Et fælles udvalg',
        'Efter handlekommune.',
      ])
        expect(text).toContain(expected);
      expect((await visitor.get(PAGE)).html).toContain(
        'Dimensionering og fordeling af borgere: ændret fra version 1 til version 2',
      );
    });

    it('begins at the yes of the region that reads', async () => {
      const { html } = await (await signedIn('Formand Nordjylland')).get(`${PAGE}?siden=svar`);
      expect(pageText(html)).toMatch(/Version 1 .{0,60} Kommunerne i Nordjylland sagde ja til den /);
    });

    it('is for those who work on the case', async () => {
      const nobody = await new Visitor(api.url).get(`${PAGE}?fra=1&til=2`);
      expect([nobody.status, nobody.location?.startsWith('/log-ind')]).toEqual([303, true]);
      const outside = await signedIn('Stedfortræder Hovedstaden');
      expect((await outside.get(`${PAGE}?fra=1&til=2`)).status).toBe(404);
    });

    it.each([
      ['?fra=0', 400],
      ['?fra=1&siden=svar', 400],
      ['?fra=1&fra=2', 400],
      ['?til=9', 404],
      ['?til=1', 404],
    ])('%s is refused with %i and a page in Danish', async (query, status) => {
      const visitor = await signedIn('Sekretariat Sjælland');
      const answer = await visitor.get(`${PAGE}${query}`);
      expect(answer.status).toBe(status);
      expect(pageText(answer.html)).toMatch(/version|Adressen/i);
    });
  });

  it('is hidden from readers until both versions are released to them', async () => {
    const outside = await api.as(substitute('DK-81'), 'read');
    expect((await outside.get(at('?from=1&to=2'))).status).toBe(404);
    expect((await (await api.as(null)).get(at('?from=1&to=2'))).status).toBe(401);
    const { stage } = api.arena;
    const { body } = await reader.get(at('?from=1&to=2'));
    const personIds = [stage.people.get(substitute('DK-81'))];
    const release = (hash: string) =>
      stage.act(COORDINATOR, { type: 'releaseRevision', section: SECTION, hash, personIds });
    stage.begin('api: difference, released');
    await release(body.from.hash);
    // The database shows a reader no version that was not released to them (decision 0027).
    expect((await outside.get(at('?from=1&to=2'))).body).toMatchObject({
      status: 404,
      code: 'unknownRevision',
    });
    await release(body.to.hash);
    expect((await outside.get(at('?from=1&to=2'))).status).toBe(200);
    expect((await outside.get(at('?since=answer&region=DK-81'))).status).toBe(403);
  });
});
