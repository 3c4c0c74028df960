import { Client } from 'pg';
import { treeFromPlainText } from '../../../src/platform/text/document-tree.js';
import {
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  type TestEngine,
} from '../../support/engine.js';
import { journalOf, refusalOf } from '../../support/case-play.js';

const SECTION = 'placement';
const OWN = secretariat('DK-83');
const OTHER = secretariat('DK-84');

let test: TestEngine;
let caseId: string;
let optionId: string;
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'contributions');
  await toDrafting(test.stage);
  test.stage.begin('contributions');
  const option = { type: 'addOption', section: SECTION, title: 'Regional drift' };
  optionId = String((await test.stage.act('sekretariat-midtjylland', option)).optionId);
});
afterAll(() => test?.close());

const contentOf = (text: string, more: object = {}) => ({ body: treeFromPlainText(text), ...more });
const save = (expectedVersion: number, content: object, person = OWN) =>
  test.stage.act(person, { type: 'saveContribution', section: SECTION, expectedVersion, content });
const handIn = (hash: unknown, person = OWN) =>
  test.stage.act(person, { type: 'handInContribution', section: SECTION, hash });
const versions = () =>
  test.engine.db.read<{ number: number; hash: string; latest: boolean }>(
    'select number, hash, latest from samsvar.contribution where case_id = $1 and region = $2 order by number',
    [caseId, 'DK-83'],
  );
const counted = async (type: string) =>
  (await journalOf(test, caseId)).filter((entry) => entry.type === type).length;

it('is handed in exactly as saved, and its positions are taken with it', async () => {
  expect(await refusalOf(handIn('0'.repeat(64)))).toEqual({ kind: 'refused', code: 'noDraft' });
  const answers = { region: 'DK-82' };
  const positions = { [optionId]: { optionVersion: 1, stand: 'canAccept', condition: 'Kort rejsetid' } };
  const { hash, version } = await save(0, contentOf('Første.', { answers, positions }));
  expect(version).toBe(1);
  expect(await versions()).toEqual([]);
  expect(await handIn(hash)).toMatchObject({ number: 1, hash });
  const [row] = await test.engine.db.read(
    'select content from samsvar.contribution where case_id = $1 and latest',
    [caseId],
  );
  expect(row).toMatchObject({ content: { answers, positions } });
  const position = await test.engine.db.read(
    'select region, stand, condition from samsvar.option_position where option_id = $1',
    [optionId],
  );
  expect(position).toEqual([{ region: 'DK-83', stand: 'canAccept', condition: 'Kort rejsetid' }]);
  expect([await counted('handInContribution'), await counted('takePosition')]).toEqual([1, 1]);
});

it('refuses another text than the one that is saved, and the same one twice', async () => {
  const [first] = await versions();
  expect(await refusalOf(handIn(first!.hash))).toEqual({ kind: 'refused', code: 'handedInAlready' });
  expect(await refusalOf(save(0, contentOf('Forældet.')))).toEqual({ kind: 'stale', code: 'draftChanged' });
  await save(1, contentOf('Anden.'));
  expect(await refusalOf(handIn(first!.hash))).toEqual({ kind: 'stale', code: 'draftChanged' });
});

it('keeps the earlier version when it is handed in again', async () => {
  const { hash } = await save(2, contentOf('Tredje.'));
  await handIn(hash);
  expect(await versions()).toEqual([
    expect.objectContaining({ number: 1, latest: false }),
    { number: 2, hash, latest: true },
  ]);
});

it('is never changed once handed in, not even by its own region', async () => {
  for (const login of ['appUrl', 'ownerUrl'] as const) {
    const client = new Client({ connectionString: test.database[login] });
    await client.connect();
    try {
      await client.query(`begin; select set_config('samsvar.region', 'DK-83', true)`);
      await expect(client.query(`update samsvar.contribution set content = '{}'`)).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await client.end();
    }
  }
});

it('says everything that is wrong at once, and stores nothing', async () => {
  const wrong = {
    body: treeFromPlainText('Tekst.'),
    answers: { nonsense: 1 },
    ledger: { 'timeline.estimate': { status: 'answered' } },
    positions: { [optionId]: { optionVersion: 1, stand: 'maybe' }, elsewhere: {} },
    extra: true,
  };
  const refused = save(0, wrong, OTHER);
  await expect(refused).rejects.toMatchObject({ kind: 'invalid', code: 'content' });
  const fields = ((await refused.catch((error: unknown) => error)) as { fields: { field: string }[] }).fields;
  expect(fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'content.extra',
      'content.answers.nonsense',
      'content.ledger.timeline.estimate',
      `content.positions.${optionId}.stand`,
      'content.positions.elsewhere',
    ]),
  );
  await expect(handIn('0'.repeat(64), OTHER)).rejects.toMatchObject({ code: 'noDraft' });
});

it('takes no position on a wording that has changed, and then hands in nothing', async () => {
  const positions = { [optionId]: { optionVersion: 1, stand: 'supports' } };
  const { hash } = await save(0, contentOf('Vores.', { positions }), OTHER);
  await test.stage.act('sekretariat-midtjylland', {
    type: 'changeOption',
    section: SECTION,
    optionId,
    expectedVersion: 1,
    title: 'Regional drift i vest',
  });
  const before = await journalOf(test, caseId);
  expect(await refusalOf(handIn(hash, OTHER))).toEqual({ kind: 'stale', code: 'optionChanged' });
  expect(await journalOf(test, caseId)).toEqual(before);
});

it('cannot be handed in empty, nor to a section there is not', async () => {
  const { hash } = await save(1, contentOf(''), OTHER);
  expect(await refusalOf(handIn(hash, OTHER))).toEqual({ kind: 'refused', code: 'emptyContribution' });
  const elsewhere = { type: 'saveContribution', section: 'overall', expectedVersion: 0, content: {} };
  expect(await refusalOf(test.stage.act(OTHER, elsewhere))).toEqual({
    kind: 'unknown',
    code: 'unknownSection',
  });
});
