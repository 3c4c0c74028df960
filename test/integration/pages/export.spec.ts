import { strFromU8, unzipSync } from 'fflate';
import { verifyJournalStream } from '../../../src/journal/journal-file.js';
import { CASE, openPageStage, sendForm, type PageStage } from '../../support/page-stage.js';
import { readPdf, rolesOf } from '../../support/pdf-reading.js';
import type { Visitor } from '../../support/sign-in.js';

jest.setTimeout(300_000);
const NUMBER = CASE.split('/').at(-1)!;
const EXPORT = `${CASE}/sagslog/udlevering`;

describe('Handing out a case', () => {
  let stage: PageStage;
  let secretariat: Visitor;
  beforeAll(async () => {
    stage = await openPageStage();
    secretariat = await stage.visitor('Sekretariat Midtjylland');
  });
  afterAll(() => stage?.close());

  const fetched = async (path: string) => {
    const answer = await fetch(new URL(path, stage.url), { headers: { cookie: secretariat.cookie } });
    return Buffer.from(await answer.arrayBuffer());
  };
  const note = (theme: string, accessStatus: string) =>
    sendForm(secretariat, `${CASE}/dokumenter/notat`, `${CASE}/dokumenter/notat`, {
      theme,
      party: 'Fåborg-Midtfyn Kommune',
      dated: '2024-04-05',
      direction: 'in',
      note: 'Talt i telefon.',
      accessStatus,
    });

  it('waits until every document is decided, keeps what is exempt, and is the same byte for byte again', async () => {
    const laid = await note('=HYPERLINK("x")', 'undecided');
    const id = /lagt=([0-9a-f-]{36})/.exec(laid.location!)![1]!;
    const asked = { purpose: 'aktindsigt', receiver: 'Anmodning fra en avis' };
    const early = await sendForm(secretariat, EXPORT, EXPORT, asked);
    expect(early.status).toBe(409);
    expect(early.html).toContain('Der er dokumenter, som der ikke er taget stilling til.');
    const page = `${CASE}/dokumenter/${id}`;
    const undecided = await stage.db.read<{ id: string }>(
      `select id from samsvar.document where access_status = 'undecided'`,
    );
    for (const row of undecided)
      expect(
        (
          await sendForm(
            secretariat,
            `${CASE}/dokumenter/${row.id}`,
            `${CASE}/dokumenter/${row.id}/aktindsigt`,
            {
              accessStatus: 'exempt',
              reason: 'Offentlighedsloven § 23, internt.',
            },
          )
        ).location,
      ).toBe(`${CASE}/dokumenter/${row.id}`);
    expect((await secretariat.get(page)).html).toContain('Offentlighedsloven § 23, internt.');
    const made = await sendForm(secretariat, EXPORT, EXPORT, asked);
    expect(made.status).toBe(303);
    const first = await fetched(`${made.location}/fil`);
    await note('Efter udleveringen', 'open');
    expect((await fetched(`${made.location}/fil`)).equals(first)).toBe(true);
    const files = unzipSync(first);
    const xml = strFromU8(files['indeks.xml']!);
    expect(xml).toContain('access="exempt"');
    expect(xml).toContain('Offentlighedsloven § 23, internt.');
    expect(xml).not.toContain('Efter udleveringen');
    expect(
      Object.keys(files).some(
        (path) => path.endsWith('notat.txt') && strFromU8(files[path]!).includes('Talt i telefon.'),
      ),
    ).toBe(false);
    expect(strFromU8(files['indeks.csv']!)).toContain(`'=HYPERLINK`);
    expect(strFromU8(files['indeks.html']!)).toContain('<html lang="da">');
    const verdict = await verifyJournalStream([files['sagslog.jsonl']!], {});
    expect(verdict).toMatchObject({ ok: true });
  });

  const exempted = (seq: string, accessStatus = 'exempt') =>
    sendForm(secretariat, EXPORT, `${EXPORT}/poster`, {
      seq,
      accessStatus,
      reason: 'Offentlighedsloven § 27, nr. 2.',
    });
  const madeFor = async (purpose: string) => {
    const made = await sendForm(secretariat, EXPORT, EXPORT, { purpose, receiver: 'Anmodning fra en avis' });
    return unzipSync(await fetched(`${made.location}/fil`));
  };
  const entryIn = (files: Readonly<Record<string, Uint8Array>>, seq: number) =>
    new RegExp(`<entry seq="${seq}".*</entry>`).exec(strFromU8(files['indeks.xml']!))![0];

  it('tells of each entry whether it is open, and of an exempt one to somebody outside only why', async () => {
    expect((await exempted('2')).location).toBe(`${EXPORT}#poster`);
    expect((await secretariat.get(EXPORT)).html).toContain('Post 2: Offentlighedsloven § 27, nr. 2.');
    const own = await madeFor('esdh');
    expect(entryIn(own, 1)).toContain('access="open"');
    expect(entryIn(own, 2)).toMatch(
      /type="\w+" hash="[0-9a-f]{64}" access="exempt"><what>.+<.what><accessReason>Off/,
    );
    expect(await verifyJournalStream([own['sagslog.jsonl']!], {})).toMatchObject({ ok: true });
    const outside = await madeFor('aktindsigt');
    expect(entryIn(outside, 2)).toMatch(
      /^<entry seq="2" at="[^"]+" access="exempt"><accessReason>Offentlighedsloven § 27, nr. 2.<\/accessReason><\/entry>$/,
    );
    expect(outside['sagslog.jsonl']).toBeUndefined();
    expect((await exempted('2', 'open')).status).toBe(303);
    expect(entryIn(await madeFor('aktindsigt'), 2)).toContain('access="open"><what>');
  });

  it('keeps what was typed about an entry that there is not', async () => {
    const refused = await exempted('99999');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Sagsloggen har ingen post med det nummer.');
    expect(refused.html).toContain('value="99999"');
  });

  it('has the index as tagged PDF too, with every document and entry of the other forms', async () => {
    const files = await madeFor('esdh');
    const { pages, info, outline } = readPdf(files['indeks.pdf']!);
    const text = bare(pages.map((page) => page.text).join(''));
    const cells = strFromU8(files['indeks.html']!).matchAll(/<(?:td|th scope="row")>(.*?)<\/t[dh]>/g);
    for (const [, cell] of cells) expect(text).toContain(bare(cell!));
    expect(info['Title']).toBe(`Sag ${NUMBER}: indeks over dokumenter og poster`);
    expect(outline.map(({ title }) => title)).toEqual(['Dokumenter', 'Poster i sagsloggen']);
    expect(new Set(pages.flatMap(({ structure }) => rolesOf(structure)))).toContain('TH');
  });
});

/** Letters and digits only: a PDF sets lines where it likes. */
const bare = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/[^\p{L}\p{N}]/gu, '');
