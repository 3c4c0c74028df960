import { commentsOf } from '../../../src/drafting/comments/comments.reads.js';
import {
  chair,
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  toReviewing,
  type TestEngine,
} from '../../support/engine.js';
import { journalOf, refusalOf } from '../../support/case-play.js';
import { cast } from '../../../src/sample/people.js';

const SECTION = 'placement';
const LEAD = secretariat(cast.leads[SECTION]);
const AUTHOR = secretariat('DK-84');
const THIRD = secretariat('DK-85');

let test: TestEngine;
let caseId: string;
let hash: string;
beforeAll(async () => {
  test = await openTestEngine();
  caseId = await openSampleCase(test.stage, 'comments');
  await toDrafting(test.stage);
  await toReviewing(test.stage, [SECTION]);
  hash = test.stage.noted(`hash:${SECTION}`);
  test.stage.begin('comments');
});
afterAll(() => test?.close());

const add = (more: object = {}, person = AUTHOR) =>
  test.stage.act(person, {
    type: 'addComment',
    section: SECTION,
    subject: 'revision',
    hash,
    text: 'Kan det siges klarere?',
    ...more,
  });
const act = (type: string, commentId: unknown, person = AUTHOR, more: object = {}) =>
  test.stage.act(person, { type, commentId, ...more });
const seen = async (id: unknown) =>
  (await test.engine.db.transaction((tx) => commentsOf(tx, caseId, SECTION))).find((row) => row.id === id);

it('stands at a place of the text it names', async () => {
  const { commentId } = await add({ paragraph: 1 });
  expect(await seen(commentId)).toMatchObject({
    number: 1,
    region: 'DK-84',
    paragraph: 1,
    subject: 'revision',
  });
  expect(await refusalOf(add({ paragraph: 999 }))).toEqual({ kind: 'invalid', code: 'comment' });
  expect(await refusalOf(add({ quote: 'Det står her slet ikke' }))).toEqual({
    kind: 'invalid',
    code: 'comment',
  });
  expect(await refusalOf(add({ hash: '0'.repeat(64) }))).toEqual({ kind: 'unknown', code: 'unknownText' });
  expect(await refusalOf(add({ subject: 'draft', hash: '0'.repeat(64) }))).toEqual({
    kind: 'stale',
    code: 'draftChanged',
  });
  expect(await refusalOf(add({ subject: 'contribution', ofRegion: 'DK-81' }))).toEqual({
    kind: 'unknown',
    code: 'unknownText',
  });
  expect(await refusalOf(add({ ofRegion: 'DK-81' }))).toEqual({ kind: 'invalid', code: 'comment' });
  expect(await refusalOf(add({}, chair('DK-84')))).toMatchObject({ kind: 'forbidden' });
});

it('is answered in a thread that begins with it', async () => {
  const { commentId } = await add();
  const { commentId: answer } = await act('replyToComment', commentId, LEAD, { text: 'Ja.' });
  const { commentId: third } = await act('replyToComment', answer, THIRD, { text: 'Enig.' });
  expect([(await seen(answer))!.parentId, (await seen(third))!.parentId]).toEqual([commentId, commentId]);
  expect(await refusalOf(act('resolveComment', answer, LEAD))).toEqual({
    kind: 'invalid',
    code: 'notAThread',
  });
});

it('is settled by the lead or its author, and opened again', async () => {
  const { commentId } = await add();
  expect(await refusalOf(act('resolveComment', commentId, THIRD))).toEqual({
    kind: 'forbidden',
    code: 'notYours',
  });
  await act('resolveComment', commentId, LEAD);
  expect((await seen(commentId))!.settlement).toMatchObject({ kind: 'resolved', number: 1 });
  expect(await refusalOf(act('resolveComment', commentId))).toMatchObject({ code: 'resolvedAlready' });
  await act('reopenComment', commentId);
  expect((await seen(commentId))!.settlement).toMatchObject({ kind: 'reopened', number: 2 });
  expect(await refusalOf(act('reopenComment', commentId))).toMatchObject({ code: 'openAlready' });
});

it('is changed and withdrawn by whoever wrote it; what was journaled stands', async () => {
  const { commentId } = await add({ text: 'Hemmelig formulering.' });
  expect(await refusalOf(act('withdrawComment', commentId, LEAD))).toMatchObject({ code: 'notYours' });
  await act('changeComment', commentId, AUTHOR, { text: 'Ny ordlyd.' });
  expect(await seen(commentId)).toMatchObject({ text: 'Ny ordlyd.' });
  await act('withdrawComment', commentId);
  expect(await seen(commentId)).toMatchObject({ text: null, quote: null });
  expect(await refusalOf(act('changeComment', commentId, AUTHOR, { text: 'Igen.' }))).toMatchObject({
    code: 'commentWithdrawn',
  });
  const entries = (await journalOf(test, caseId)).filter(({ data }) => data.comment === commentId);
  expect(entries.map(({ type }) => type)).toEqual(['addComment', 'changeComment', 'withdrawComment']);
  expect(JSON.stringify(entries)).not.toContain('Hemmelig');
  const texts = await test.engine.db.read(
    'select text from samsvar.journal_text where chain_id = $1 and seq = $2',
    [caseId, entries[0]!.seq],
  );
  expect(texts).toEqual([{ text: 'Hemmelig formulering.' }]);
});

it('is also made to the working text, the front matter included', async () => {
  const [draft] = await test.engine.db.read<{ hash: string }>(
    'select hash from samsvar.section_draft where case_id = $1 and section = $2',
    [caseId, SECTION],
  );
  await expect(add({ subject: 'draft', hash: draft!.hash })).resolves.toBeDefined();
  const saved = await test.stage.act(COORDINATOR, {
    type: 'saveDraft',
    section: 'overall',
    expectedVersion: 0,
    content: { body: { type: 'doc', content: [] } },
  });
  const { commentId } = await add({ section: 'overall', subject: 'draft', hash: saved.hash });
  await expect(act('resolveComment', commentId, COORDINATOR)).resolves.toBeDefined();
});

it('mentions people, who are told by mail without its words', async () => {
  const person = test.stage.people.get('formand-midtjylland')!;
  const mails = () =>
    test.engine.db.read<{ subject: string; body: string; mail: string; person: string }>(
      `select subject, body, mail, person_id as person from samsvar.outgoing
        where case_id = $1 and subject like '%nævnt%' order by dated, id`,
      [caseId],
    );
  const { commentId } = await add({ text: 'Hvad siger I i Midtjylland?', mentions: [person] });
  expect(await seen(commentId)).toMatchObject({ mentions: [person] });
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ mail: 'notice', person });
  expect(mail!.subject).toContain('Du er nævnt i en kommentar til afsnittet »');
  expect(mail!.body).toContain(`/afsnit/${SECTION}/kommentarer`);
  expect(mail!.body).not.toContain('Hvad siger I');
  await act('replyToComment', commentId, LEAD, { text: 'Enig.', mentions: [person] });
  expect(await mails()).toHaveLength(2);
  const stranger = add({ mentions: ['00000000-0000-4000-8000-000000000000'] });
  expect(await refusalOf(stranger)).toEqual({ kind: 'invalid', code: 'comment' });
  expect(await refusalOf(add({ mentions: [person, person] }))).toMatchObject({ kind: 'invalid' });
});

it('keeps what stands round its place, until it is withdrawn', async () => {
  const { commentId } = await add({ paragraph: 2 });
  expect((await seen(commentId))!.wordsBefore!.length).toBeGreaterThan(0);
  await act('withdrawComment', commentId);
  expect(await seen(commentId)).toMatchObject({ wordsBefore: null, wordsAfter: null });
});

it('is refused when the case is over', async () => {
  const { commentId } = await add();
  await test.stage.act(COORDINATOR, { type: 'cancel', reason: 'En prøve.' });
  for (const late of [
    () => add(),
    () => act('replyToComment', commentId, LEAD, { text: 'Sent.' }),
    () => act('resolveComment', commentId),
    () => act('withdrawComment', commentId),
  ])
    expect(await refusalOf(late())).toEqual({ kind: 'refused', code: 'notWorking' });
});
