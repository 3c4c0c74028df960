import { renderToString } from 'preact-render-to-string';
import { parseTree, treeFromPlainText } from '../../platform/text/document-tree.js';
import { DocumentText } from './document.js';
import { runsOf } from './runs.pure.js';

const line = (text: string) => [{ type: 'text', text }] as const;

describe('the runs of a line', () => {
  it('cut where a quote begins and ends, whatever its white space', () => {
    expect(runsOf(line('Opholdet varer 8,2 år i gennemsnit.'), [{ id: 'a', words: '8,2  år\ni' }])).toEqual([
      { text: 'Opholdet varer ', strong: false, em: false, place: null },
      { text: '8,2 år i', strong: false, em: false, place: 'a' },
      { text: ' gennemsnit.', strong: false, em: false, place: null },
    ]);
  });

  it('lose no word, across marks too', () => {
    const nodes = [
      { type: 'text', text: 'Fristen er ' },
      { type: 'text', text: '1. juni', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' 2024.' },
    ] as const;
    const runs = runsOf(nodes, [{ id: 'a', words: 'er 1. juni 2024' }]);
    expect(runs.map(({ text }) => text).join('')).toBe('Fristen er 1. juni 2024.');
    expect(runs.filter(({ place }) => place === 'a').map(({ text, strong }) => [text, strong])).toEqual([
      ['er ', false],
      ['1. juni', true],
      [' 2024', false],
    ]);
  });

  it('read a quote as words, never as a pattern, and show the first of two that overlap', () => {
    expect(runsOf(line('a.c abc'), [{ id: 'x', words: 'a.c' }])[0]).toMatchObject({
      text: 'a.c',
      place: 'x',
    });
    const overlapping = [
      { id: 'x', words: 'b c' },
      { id: 'y', words: 'c d' },
    ];
    expect(runsOf(line('a b c d'), overlapping).map(({ place }) => place)).toEqual([null, 'x', null]);
    expect(runsOf(line('a'), [{ id: 'x', words: ' ' }])).toHaveLength(1);
  });
});

describe('links and sources of a text', () => {
  it('lead to their address, and are numbered and named below', () => {
    const body = parseTree({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'brevet',
              marks: [{ type: 'link', attrs: { href: 'https://sbst.dk/"x' } }],
            },
            ...['a', 'b', 'a'].map((says) => ({
              type: 'text',
              text: `, ${says}`,
              marks: [{ type: 'cite', attrs: { source: `letter:${says}`, says: `Kilden <${says}>` } }],
            })),
          ],
        },
      ],
    });
    const html = renderToString(<DocumentText body={body} />);
    expect(html).toContain('<a href="https://sbst.dk/%22x" rel="noopener noreferrer">brevet</a>');
    expect([...html.matchAll(/Kilde <\/span>(\d)/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
    expect(html).toContain('<ol><li>Kilden &lt;a></li><li>Kilden &lt;b></li></ol>');
  });
});

describe('a text as it is read', () => {
  it('escapes words, keeps lists and tables, and numbers what answers', () => {
    const body = parseTree({
      type: 'doc',
      content: [
        ...treeFromPlainText('# <script>alert(1)</script>\n\nTekst.\n\n- et\n- to').content,
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: ['A', 'B'].map((text) => ({
                type: 'tableHeader',
                content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
              })),
            },
          ],
        },
      ],
    });
    const html = renderToString(
      <DocumentText
        body={body}
        idPrefix="stykke"
        margins={new Map([[2, [{ number: 9, name: 'Krav 9', href: '#krav-9' }]]])}
        notes={new Map([[2, [{ id: 'k', number: 1, words: 'Tekst', name: 'Kommentar 1', href: '#k1' }]]])}
      />,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).toContain('<mark>Tekst</mark>.');
    expect(html).toContain('href="#krav-9"');
    expect(html).toContain('aria-label="Kommentar 1"');
    expect(html).toContain('<li>et</li>');
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
    expect(html).toContain('id="stykke-4"');
  });
});
