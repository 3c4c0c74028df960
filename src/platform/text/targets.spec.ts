import { canonicalHref, pageCount, parseTree, readSheet, sheetOf, wordCount } from './document-tree.js';

const led = (text: string, mark: object) => ({ type: 'text', text, marks: [mark] });
const doc = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const cite = (source: string, says = '') => ({ type: 'cite', attrs: { source, says } });

describe('an address', () => {
  it.each([
    ['https://SBST.dk', 'https://sbst.dk/'],
    [' https://www.sm.dk/a b?x=(1)|*#æ ', 'https://www.sm.dk/a%20b?x=%281%29%7C%2A#%C3%A6'],
    ['https://bøger.dk/x', 'https://xn--bger-gra.dk/x'],
    ['https://da.wikipedia.org/wiki/A_(B)', 'https://da.wikipedia.org/wiki/A_%28B%29'],
  ])('%s has one form', (typed, href) => {
    expect(canonicalHref(typed)).toBe(href);
    expect(canonicalHref(href)).toBe(href);
  });

  it.each([
    ...['http://sbst.dk/', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.dk', '//sbst.dk', '/sager'],
    ...[
      'https://navn:kode@sbst.dk/',
      'https://',
      'https://[::1]/',
      'sbst.dk',
      `https://a.dk/${'x'.repeat(2000)}`,
    ],
  ])('%s is none', (typed) => expect(canonicalHref(typed)).toBeNull());
});

describe('links and sources of a text', () => {
  const says = 'Referat, »Møde "1"«, a\\b | c, 3.4.2024';
  const tree = parseTree(
    doc(
      led('[brevet]', link('https://sbst.dk/brev(1)')),
      { type: 'text', text: ' og ' },
      led('ca. 75 pct.', cite('document:0190-a', says)),
      { type: 'text', text: ', se [x](https://a.dk)' },
    ),
  );

  it('stand in a plain field and come back from it', () => {
    const { text, kept } = sheetOf(tree);
    expect(text).toBe(
      '[\\[brevet\\]](https://sbst.dk/brev%281%29) og [ca. 75 pct.](dokument:0190-a "Referat, »Møde \\"1\\"«, a\\\\b | c, 3.4.2024"), se [x\\](https://a.dk)',
    );
    expect(readSheet(text, kept).tree).toEqual(tree);
  });

  it('are typed there, with bold words in them', () => {
    const read = readSheet('Se [**brevet** af 2023](https://SBST.dk/a) og [12](register:places).', []).tree;
    expect(read).toEqual(
      parseTree(
        doc(
          { type: 'text', text: 'Se ' },
          { type: 'text', text: 'brevet', marks: [{ type: 'strong' }, link('https://sbst.dk/a')] },
          led(' af 2023', link('https://sbst.dk/a')),
          { type: 'text', text: ' og ' },
          led('12', cite('register:places')),
          { type: 'text', text: '.' },
        ),
      ),
    );
  });

  it('are no words, and fill no page', () => {
    expect(wordCount(tree)).toBe(wordCount(readSheet('brevet og ca. 75 pct., se x(https://a.dk)', []).tree));
    expect(pageCount(tree)).toBe(1);
  });

  it.each([
    ['an address that is none of ours', doc(led('a', link('javascript:x()'))), 'badLink'],
    ['a link without address', doc(led('a', { type: 'link' })), 'unknownMark'],
    [
      'a link with more',
      doc(led('a', { type: 'link', attrs: { href: 'https://a.dk', onclick: 'x' } })),
      'unknownAttribute',
    ],
    ['a source of no kind', doc(led('a', cite('web:x'))), 'badSource'],
    ['a source with unseen signs', doc(led('a', cite('letter:x', 'a\u202eb'))), 'badSource'],
    [
      'a link and a source at once',
      doc({ type: 'text', text: 'a', marks: [link('https://a.dk'), cite('letter:x')] }),
      'badLink',
    ],
    [
      'a link in a heading',
      {
        type: 'doc',
        content: [{ type: 'heading', attrs: { level: 1 }, content: [led('a', link('https://a.dk'))] }],
      },
      'badLink',
    ],
  ])('refuses %s', (_what, input, code) => {
    expect(() => parseTree(input)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a typed address that is not https, in words that say what to do', () => {
    expect(() => readSheet('Se [brevet](http://sbst.dk)', [])).toThrow('der begynder med https://');
  });
});
