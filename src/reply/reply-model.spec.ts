import { TextError } from '../platform/text/document-tree.js';
import type { ReplyBlock, ReplyPart, TableBlock } from './reply-blocks.js';
import { sampleReply } from '../../test/support/sample-reply.js';
import { buildReplyModel } from './reply-model.pure.js';
import type { ReplyInput } from './reply-input.js';

const model = buildReplyModel(sampleReply);
const part = (id: string): ReplyPart => model.parts.find((one) => one.id === id)!;
const tables = (blocks: readonly ReplyBlock[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');
const rows = (table: TableBlock) =>
  table.rows.map((row) =>
    row.map((cell) => cell.paragraphs.map((runs) => runs.map((run) => run.text).join('')).join(' / ')),
  );
const headings = (blocks: readonly ReplyBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.number ?? '-'} ${block.text} (${block.level})`] : [],
  );
const table = (id: string, caption: string) =>
  rows(tables(part(id).blocks).find((one) => one.caption === caption)!);

describe('buildReplyModel', () => {
  it('puts both case numbers, the date in words and the receiver on the cover', () => {
    expect(model.cover.facts.slice(0, 5)).toEqual([
      { label: 'Til', value: 'Social- og Boligstyrelsen' },
      { label: 'Modtagerens sagsnr.', value: '2023-7996' },
      { label: 'Afsenders sagsnr.', value: '2024-017' },
      { label: 'Dato', value: 'fredag den 31. maj 2024, uge 22' },
      { label: 'Version', value: '2' },
    ]);
    expect(model.cover.from).toBe('Fra kommunerne i Nordjylland, Midtjylland og Syddanmark');
  });

  it('has the parts in order: front matter, numbered sections, annexes', () => {
    expect(model.parts.map((one) => `${one.number ?? ''} ${one.heading}`.trim())).toEqual([
      'Sammenfatning',
      '1. Geografisk placering',
      '2. Finansiering',
      'Bilag 1: Regionernes standpunkter til afrapporteringen',
      'Bilag 2: Kravliste',
      'Bilag 3: Versioner og kontroltal',
    ]);
  });

  it('numbers headings and closes up levels the text skipped', () => {
    expect(headings(part('afsnit-financing').blocks)).toEqual([
      '2.1 Model (2)',
      '2.1.1 Etaper (3)',
      '2.2 Oplysninger i skemaform (2)',
      '2.3 Regionernes svar på afsnittet (2)',
    ]);
    expect(headings(part('sammenfatning').blocks)).toEqual(['- Den samlede løsning (2)']);
  });

  it("prints each region's answer to a section with words, date and basis; a region that said nothing as well", () => {
    expect(table('afsnit-placement', 'Afsnit 1: svar på version 9')).toEqual([
      ['Nordjylland', 'Godkendt', '4.4.2024, formandens bemyndigelse'],
      ['Midtjylland', 'Godkendt', '5.4.2024, møde i Socialdirektørforum, registreret af sekretariatet'],
      [
        'Syddanmark',
        'Godkendt med forbehold / ”Driftsansvaret bør aftales skriftligt.”',
        '6.4.2024, skriftlig behandling',
      ],
    ]);
    expect(table('afsnit-financing', 'Afsnit 2: svar på version 3').slice(1)).toEqual([
      [
        'Midtjylland',
        'Kan ikke tilslutte sig afsnittet / Anført som ikke tilsluttet / ”Vi ønsker takst.”',
        '9.4.2024, skriftlig behandling',
      ],
      ['Syddanmark', 'Har ikke svaret', ''],
    ]);
  });

  it('sets a reservation apart in its section, as the region speaking', () => {
    expect(part('afsnit-placement').blocks).toContainEqual({
      kind: 'quote',
      label: 'Forbehold fra kommunerne i Syddanmark til afsnit 1',
      paragraphs: ['”Driftsansvaret bør aftales skriftligt.”'],
      reservation: true,
    });
  });

  it('prints standpoints verbatim in the annex, each under its region', () => {
    const quotes = part('bilag-standpunkter').blocks.filter((block) => block.kind === 'quote');
    expect(quotes).toEqual([
      {
        kind: 'quote',
        label: 'Kommunerne i Midtjylland',
        paragraphs: ['”Vi lægger vægt på nærhed.', 'Vi deltager gerne.”'],
      },
      {
        kind: 'quote',
        label: 'Kommunerne i Nordjylland om finansiering',
        paragraphs: ['”Taksten bør drøftes.”'],
      },
    ]);
    expect(table('bilag-standpunkter', 'Regionernes svar på den samlede afrapportering')[2]).toEqual([
      'Syddanmark',
      'Har ikke svaret',
      '',
    ]);
  });

  it('shows the ledger by the letter: word, heading, state and place, and never our own weights', () => {
    expect(table('bilag-kravliste', 'Kravliste')).toEqual([
      ['1', 'Krav overall.solution', 'anmoder / Afrapportering', 'Besvaret', 'Den samlede løsning'],
      ['2', 'Krav placement.location', 'skal / Geografisk placering', 'Besvaret', '1.1 Placering'],
      [
        '3',
        'Krav placement.operator',
        'behov for afklaring / Geografisk placering',
        'Delvist besvaret / Mangler: Endeligt tilsagn / Afklares af: Sekretariat Midtjylland senest 31.10.2024',
        '1.1 Placering',
      ],
      ['4', 'Krav placement.sharedOperation', 'kan overvejes / Geografisk placering', 'Ikke relevant', ''],
      [
        '5',
        'Krav financing.model',
        'skal / Finansiering',
        'Ikke besvaret, med begrundelse / Afventer oplysning om Kofoedsminde',
        '2. Finansiering',
      ],
      ['6', 'Krav financing.sameModel', 'skal / Finansiering', 'Ikke relevant', ''],
    ]);
    expect(part('bilag-kravliste').blocks[0]).toMatchObject({
      runs: [
        {
          text: 'Kravlisten har 6 krav: 2 er besvaret, 1 er delvist besvaret, 1 er ikke besvaret, med begrundelse og 2 er ikke relevante.',
        },
      ],
    });
    expect(JSON.stringify(model)).not.toMatch(/mandatory|recommended|anbefalet/i);
  });

  it('speaks of a region as an actor only as its municipalities', () => {
    const said = JSON.stringify({
      ...model,
      parts: model.parts.filter((one) => one.id !== 'afsnit-placement'),
    });
    expect(said).not.toMatch(/Region (Nordjylland|Midtjylland|Syddanmark)/);
  });

  it('points only at places that exist, and each id once', () => {
    const ids = model.parts.flatMap((one) => [
      one.id,
      ...one.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]);
    const targets = [...JSON.stringify(model).matchAll(/"href":"#([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBe(4);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  it('is the same whenever it is built', () => {
    expect(buildReplyModel(JSON.parse(JSON.stringify(sampleReply)) as ReplyInput)).toEqual(model);
  });

  it('refuses words that a file could not carry', () => {
    expect(() =>
      buildReplyModel({ ...sampleReply, standpoints: [{ region: 'DK-81', words: 'a\u0000b' }] }),
    ).toThrow(TextError);
  });
});
