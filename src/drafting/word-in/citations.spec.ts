import { strFromU8, unzipSync } from 'fflate';
import { blockText, parseTree, type DocumentTree } from '../../platform/text/document-tree.js';
import { wordFile } from '../../../test/support/word-files.js';
import { knownNotes } from '../sources/citations-in-word.pure.js';
import { citeOf, mapWords } from '../sources/citations.pure.js';
import { textDocx } from '../word-out/section-docx.js';
import { readWord } from './read-word.js';
import { wordText } from './word-tree.pure.js';

const about = {
  caseNumber: '1',
  title: 'Afsnit',
  version: 'Version 2',
  hash: 'a'.repeat(64),
  madeAt: '2024-04-08T07:00:00Z',
};

/** What a text cites, as the case knows it. */
function sourcesIn(tree: DocumentTree) {
  const found: { source: string; says: string; words: string }[] = [];
  mapWords(tree, (node) => {
    const cite = citeOf(node);
    if (cite) found.push({ ...cite.attrs, words: node.text });
    return node;
  });
  return found;
}

describe('a text that goes out to Word and comes in again', () => {
  const cite = (source: string, says: string) => ({ type: 'cite', attrs: { source, says } });
  const line = (...content: readonly (readonly [string, ...object[]])[]) =>
    parseTree({
      type: 'doc',
      content: [
        { type: 'paragraph', content: content.map(([text, ...marks]) => ({ type: 'text', text, marks })) },
      ],
    });
  const letter = cite('letter:overOccupancy', 'Brevet, side 2');
  const minutes = cite('document:1', 'Referat, »Møde«, 3.4.2024');
  const places = cite('register:places', 'Antal pladser (opgørelse)');
  const cited = line(
    ['Der var '],
    ['8,2', letter, { type: 'strong' }],
    [' pct.', letter],
    [' og '],
    ['tyve', minutes],
    ['24 pladser', places],
    ['.'],
  );

  it('has its sources again, from the first of their words to the last', async () => {
    const docx = Buffer.from(await textDocx(cited, about));
    const { tree, notices } = wordText(await readWord(docx), knownNotes(sourcesIn(cited)));
    expect([tree, notices]).toEqual([cited, []]);
  });

  it.each([
    ['is of no source of the case', [], [0, 0, 0]],
    [
      'says what two sources would',
      [...sourcesIn(cited), { source: 'document:2', says: letter.attrs.says, words: '' }],
      [0, 1, 1],
    ],
    [
      'is of a fact of the register whose words are others now',
      [{ ...places.attrs, words: '26 pladser' }],
      [0, 0, 0],
    ],
    [
      'was changed',
      [
        { ...letter.attrs, says: 'Brevet, side 3', words: '' },
        { ...minutes.attrs, words: '' },
      ],
      [0, 1, 0],
    ],
  ])('leaves words as words when the note %s, and says so', async (_, sources, kept) => {
    const read = wordText(await readWord(Buffer.from(await textDocx(cited, about))), knownNotes(sources));
    const found = new Set(sourcesIn(read.tree).map(({ source }) => source));
    expect([letter, minutes, places].map(({ attrs }) => Number(found.has(attrs.source)))).toEqual(kept);
    expect(read.notices).toEqual([
      'Fodnoter er kun taget med, hvor de er en af sagens kilder. Skriv det nødvendige i teksten.',
    ]);
    expect(read.tree.content.map(blockText)).toEqual(cited.content.map(blockText));
  });

  it('takes no source for words that somebody has put a note to in Word', async () => {
    const parts = unzipSync(Buffer.from(await textDocx(cited, about)));
    const plain = strFromU8(parts['word/document.xml']!).replace(/<w:rStyle w:val="SamsvarKilde"\/>/g, '');
    const docx = wordFile({ ...parts, 'word/document.xml': plain });
    const { tree } = wordText(await readWord(docx), knownNotes(sourcesIn(cited)));
    expect(sourcesIn(tree)).toEqual([]);
    expect(tree.content.map(blockText)).toEqual(cited.content.map(blockText));
  });
});
