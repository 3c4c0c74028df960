import { CASE, formIn, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const PAGE = `${CASE}/afsnit/placement/svar`;
const YES = { answer: 'yes', basis: 'chair' };
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Emoc.live',
  'Æ'.repeat(10_000),
  "'; drop table answer; --",
];

describe('The page of an answer to a section', () => {
  let stage: PageStage;
  beforeAll(async () => {
    stage = await openPageStage();
  });
  afterAll(() => stage?.close());
  const answers = (region: string) =>
    stage.db.read<{ kind: string; words: string | null; hash: string; basis: string }>(
      `select kind, words, hash, basis from samsvar.answer
        where subject = 'section:placement' and region = $1 order by given_at, id`,
      [region],
    );

  it('shows exactly the text that the form names, with nothing chosen', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { status, html } = await chair.get(PAGE);
    expect(status).toBe(200);
    const form = formIn(html, PAGE);
    const [revision] = await stage.db.read<{ hash: string; words: string }>(
      `select hash, content #>> '{body,content,1,content,0,text}' as words from samsvar.revision
        where section = 'placement' and current`,
    );
    expect(form).toContain(`name="hash" value="${revision!.hash}"`);
    expect(html).toContain(revision!.words);
    expect(form).not.toMatch(/type="radio"[^>]*checked/);
    expect(html).toContain('Du svarer for kommunerne i Hovedstaden.');
  });

  it('says what is missing, and keeps what was typed', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { status, html } = await sendForm(chair, PAGE, PAGE, {
      answer: 'yesWithReservation',
      words: '  ',
      basis: '',
    });
    expect(status).toBe(400);
    expect(html).toContain('<title>Fejl: ');
    expect(html).toContain('<a href="#words">Skriv forbeholdet.</a>');
    expect(html).toContain('<a href="#basis">Vælg, hvad svaret hviler på.</a>');
    expect(formIn(html, PAGE)).toMatch(/value="yesWithReservation" checked/);
    expect(await answers('DK-84')).toEqual([]);
  });

  it('records one answer for one form, and confirms it with its number, text and check number', async () => {
    const chair = await stage.visitor('Formand Hovedstaden');
    const { html } = await chair.get(PAGE);
    const form = formIn(html, PAGE);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!;
    const fields = { _csrf: field('_csrf'), _key: field('_key'), hash: field('hash'), ...YES };
    const first = await chair.post(PAGE, fields);
    const second = await chair.post(PAGE, fields);
    expect([first.status, second.location]).toEqual([303, first.location]);
    expect(await answers('DK-84')).toEqual([
      { kind: 'yes', words: null, hash: field('hash'), basis: 'chair' },
    ]);
    const receipt = await chair.get(first.location!);
    const number = /kvittering\/(\d+)$/.exec(first.location!)![1]!;
    expect(receipt.html).toContain(`2023-7996 / ${number}`);
    expect(receipt.html).toContain('Geografisk placering, version 1');
    expect(receipt.html.replace(/(?<=[0-9a-f]{8}) (?=[0-9a-f]{8})/g, '')).toContain(field('hash'));
    const again = await chair.get(PAGE);
    expect(again.html).toContain('Version 1 er godkendt');
    expect(formIn(again.html, PAGE)).not.toContain('value="yes"');
  });

  it.each(HOSTILE)('shows a reservation as it was written, whatever it is (%#)', async (words) => {
    const chair = await stage.visitor('Formand Sjælland');
    // A region may change its words; the same kind of answer twice is withdrawn in between.
    const kind = (await answers('DK-85')).at(-1)?.kind === 'cannotJoin' ? 'yesWithReservation' : 'cannotJoin';
    const sent = await sendForm(chair, PAGE, PAGE, { answer: kind, words, basis: 'chair' });
    expect(sent.status).toBe(303);
    expect((await answers('DK-85')).at(-1)?.words).toBe(words.normalize('NFC'));
    for (const path of [sent.location!, PAGE]) {
      const { html } = await (await stage.visitor('Formand Syddanmark')).get(path);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(html).toContain(words.slice(0, 20).replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
    }
  });

  it('tells that a newer version came while it was read, shows what changed and keeps the words', async () => {
    const chair = await stage.visitor('Formand Nordjylland');
    const { html } = await chair.get(PAGE);
    const before = formIn(html, PAGE);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(before)![1]!;
    await revise(stage, 'Teksten er gjort klarere, mens formanden læste.');
    const { status, html: shown } = await chair.post(PAGE, {
      _csrf: field('_csrf'),
      _key: field('_key'),
      hash: field('hash'),
      answer: 'sentBack',
      words: 'Fordelingen mangler.',
      basis: 'chair',
    });
    expect(status).toBe(409);
    expect(shown).toContain('Der er kommet en ny version, mens du læste');
    expect(shown).toContain('Ændret, mens du læste');
    expect(shown).toContain('Teksten er gjort klarere, mens formanden læste.');
    const form = formIn(shown, PAGE);
    expect(form).toContain('Fordelingen mangler.');
    expect(form).not.toContain(`name="hash" value="${field('hash')}"`);
    expect(form).not.toMatch(/type="radio"[^>]*checked/);
    expect((await answers('DK-81')).at(-1)?.kind).toBe('yes');
    const fresh = await chair.get(PAGE);
    expect(fresh.html).toContain('Teksten er ændret siden dit ja');
    expect(fresh.html).toContain('Ændret siden dit ja');
  });

  it('gives no form to who may not answer, and says who may', async () => {
    const secretariat = await stage.visitor('Sekretariat Midtjylland');
    const { status, html } = await secretariat.get(PAGE);
    expect(status).toBe(200);
    expect(html).not.toContain('name="answer"');
    expect(html).toContain('Kun en formand for en administrativ styregruppe');
    expect(html).toContain('For kommunerne i Midtjylland svarer Formand Midtjylland.');
  });

  it('is not there for those who do not work on the case, nor are confirmations', async () => {
    const reader = await stage.visitor('Læser, kommune');
    for (const path of [PAGE, `${CASE}/svar/kvittering/1`, `${CASE}/samlet/svar`])
      expect([403, 404]).toContain((await reader.get(path)).status);
    const chair = await stage.visitor('Formand Midtjylland');
    for (const path of [
      `${CASE}/afsnit/nowhere/svar`,
      `${CASE}/svar/kvittering/1`,
      `${CASE}/svar/kvittering/999999`,
      `${CASE}/svar/kvittering/x`,
    ])
      expect([path, (await chair.get(path)).status]).toEqual([path, 404]);
  });

  it('says of a section that is not sent for answers when that is expected', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const { html } = await chair.get(`${CASE}/afsnit/timeline/svar`);
    expect(html).not.toContain('name="answer"');
    expect(html).toContain('Regionernes svar ventes senest onsdag den 1. maj 2024, uge 18.');
  });
});

/** The lead sends a new version of the section's text for answers. */
async function revise(stage: PageStage, sentence: string): Promise<void> {
  const { db } = stage;
  const [draft] = await db.read<{ id: string; version: number; content: { body: { content: unknown[] } } }>(
    `select case_id as id, version, content from samsvar.section_draft where section = 'placement'`,
  );
  const [section] = await db.read<{ lead: string }>(
    `select snapshot #>> '{context,sections,placement,lead}' as lead from samsvar.case_file`,
  );
  const names: Readonly<Record<string, string>> = {
    'DK-81': 'Nordjylland',
    'DK-82': 'Midtjylland',
    'DK-83': 'Syddanmark',
    'DK-84': 'Hovedstaden',
    'DK-85': 'Sjælland',
  };
  const lead = await stage.visitor(`Sekretariat ${names[section!.lead]}`);
  const { id, version, content } = draft!;
  const added = { type: 'paragraph', content: [{ type: 'text', text: sentence }] };
  const body = { ...content.body, content: [...content.body.content, added] };
  await command(lead, id, {
    type: 'saveDraft',
    section: 'placement',
    expectedVersion: version,
    content: { ...content, body },
  });
  const [saved] = await db.read<{ hash: string }>(
    `select hash from samsvar.section_draft where section = 'placement'`,
  );
  await command(lead, id, { type: 'revise', section: 'placement', hash: saved!.hash });
}

/** Sends a command as the pages' own script would. */
async function command(visitor: Visitor, caseId: string, body: object): Promise<void> {
  const answer = await fetch(new URL(`/api/v1/cases/${caseId}/commands`, visitor.url), {
    method: 'POST',
    headers: {
      cookie: visitor.cookie,
      origin: visitor.url,
      'sec-fetch-site': 'same-origin',
      'x-csrf-token': await visitor.token('/'),
      'idempotency-key': JSON.stringify(body).length + String(caseId) + (body as { type: string }).type,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
