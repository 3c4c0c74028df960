import { Document, Packer, Paragraph, TextRun, ExternalHyperlink } from 'docx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { unpackingBombs } from '../../test/support/bombs.js';
import { officeProblem } from './office-file.js';

const TYPES = '<?xml version="1.0"?><Types/>';
const zipped = (parts: Zippable, level: 0 | 1 = 1) => Buffer.from(zipSync(parts, { level }));
const office = (parts: Record<string, string>) =>
  zipped({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8('<w:document/>'),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
const rels = (type: string, more = 'TargetMode="External"') =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://attacker.example/x" ${more}/></Relationships>`;
const DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

async function withLink(): Promise<Buffer> {
  const link = new ExternalHyperlink({
    link: 'https://www.retsinformation.dk',
    children: [new TextRun('loven')],
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }));
}

describe('T6 a file that unpacks to more than is taken', () => {
  const bombs = unpackingBombs();

  it('comes 20 times', () => expect(bombs).toHaveLength(20));

  it.each(bombs.map((bomb, n) => [n, bomb] as const))('is refused: %d', async (_, bomb) => {
    expect(await officeProblem(bomb)).toMatchObject({ code: 'fileContent', field: 'content' });
  });
});

describe('T7 a crafted office file', () => {
  const external = [
    'attachedTemplate',
    'image',
    'oleObject',
    'frame',
    'subDocument',
    'externalLink',
    'aFChunk',
  ];
  const crafted: [string, Buffer][] = [
    ...external.map((type): [string, Buffer] => [
      `external ${type}`,
      office({ 'word/_rels/document.xml.rels': rels(type) }),
    ]),
    ['external, other quotes', office({ 'word/_rels/a.rels': rels('image', "TargetMode = 'External'") })],
    ['external, large letters', office({ 'word/_rels/A.RELS': rels('image') })],
    ...[
      'word/document.xml',
      'word/styles.xml',
      'docProps/core.xml',
      'word/_rels/x.rels',
      'customXml/item1.xml',
    ].map((name): [string, Buffer] => [`DTD in ${name}`, office({ [name]: DTD })]),
    ['DTD in small letters', office({ 'word/document.xml': DTD.toLowerCase() })],
    ['DTD in UTF-16', zipped({ 'word/document.xml': utf16(DTD) })],
    ['DTD after much else', office({ 'word/document.xml': `${'<a/>'.repeat(50_000)}${DTD}` })],
    ['an entity alone', office({ 'word/document.xml': '<!ENTITY a "b">' })],
    [
      'a billion laughs',
      office({ 'word/document.xml': '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l>&b;</l>' }),
    ],
    ['a macro', office({ 'word/vbaProject.bin': 'x' })],
    ['a macro in large letters', office({ 'word/VBAPROJECT.BIN': 'x' })],
    ['macro data', office({ 'word/vbaData.xml': '<a/>' })],
    ['a macro sheet', office({ 'xl/macrosheets/sheet1.xml': '<a/>' })],
    ['OpenDocument Basic', office({ 'Basic/Standard/Module1.xml': '<a/>' })],
    [
      'a type that is macro enabled',
      office({
        '[Content_Types].xml':
          '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      }),
    ],
    ['an embedded object', office({ 'word/embeddings/oleObject1.bin': 'x' })],
    ['an embedded file', office({ 'word/embeddings/Sheet1.xlsx': 'x' })],
    ['ActiveX', office({ 'word/activeX/activeX1.xml': '<a/>' })],
    ['a control', office({ 'xl/ctrlProps/ctrlProp1.xml': '<a/>' })],
    ['two parts of one name', office({ 'word/Document.xml': '<w:document/>' })],
    ['a way out of the folder', office({ '../../etc/passwd': 'x' })],
    ['an absolute name', office({ '/etc/passwd': 'x' })],
    ['no ZIP at all', Buffer.from('PK\u0003\u0004 word/ and no more')],
    ['an end that is missing', office({}).subarray(0, 60)],
  ];

  it('comes in at least 30 forms', () => expect(crafted.length).toBeGreaterThanOrEqual(30));

  it.each(crafted)('is refused: %s', async (_, bytes) => {
    const problem = await officeProblem(bytes);
    expect(problem).toMatchObject({ field: 'content', text: expect.stringMatching(/\.$/) as string });
  });

  it('is told from a real one, with a link to click', async () => {
    const real = await withLink();
    expect(Object.keys(unzipSync(real)).some((name) => name.endsWith('.rels'))).toBe(true);
    expect(await officeProblem(real)).toBeNull();
  });
});
