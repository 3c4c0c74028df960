import { draftOf } from '../../../src/drafting/drafts.reads.js';
import { suggestionsOf } from '../../../src/drafting/suggestions/suggestions.reads.js';
import { blockText, type Block, type DocumentTree } from '../../../src/platform/text/document-tree.js';
import { cast } from '../../../src/sample/people.js';
import { journalOf, refusalOf } from '../../support/case-play.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  type TestEngine,
} from '../../support/engine.js';

const SECTION = 'dimensioning';
const LEAD = secretariat(cast.leads[SECTION]);
const AUTHOR = secretariat('DK-85');
const THIRD = secretariat('DK-84');

let test: TestEngine;
let caseId: string;
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'suggestions');
  await toDrafting(test.stage);
  test.stage.begin('suggestions');
});
afterAll(() => test?.close());

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...lines: string[]): DocumentTree => ({ type: 'doc', content: lines.map(paragraph) });
const BASE = ['Institutionen får 20 pladser.', 'Den åbner i 2027.', 'Driften er regional.'];

const draft = () => test.engine.db.transaction((tx) => draftOf(tx, caseId, SECTION));
const lines = async () => (await draft())!.content.body.content.map(blockText);
const seen = () => test.engine.db.transaction((tx) => suggestionsOf(tx, caseId, SECTION));
async function save(...text: string[]): Promise<number> {
  const expectedVersion = (await draft())?.version ?? 0;
  const content = {
    body: doc(...text),
    ledger: { 'dimensioning.places': { status: 'answered', paragraph: 1 } },
  };
  const saved = await test.stage.act(LEAD, { type: 'saveDraft', section: SECTION, expectedVersion, content });
  return Number(saved.version);
}
async function suggest(draftVersion: number, text: string[], more: object = {}, person = AUTHOR) {
  const sent = { type: 'suggestChanges', section: SECTION, draftVersion, body: doc(...text), ...more };
  const { suggestions } = await test.stage.act(person, sent);
  return (suggestions as { suggestion: string; number: number }[]).map(({ suggestion }) => suggestion);
}
const settle = (type: string, suggestionId: string | undefined, person = LEAD, more: object = {}) =>
  test.stage.act(person, { type, suggestionId, ...more });

it('is one for each place, and the draft stays as it is', async () => {
  const version = await save(...BASE);
  const made = await suggest(version, ['Institutionen får 24 pladser.', 'Den åbner i 2028.', BASE[2]!], {
    note: 'Styregruppen ønsker flere pladser.',
  });
  expect(made).toHaveLength(2);
  expect(await lines()).toEqual(BASE);
  expect(await seen()).toMatchObject([
    { number: 1, region: 'DK-85', place: 1, note: 'Styregruppen ønsker flere pladser.', settled: null },
    { number: 2, region: 'DK-85', place: 2, settled: null },
  ]);
});

it('that is taken stands in the next version of the draft, beside what was written meanwhile', async () => {
  const [first, second] = (await seen()).map(({ id }) => id);
  await save('Nyt først.', 'Institutionen, som er ny, får 20 pladser.', ...BASE.slice(1));
  expect(await refusalOf(settle('acceptSuggestion', first, THIRD))).toEqual({
    kind: 'forbidden',
    code: 'notYours',
  });
  const { version } = await settle('acceptSuggestion', first);
  expect((await draft())!.version).toBe(version);
  expect(await lines()).toEqual([
    'Nyt først.',
    'Institutionen, som er ny, får 24 pladser.',
    ...BASE.slice(1),
  ]);
  expect(await refusalOf(settle('acceptSuggestion', first))).toEqual({
    kind: 'refused',
    code: 'settledAlready',
  });
  await settle('rejectSuggestion', second, LEAD, { reason: 'Tidsplanen ligger fast.' });
  expect((await seen()).map(({ settled }) => settled)).toMatchObject([
    { kind: 'accepted', region: cast.leads[SECTION], draftVersion: version, reason: null },
    { kind: 'rejected', reason: 'Tidsplanen ligger fast.', draftVersion: null },
  ]);
});

it('keeps the lines of the ledger at the blocks that answer them', async () => {
  const version = await save(...BASE);
  const [made] = await suggest(version, ['Først en indledning.', ...BASE]);
  await settle('acceptSuggestion', made);
  expect((await draft())!.content.ledger).toEqual({
    'dimensioning.places': { status: 'answered', paragraph: 2 },
  });
});

it('that no longer fits is not taken, and changes nothing', async () => {
  const version = await save(...BASE);
  const [made] = await suggest(version, ['Institutionen får 30 pladser.', ...BASE.slice(1)]);
  await save('Institutionen får 18 pladser.', ...BASE.slice(1));
  expect(await refusalOf(settle('acceptSuggestion', made))).toEqual({
    kind: 'refused',
    code: 'placeChanged',
  });
  expect((await lines())[0]).toBe('Institutionen får 18 pladser.');
  expect(await refusalOf(settle('withdrawSuggestion', made, THIRD))).toMatchObject({ code: 'notYours' });
  await settle('withdrawSuggestion', made, AUTHOR);
  expect(await refusalOf(settle('rejectSuggestion', made))).toMatchObject({ code: 'settledAlready' });
});

it('needs a change, a draft that was read, and another hand than the one that writes', async () => {
  const version = await save(...BASE);
  expect(await refusalOf(suggest(version, BASE))).toEqual({ kind: 'invalid', code: 'nothingSuggested' });
  expect(await refusalOf(suggest(999, ['Noget andet.']))).toEqual({ kind: 'unknown', code: 'unknownText' });
  expect(await refusalOf(suggest(version, ['Noget andet.'], {}, LEAD))).toEqual({
    kind: 'refused',
    code: 'ownText',
  });
  expect(await refusalOf(suggest(version, ['Borgeren 010190-1234 flytter ind.']))).toMatchObject({
    kind: 'invalid',
  });
  const many = Array.from({ length: 101 }, (_, index) => `Stykke ${index} om noget ganske andet.`);
  const long = await save(...many);
  const all = many.map((text) => text.replace('noget', 'alt'));
  expect(await refusalOf(suggest(long, all))).toEqual({ kind: 'invalid', code: 'tooManySuggestions' });
});

it('of the front matter is settled by the coordinator', async () => {
  const content = { body: doc('Kommunerne er enige.') };
  const saved = { type: 'saveDraft', section: 'overall', expectedVersion: 0, content };
  await test.stage.act(COORDINATOR, saved);
  const [made] = await suggest(1, ['Kommunerne er enige om ét tilbud.'], { section: 'overall' });
  expect(await refusalOf(settle('acceptSuggestion', made, LEAD))).toMatchObject({ code: 'notYours' });
  await settle('acceptSuggestion', made, COORDINATOR);
});

it('is journaled: ids in the chain, words apart, each to be erased, and then gone from the suggestion', async () => {
  const version = await save(...BASE);
  const [made] = await suggest(version, ['Institutionen får hemmelige pladser.', ...BASE.slice(1)], {
    note: 'Hemmelig grund.',
  });
  const entry = (await journalOf(test, caseId)).at(-1)!;
  expect(entry).toMatchObject({ type: 'suggestChanges', data: { suggestions: [{ suggestion: made }] } });
  expect(JSON.stringify(entry)).not.toContain('emmelig');
  const { number } = (await seen()).at(-1)!;
  const field = `inserted-${number}`;
  const texts = await test.engine.db.read<{ field: string; text: string }>(
    'select field, text from samsvar.journal_text where chain_id = $1 and seq = $2 order by field',
    [caseId, entry.seq],
  );
  expect(texts).toEqual([
    { field, text: 'hemmelige' },
    { field: 'note', text: 'Hemmelig grund.' },
    { field: `removed-${number}`, text: '20' },
  ]);
  for (const one of [field, 'note']) {
    const asked = { type: 'proposeErasure', seq: entry.seq, field: one, reason: 'Personoplysning.' };
    const { erasureId } = await test.stage.act(COORDINATOR, asked);
    await test.stage.act(AUTHOR, { type: 'confirmErasure', erasureId });
  }
  expect((await seen()).at(-1)).toMatchObject({ before: null, after: null, note: 'Teksten er slettet.' });
  expect(await refusalOf(settle('acceptSuggestion', made))).toMatchObject({ code: 'suggestionErased' });
});

it('is refused when the case is over', async () => {
  const version = await save(...BASE);
  const [made] = await suggest(version, ['Noget andet.', ...BASE.slice(1)]);
  await test.stage.act(COORDINATOR, { type: 'cancel', reason: 'En prøve.' });
  for (const late of [
    () => suggest(version, ['Sent.']),
    () => settle('acceptSuggestion', made),
    () => settle('rejectSuggestion', made),
    () => settle('withdrawSuggestion', made, AUTHOR),
  ])
    expect(await refusalOf(late())).toEqual({ kind: 'refused', code: 'notWorking' });
});
