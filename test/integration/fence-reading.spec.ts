import { Client } from 'pg';
import { treeFromPlainText } from '../../src/platform/text/document-tree.js';
import {
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';

const SECTION = 'timeline';
const TABLES = ['contribution_draft', 'contribution_comment'];

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
  const { stage } = test;
  await openSampleCase(stage, 'fence: reading');
  await toDrafting(stage);
  stage.begin('fence: reading');
  for (const region of ['DK-81', 'DK-82'] as const) {
    const content = { body: treeFromPlainText(`Kladde fra ${region}.`) };
    const { hash } = await stage.act(secretariat(region), {
      type: 'saveContribution',
      section: SECTION,
      expectedVersion: 0,
      content,
    });
    await stage.act(secretariat(region), {
      type: 'addContributionComment',
      section: SECTION,
      hash,
      text: `Intern i ${region}.`,
    });
  }
});
afterAll(() => test?.close());

/** The regions whose rows a login sees. */
async function regionsSeen(login: 'app' | 'owner', region: string | null, table: string): Promise<string[]> {
  const client = new Client({ connectionString: test.database[`${login}Url`] });
  await client.connect();
  try {
    await client.query('begin');
    if (region !== null) await client.query(`select set_config('samsvar.region', $1, true)`, [region]);
    const { rows } = await client.query<{ region: string }>(
      `select region from samsvar.${table} order by region`,
    );
    return rows.map((row) => row.region);
  } finally {
    await client.end();
  }
}

describe.each(['app', 'owner'] as const)('what is not handed in, to %s', (login) => {
  it.each(TABLES)('%s is seen by its own region alone', async (table) => {
    expect(await regionsSeen(login, 'DK-81', table)).toEqual(['DK-81']);
    expect(await regionsSeen(login, 'DK-82', table)).toEqual(['DK-82']);
  });

  it.each(TABLES)('%s is seen by no other region, and by nobody without one', async (table) => {
    for (const region of ['DK-83', 'DK-8', '', null])
      expect(await regionsSeen(login, region, table)).toEqual([]);
  });
});

it('leaves no trace of the text outside: not in the journal, not in the stored answers', async () => {
  const [row] = await test.engine.db.read<{ found: number }>(
    `select (select count(*) from samsvar.journal_text where text like '%Kladde fra%' or text like '%Intern i%')
          + (select count(*) from samsvar.journal_entry where entry like '%ontribution%')
          + (select count(*) from samsvar.stored_answer where answer::text like '%Kladde fra%' or answer::text like '%Intern i%')
         as found`,
  );
  expect(Number(row!.found)).toBe(0);
});
