import fc from 'fast-check';
import { CASE, openPageStage, type PageStage } from '../support/page-stage.js';
import { sqlString } from '../support/sql-strings.js';

jest.setTimeout(300_000);
/** A tenth for each change; `npm test -- --area integration --runs 2000` asks all. */
const STRINGS = Number(process.env.SAMSVAR_PROPERTY_RUNS ?? 200);
/** Every search there is, in parts of 20; the list of the API, which answers fastest, gets the most. */
const SEARCHES: readonly (readonly [share: number, address: (text: string) => string])[] = [
  [17, (text) => `/api/v1/cases?q=${text}`],
  [1, (text) => `/sager?q=${text}`],
  [1, (text) => `${CASE}/dokumenter?soeg=${text}`],
  [1, (text) => `/administration/personer?q=${text}`],
];
const AT_ONCE = 10;

describe('T15 the searches', () => {
  let stage: PageStage;
  beforeAll(async () => void (stage = await openPageStage()));
  afterAll(() => stage?.close());

  it('take pieces of SQL for words: no fault of the server, and nothing is changed', async () => {
    const secretariat = await stage.visitor('Sekretariat Midtjylland');
    const administrator = await stage.visitor('Systemadministrator');
    const texts = fc.sample(sqlString, { numRuns: STRINGS, seed: 15 });
    const asks = SEARCHES.flatMap(([share, address]) => Array.from({ length: share }, () => address));
    const asked = texts.map((text, index) =>
      asks[index % asks.length]!(encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))),
    );
    const before = await counts();
    const wrong: string[] = [];
    const statuses = new Set<number>();
    const queue = [...asked];
    const ask = async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const visitor = path.startsWith('/administration') ? administrator : secretariat;
        const accept = path.startsWith('/api') ? 'application/json' : 'text/html';
        const { status } = await visitor.get(path, { accept });
        statuses.add(status);
        if (status >= 500) wrong.push(`${status} ${path}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect(wrong).toEqual([]);
    // Of whoever asks for more than a person can, the rest waits (429).
    expect([...statuses].filter((status) => status !== 429).sort()).toEqual([200, 400]);
    expect(await counts()).toEqual(before);
  });

  const counts = () =>
    stage.db.read(
      'select (select count(*) from samsvar.person)::int as people, (select count(*) from samsvar.case_file)::int as cases',
    );
});
