import { parseTree, readSheet, sheetOf } from './document-tree.js';

const paragraph = (text: string, ...marks: string[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}) }],
});
const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
const doc = (...content: unknown[]) => parseTree({ type: 'doc', content });

describe('a text in a plain field', () => {
  it('reads headings, lists, tables, bold and italics', () => {
    const { tree } = readSheet(
      '# Pladser\n\nDer er **20-24** og *mindst* 12,\nomkring 2 * 3.\n- én\n  bogruppe\n- to\n\n| # År | # Pladser |\n| 2027 | 12 |',
      [],
    );
    expect(tree.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
    expect(tree.content[1]!.content).toEqual([
      { type: 'text', text: 'Der er ' },
      { type: 'text', text: '20-24', marks: [{ type: 'strong' }] },
      { type: 'text', text: ' og ' },
      { type: 'text', text: 'mindst', marks: [{ type: 'em' }] },
      { type: 'text', text: ' 12, omkring 2 * 3.' },
    ]);
    expect(sheetOf(tree).text).toContain('- én bogruppe\n- to\n\n| # År | # Pladser |\n| 2027 | 12 |');
  });

  it('ties a line of the ledger to the block after its mark, wherever that block moves', () => {
    const { places, tree, loose } = readSheet(
      '# Pladser\n\n[krav 9, 12]\n20-24 pladser.\n\n[krav 10] Fordelt så.\n[krav 11]',
      [],
    );
    expect([...places]).toEqual([
      [9, [2]],
      [12, [2]],
      [10, [3]],
    ]);
    expect(loose).toEqual([11]);
    expect(sheetOf(tree, new Map([[3, [10]]])).text).toBe(
      '# Pladser\n\n20-24 pladser.\n\n[krav 10]\nFordelt så.',
    );
  });

  it('keeps what no such text can hold behind a placeholder, and says which one is gone', () => {
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('a'), paragraph('b')] }] },
      ],
    };
    const tree = doc(paragraph('Før'), table, paragraph('Efter'));
    const { text, kept } = sheetOf(tree);
    expect(text).toBe('Før\n\n[[tabel 1]]\n\nEfter');
    expect(readSheet(`Nyt stykke\n\n${text}`, kept).tree.content[2]).toEqual(tree.content[1]);
    expect(readSheet('Før\n\nEfter', kept).missing).toEqual([1]);
  });

  it('fills up a row that is short, and takes a mark of nothing as text', () => {
    const { tree } = readSheet('| a | b |\n| c |\n\n[[tabel 7]]', []);
    expect(tree.content).toEqual([
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('a'), cell('b')] },
          { type: 'tableRow', content: [cell('c'), { type: 'tableCell', content: [] }] },
        ],
      },
      paragraph('[[tabel 7]]'),
    ]);
  });

  it('refuses control characters and a text that is too long, with the block', () => {
    expect(() => readSheet('ok\n\nskjult\u0007', [])).toThrow(
      'Blok 2: Teksten indeholder usynlige styretegn',
    );
    expect(() => readSheet('a'.repeat(100_001), [])).toThrow('for lang');
  });
});
