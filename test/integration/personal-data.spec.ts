import { zipSync, strToU8 } from 'fflate';
import { randomUUID } from 'node:crypto';
import { STATED } from '../../src/platform/personal/stated.js';
import {
  COORDINATOR,
  lead,
  openSampleCase,
  openTestEngine,
  secretariat,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';
import { saveDraft } from '../../src/sample/story/drafting.js';

// No check digit, and valid all the same.
const NUMBER = '010170-1234';
const STATEMENT = 'Det er vores eget journalnummer fra 2023.';

describe('A CPR number in what a command would store', () => {
  let arena: TestEngine;
  let caseId: string;
  const send = (
    person: string,
    body: { type: string } & Record<string, unknown>,
    statement: string | null = null,
  ) =>
    arena.engine.executor.execute({
      key: randomUUID(),
      personId: arena.stage.people.get(person)!,
      caseId,
      statement,
      body,
    });
  const refused = { kind: 'invalid', code: 'personalNumber' };
  const described = {
    direction: 'in',
    party: 'Lolland Kommune',
    theme: 'Drift',
    dated: '2023-11-22',
    accessStatus: 'undecided',
  };
  const note = (text: string, more: object = {}) => ({
    ...described,
    type: 'registerNote',
    note: text,
    ...more,
  });
  const upload = (fileName: string, mediaType: string, bytes: Uint8Array) => {
    return {
      ...described,
      type: 'registerDocument',
      kind: 'correspondence',
      fileName,
      mediaType,
      content: Buffer.from(bytes).toString('base64'),
    };
  };
  const kept = async () => {
    const tables = ['journal_text', 'document', 'comment', 'revision', 'contribution', 'stored_answer'];
    const rows = await Promise.all(
      tables.map((table) =>
        arena.engine.db.read<{ text: string }>(`select t::text as text from samsvar.${table} t`),
      ),
    );
    return rows.flat().filter(({ text }) => text.includes(NUMBER)).length;
  };

  beforeAll(async () => {
    arena = await openTestEngine();
    await openSampleCase(arena.stage, '2023-7996');
    await toDrafting(arena.stage);
    caseId = arena.stage.noted('case');
  });
  afterAll(() => arena?.close());

  it('is refused in a note, a comment and a short field, named by the field and never repeated', async () => {
    const error = await send(COORDINATOR, note(`Borgeren ${NUMBER} er flyttet.`)).catch(
      (one: unknown) => one,
    );
    expect(error).toMatchObject({ ...refused, fields: [{ field: 'note' }] });
    expect(JSON.stringify(error)).not.toContain('1234');
    await expect(send(COORDINATOR, note('Intet', { theme: NUMBER }))).rejects.toMatchObject({
      ...refused,
      fields: [{ field: 'theme' }],
    });
    expect(await kept()).toBe(0);
  });

  it.each([
    ['a text', 'notat.txt', 'text/plain', () => strToU8(`Om ${NUMBER}.`)],
    [
      'a document, wherever the number is marked up in pieces',
      'notat.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      () =>
        zipSync({
          'word/document.xml': strToU8(
            '<w:p><w:r><w:t>Om 0101</w:t></w:r><w:r><w:t>70-12</w:t></w:r><w:r><w:t>34.</w:t></w:r></w:p>',
          ),
        }),
    ],
  ])('is refused in the file of %s', async (_, name, type, bytes) => {
    await expect(send(COORDINATOR, upload(name, type, bytes()))).rejects.toMatchObject({
      ...refused,
      fields: [{ field: 'content' }],
    });
    expect(await kept()).toBe(0);
  });

  it('takes two paragraphs of a document for what they are', async () => {
    const xml = '<w:p><w:t>010170</w:t></w:p><w:p><w:t>1234 pladser</w:t></w:p>';
    const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await expect(send(COORDINATOR, upload('to.docx', type, bytes))).resolves.toMatchObject({
      repeated: false,
    });
  });

  it('is saved in a draft, with a warning, and stops the version made of it', async () => {
    const section = 'timeline';
    const person = lead(arena.stage, section);
    await saveDraft(arena.stage, section);
    const [draft] = await arena.engine.db.read<{ version: number; content: { body: { content: object[] } } }>(
      'select version, content from samsvar.section_draft where case_id = $1 and section = $2',
      [caseId, section],
    );
    const content = JSON.parse(JSON.stringify(draft!.content)) as typeof draft extends undefined
      ? never
      : NonNullable<typeof draft>['content'];
    content.body.content.push({ type: 'paragraph', content: [{ type: 'text', text: `Se ${NUMBER}.` }] });
    const saved = await send(person, {
      type: 'saveDraft',
      section,
      expectedVersion: draft!.version,
      content,
    });
    expect(saved.answer).toMatchObject({ personalNumbers: 1 });
    const { hash } = saved.answer as { hash: string };
    const block = content.body.content.length;
    await expect(send(person, { type: 'requestReview', section, hash })).rejects.toMatchObject({
      ...refused,
      text: expect.stringContaining(`i tekstens blok ${block}.`),
    });
    expect(await kept()).toBe(0);
    const made = await send(person, { type: 'requestReview', section, hash }, STATEMENT);
    expect(made.repeated).toBe(false);
    const [entry] = await arena.engine.db.read<{ entry: string; text: string }>(
      `select e.entry, t.text from samsvar.journal_entry e join samsvar.journal_text t using (chain_id, seq)
        where e.chain_id = $1 and e.entry::jsonb->>'type' = $2`,
      [caseId, STATED],
    );
    expect(entry!.text).toBe(STATEMENT);
    expect(entry!.entry).not.toContain('0101');
  });

  it('is no way out inside a secretariat, where nothing is journaled, and no statement may hold one', async () => {
    await expect(send(COORDINATOR, note(`${NUMBER} igen`), `Jo, ${NUMBER}`)).rejects.toMatchObject({
      ...refused,
      fields: [{ field: 'notPersonalNumber' }],
    });
    const comment = {
      type: 'addContributionComment',
      section: 'timeline',
      hash: '0'.repeat(64),
      text: NUMBER,
    };
    await expect(send(secretariat('DK-81'), comment, STATEMENT)).rejects.toMatchObject(refused);
  });
});
