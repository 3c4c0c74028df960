import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { pageText } from '../../support/page-text.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const LOG = `${CASE}/sagslog`;

describe('The pages of the journal', () => {
  let stage: PageStage;
  let reader: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    reader = await stage.visitor('Formand Sjælland');
  });
  afterAll(() => stage?.close());
  const numbers = (html: string) => [...html.matchAll(/id="post-(\d+)"/g)].map(([, seq]) => Number(seq));
  const head = async () =>
    (
      await stage.db.read<{ seq: number; head: string }>(
        `select seq, head from samsvar.case_file where number = '2023-7996'`,
      )
    )[0]!;

  it('show the latest entries first and lead back to the first one', async () => {
    const { seq } = await head();
    const seen: number[] = [];
    let next: string | undefined = LOG;
    while (next) {
      const { html }: { html: string } = await reader.get(next);
      seen.push(...numbers(html));
      next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(Array.from({ length: seq }, (_, index) => seq - index));
  });

  it('lead to the page on which an entry stands', async () => {
    const { html } = await reader.get(`${LOG}?post=3#post-3`);
    expect(html).toMatch(/id="post-3" class="entry entry-sought"/);
  });

  it('show decisions alone when asked', async () => {
    const all = await stage.db.read<{ seq: number }>(
      `select e.seq from samsvar.journal_entry e join samsvar.case_file c on c.id = e.chain_id
        where e.entry::jsonb ->> 'type' like 'approve%' and c.number = '2023-7996'`,
    );
    const { html } = await reader.get(`${LOG}?kun=beslutninger`);
    expect(numbers(html)).toEqual(expect.arrayContaining(all.map(({ seq }) => seq)));
    expect(html).not.toContain('afgav bidrag');
  });

  it('verify the chain and say so, with entries and head', async () => {
    const { seq, head: hash } = await head();
    const { html } = await reader.get(`${LOG}/efterproevning`);
    expect(html).toContain('Sagsloggen hænger sammen');
    expect(html).toContain(`<dd>${seq}</dd>`);
    expect(html).toContain(hash);
    const compared = await reader.get(`${LOG}/efterproevning?aftryk=${hash.toUpperCase()}`);
    expect(compared.html).toContain('er sagsloggens eget');
  });

  it('say what is wrong with a check number, and when no entry has it', async () => {
    const wrong = await reader.get(`${LOG}/efterproevning?aftryk=%22%3E%3Cimg%20onerror%3D1%3E`);
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('<title>Fejl: Efterprøvning');
    expect(wrong.html).not.toContain('<img onerror');
    const other = await reader.get(`${LOG}/efterproevning?aftryk=${'a'.repeat(64)}`);
    expect(other.html).toContain('Ingen post har det kontrolnummer');
  });

  it('give the file that the command line verifies', async () => {
    const { status, html, headers } = await reader.get(`${LOG}/fil`);
    expect([status, html.split('\n').length]).toEqual([200, (await head()).seq + 2]);
    expect(headers.get('content-disposition')).toContain('sagslog-2023-7996.jsonl');
  });

  it('are nothing an administrator or the agency sees', async () => {
    for (const role of ['Systemadministrator', 'Social- og Boligstyrelsen, sagsbehandler']) {
      const visitor = await stage.visitor(role);
      for (const path of [LOG, `${LOG}/efterproevning`, `${LOG}/fil`])
        expect([role, (await visitor.get(path)).status]).toEqual([role, 404]);
    }
  });

  describe('of erasures', () => {
    const PAGE = `${LOG}/sletning`;
    const REASON = 'Et navn på en borger er skrevet ved en fejl.';
    /** A text that can be erased: the latest remark on a section. */
    const remark = async () =>
      (
        await stage.db.read<{ seq: number; text: string }>(
          `select t.seq, t.text from samsvar.journal_text t join samsvar.case_file c on c.id = t.chain_id
            where c.number = '2023-7996' and t.field = 'text' and t.text is not null order by t.seq desc limit 1`,
        )
      )[0]!;
    const propose = async (fields: Record<string, string>) =>
      sendForm(await stage.visitor('Sekretariat Midtjylland'), PAGE, PAGE, {
        handling: 'foreslaa',
        field: 'text',
        reason: REASON,
        ...fields,
      });
    /** Presses a button of the only open proposal. */
    const settle = async (role: string, act: string) => {
      const visitor = await stage.visitor(role);
      const { html } = await visitor.get(PAGE);
      const form = [...html.matchAll(/<form\b.*?<\/form>/gs)].find(([text]) =>
        text.includes(`value="${act}"`),
      )?.[0];
      if (form === undefined) return null;
      const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)![1]!;
      return visitor.post(PAGE, {
        _csrf: field('_csrf'),
        _key: field('_key'),
        handling: act,
        forslag: field('forslag'),
      });
    };

    it('take a proposal of the coordinator, say what is wrong with one, and let its maker not confirm it', async () => {
      const { seq, text } = await remark();
      expect((await propose({ seq: 'syv' })).status).toBe(400);
      const wrong = await propose({ seq: '1' });
      expect([wrong.status, wrong.html.includes(REASON)]).toEqual([409, true]);
      expect((await propose({ seq: String(seq) })).location).toBe(PAGE);
      const own = await (await stage.visitor('Sekretariat Midtjylland')).get(PAGE);
      expect(pageText(own.html)).toContain(text);
      expect(own.html).not.toContain('value="bekraeft"');
      // A chair sees what is proposed, and settles nothing.
      const chair = await reader.get(PAGE);
      expect(pageText(chair.html)).toContain(REASON);
      expect(chair.html).not.toMatch(/name="handling"/);
      expect((await (await stage.visitor('Læser, kommune')).get(PAGE)).status).toBe(404);
    });

    it('let another secretariat let the text stand, and the coordinator propose it again', async () => {
      const { seq, text } = await remark();
      expect((await settle('Sekretariat Sjælland', 'lad-staa'))!.location).toBe(PAGE);
      expect((await reader.get(PAGE)).html).not.toContain('class="erasure"');
      expect((await remark()).text).toBe(text);
      expect((await propose({ seq: String(seq) })).location).toBe(PAGE);
    });

    it('erase the text when another one confirms, and say so in the journal', async () => {
      const { seq, text } = await remark();
      expect(await settle('Sekretariat Midtjylland', 'bekraeft')).toBeNull();
      expect((await settle('Sekretariat Sjælland', 'bekraeft'))!.location).toBe(PAGE);
      const { html } = await reader.get(`${LOG}?post=${seq}#post-${seq}`);
      expect(html).not.toContain(text);
      expect((await reader.get(PAGE)).html).not.toContain('class="erasure"');
      const latest = await reader.get(LOG);
      expect(pageText(latest.html)).toContain(`bekræftede sletningen af en tekst i post ${seq}`);
    });
  });
});
