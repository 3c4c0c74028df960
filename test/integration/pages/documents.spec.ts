import { formIn, CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { tokenIn, type Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const LIST = `${CASE}/dokumenter`;
const UPLOAD = `${LIST}/nyt`;
const PDF = Buffer.from('%PDF-1.7\nHøringssvar');
const FIELDS = {
  kind: 'correspondence',
  theme: 'Svar fra Fåborg',
  party: 'Fåborg-Midtfyn Kommune',
  direction: 'in',
  dated: '2024-04-05',
  accessStatus: 'open',
};
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Edrow\u202C',
  "'; drop table samsvar.document; --",
  '{{7*7}}',
];

interface Sent {
  readonly fields?: Record<string, string>;
  readonly file?: { readonly bytes: Buffer; readonly name: string; readonly type?: string } | null;
  readonly headers?: Record<string, string>;
}

describe('The pages of documents', () => {
  let stage: PageStage;
  let secretariat: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    secretariat = await stage.visitor('Sekretariat Midtjylland');
  });
  afterAll(() => stage?.close());

  /** Sends the form as a browser without script does: every field before the file. */
  async function upload(visitor: Visitor, { fields = FIELDS, file, headers }: Sent = {}) {
    const form = formIn((await secretariat.get(UPLOAD)).html, UPLOAD);
    const own = visitor === secretariat ? tokenIn(form) : await visitor.token('/adgang');
    const key = /name="_key" value="([^"]+)"/.exec(form)![1]!;
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: own, _key: key, ...fields }))
      body.append(name, value);
    const { bytes, name, type = 'application/pdf' } = file ?? { bytes: Buffer.alloc(0), name: '' };
    body.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
    const answer = await fetch(new URL(UPLOAD, stage.url), {
      method: 'POST',
      headers: { cookie: visitor.cookie, origin: stage.url, 'sec-fetch-site': 'same-origin', ...headers },
      body,
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }
  const stored = async () =>
    (
      await stage.db.read<{ count: number }>(
        `select count(*)::int as count from samsvar.document where theme = $1`,
        [FIELDS.theme],
      )
    )[0]!.count;

  it('take a file from a browser without script, show it, and give it back byte by byte', async () => {
    const sent = await upload(secretariat, { file: { bytes: PDF, name: 'Høringssvar på æble.pdf' } });
    expect([sent.status, sent.html]).toEqual([303, '']);
    const list = await secretariat.get(sent.location!);
    expect(list.html).toContain('Dokumentet ligger på sagen');
    expect(list.html).toMatch(/Post \d+ i sagsloggen/);
    const [, href] = /<a href="([^"]+dokumenter\/[0-9a-f-]{36})">Svar fra Fåborg/.exec(list.html)!;
    const page = await secretariat.get(href!);
    expect(page.html).toContain('Høringssvar på æble.pdf');
    const file = await fetch(new URL(`${href}/fil`, stage.url), { headers: { cookie: secretariat.cookie } });
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('keep what was typed and say what is wrong with the file', async () => {
    const none = await upload(secretariat);
    expect(none.status).toBe(400);
    expect(none.html).toContain('<title>Fejl: Læg et dokument på sagen');
    expect(none.html).toContain('<a href="#file">Vælg filen.</a>');
    expect(none.html).toContain('value="Fåborg-Midtfyn Kommune"');
    const wrong = await upload(secretariat, { file: { bytes: Buffer.from('MZ'), name: 'virus.exe' } });
    expect(wrong.html).toContain('Filtypen modtages ikke');
    const other = await upload(secretariat, {
      fields: { ...FIELDS, theme: '' },
      file: { bytes: PDF, name: 'svar.pdf' },
    });
    expect(other.html).toMatch(/href="#theme".*href="#file">Vælg filen igen/s);
    expect(await stored()).toBe(1);
  });

  it('refuse a file that is too large, and read the whole of it so that the answer is seen', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]);
    const { status, html } = await upload(secretariat, { file: { bytes, name: 'stor.pdf' } });
    expect(status).toBe(413);
    expect(html).toContain('Filen fylder mere end 20 MB');
    expect(html).toContain('value="Fåborg-Midtfyn Kommune"');
  });

  it('take nothing from a page that is not ours, or from one whose token is another session’s', async () => {
    const file = { bytes: PDF, name: 'svar.pdf' };
    const foreign = await upload(secretariat, {
      file,
      headers: { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    const forged = await upload(secretariat, { file, fields: { ...FIELDS, _csrf: 'xx' } });
    expect(forged.status).toBe(403);
    expect(await stored()).toBe(1);
  });

  it('are no way in for a chair, and show no form to one', async () => {
    const chair = await stage.visitor('Formand Midtjylland');
    const sent = await upload(chair, { file: { bytes: PDF, name: 'svar.pdf' } });
    expect(sent.status).toBe(403);
    const { html } = await chair.get(LIST);
    expect(html).not.toContain(UPLOAD);
    expect(html).toContain('Dokumenter og notater lægges på sagen af et sekretariat.');
    expect(await stored()).toBe(1);
  });

  it('find by kind and words, say when nothing is found, and take any words', async () => {
    const found = await secretariat.get(`${LIST}?art=correspondence&soeg=f%C3%85BORG`);
    expect(found.html).toContain('Svar fra Fåborg');
    for (const words of [...HOSTILE, '100 %_', '\u0000', 'x'.repeat(10_000)]) {
      const { status, html } = await secretariat.get(`${LIST}?soeg=${encodeURIComponent(words)}`);
      expect([words.slice(0, 20), status]).toEqual([words.slice(0, 20), 200]);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
    }
    expect((await secretariat.get(`${LIST}?soeg=findes-ikke`)).html).toContain('Ingen dokumenter passer');
  });

  it('print hostile words as words', async () => {
    for (const theme of HOSTILE) {
      const sent = await sendForm(secretariat, `${LIST}/notat`, `${LIST}/notat`, {
        ...FIELDS,
        theme,
        note: theme,
      });
      expect(sent.status).toBe(303);
      const list = await secretariat.get(sent.location!);
      expect(list.html).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it('lead on from the fiftieth document, and back', async () => {
    await stage.sql(
      `insert into samsvar.document select gen_random_uuid(), case_id, kind, direction, party, 'Nr. ' || n, dated, file_name,
              media_type, sha256, note, access_status, registered_by, registered_at
         from samsvar.document, generate_series(1, 100) n where theme = $1`,
      FIELDS.theme,
    );
    const first = await secretariat.get(LIST);
    expect(first.html).toMatch(/1–50 af \d{3}/);
    const older = /href="([^"]+)" rel="next"/.exec(first.html)![1]!;
    const second = await secretariat.get(older);
    expect(second.html).toMatch(/51–100 af \d{3}/);
    expect(second.html).toContain('rel="prev"');
  });
});
