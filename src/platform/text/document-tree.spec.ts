import { contentHash } from '../canonical/canonical.js';
import {
  fitsPlainText,
  pageCount,
  parseTree,
  plainText,
  TEXT_LIMITS,
  TextError,
  treeFromPlainText,
  wordCount,
} from './document-tree.js';

const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const cell = (type: string, value: string) => ({ type, content: [paragraph(text(value))] });

function refusal(input: unknown): TextError {
  try {
    parseTree(input);
  } catch (error) {
    if (error instanceof TextError) return error;
    throw error;
  }
  throw new Error('The text was accepted.');
}

describe('parseTree', () => {
  it('takes paragraphs, headings, lists and tables and gives their normal form', () => {
    const input = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Pladser')] },
      paragraph(text('Der '), text('foreslås'), text(' 20-24', 'em', 'strong'), text(' pladser. ')),
      paragraph(),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(text('ét'))] }, { type: 'listItem' }],
      },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'År'), cell('tableHeader', 'Pladser')] },
          { type: 'tableRow', content: [cell('tableHeader', '2027'), cell('tableCell', '12')] },
        ],
      },
    );
    const tree = parseTree(input);
    expect(tree.content.map((block) => block.type)).toEqual(['heading', 'paragraph', 'bulletList', 'table']);
    expect(tree.content[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Der foreslås' },
        { type: 'text', text: ' 20-24', marks: [{ type: 'strong' }, { type: 'em' }] },
        { type: 'text', text: ' pladser.' },
      ],
    });
    expect(tree.content[2]).toMatchObject({ content: [{ content: [{ content: [{ text: 'ét' }] }] }] });
  });

  it('takes an empty document: the first day of a draft', () => {
    expect(parseTree({ type: 'doc' })).toEqual({ type: 'doc', content: [] });
  });

  it.each([
    ['null', null, 'notADocument'],
    ['a string', 'tekst', 'notADocument'],
    ['another root', paragraph(text('a')), 'notADocument'],
    ['content that is no list', { type: 'doc', content: 'a' }, 'notADocument'],
    ['an image', doc({ type: 'image', attrs: { src: 'x' } }), 'unknownNode'],
    ['an underline', doc(paragraph(text('a', 'underline'))), 'unknownMark'],
    [
      'a mark with attributes',
      doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'strong', attrs: {} }] })),
      'unknownAttribute',
    ],
    [
      'an attribute on a paragraph',
      doc({ type: 'paragraph', attrs: { style: 'x' }, content: [] }),
      'unknownAttribute',
    ],
    [
      'a fourth heading level',
      doc({ type: 'heading', attrs: { level: 4 }, content: [] }),
      'unknownAttribute',
    ],
    ['a heading without level', doc({ type: 'heading', content: [] }), 'unknownAttribute'],
    ['text at the top', doc(text('a')), 'wrongNesting'],
    ['a paragraph in a paragraph', doc(paragraph(paragraph())), 'wrongNesting'],
    ['a paragraph straight in a list', doc({ type: 'bulletList', content: [paragraph()] }), 'wrongNesting'],
    [
      'a list in a list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList' }] }] }),
      'tooDeep',
    ],
    ['a newline in a text', doc(paragraph(text('a\nb'))), 'controlCharacter'],
    ['a half surrogate', doc(paragraph(text('\ud800'))), 'controlCharacter'],
    ['a direction override', doc(paragraph(text('a\u202eb'))), 'controlCharacter'],
    ['a zero-width space', doc(paragraph(text('a\u200bb'))), 'controlCharacter'],
    [
      'uneven rows',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [cell('tableCell', 'a')] }, { type: 'tableRow' }],
      }),
      'badTable',
    ],
    ['a table without rows', doc({ type: 'table' }), 'badTable'],
    [
      'an own __proto__ key',
      JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}'),
      'unknownAttribute',
    ],
    [
      'a node that takes its type from __proto__',
      JSON.parse('{"type":"doc","content":[{"__proto__":{"type":"paragraph"}}]}'),
      'notADocument',
    ],
    ['a class instance', new Map([['type', 'doc']]), 'notADocument'],
    ['a hole in a list', doc(...(new Array(2) as unknown[])), 'notADocument'],
  ])('refuses %s', (_name, input, code) => {
    const error = refusal(input);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/[a-zæøå3]\.$/);
  });

  it('refuses a text that is too long, and names the block', () => {
    const error = refusal(doc(paragraph(text('ok')), paragraph(text('a'.repeat(TEXT_LIMITS.characters)))));
    expect(error).toMatchObject({ code: 'tooLong', block: 2 });
    expect(error.message).toContain('Blok 2: ');
    expect(error.message).toContain('100.000');
    expect(refusal(doc(...Array.from({ length: TEXT_LIMITS.nodes + 1 }, () => paragraph()))).code).toBe(
      'tooLong',
    );
  });

  it('gives composed and decomposed letters one hash, also across nodes', () => {
    const composed = contentHash(parseTree(doc(paragraph(text('Æblegården på Ærø')))));
    expect(contentHash(parseTree(doc(paragraph(text('Æblegården på Ærø'.normalize('NFD'))))))).toBe(composed);
    expect(contentHash(parseTree(doc(paragraph(text('Æblega'), text('\u030arden på Ærø')))))).toBe(composed);
    expect(contentHash(parseTree(doc(paragraph(text('Æblegården på Ærø.')))))).not.toBe(composed);
  });
});

describe('treeFromPlainText', () => {
  it('reads headings, paragraphs and both kinds of list', () => {
    const tree = treeFromPlainText(
      '# Placering\n\nFørste linje\nsamme afsnit.\n\nVi lægger vægt på:\n- nærhed\n- faglighed,\n  også om natten\n1. først\n2. så\n\n### Mindre',
    );
    expect(tree.content.map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'bulletList',
      'orderedList',
      'heading',
    ]);
    expect(plainText(tree)).toBe(
      '# Placering\n\nFørste linje samme afsnit.\n\nVi lægger vægt på:\n\n- nærhed\n- faglighed, også om natten\n\n1. først\n2. så\n\n### Mindre',
    );
  });

  it('reads a date at the start of a line as text, not as a list', () => {
    expect(treeFromPlainText('1. juni 2024 er en lørdag.').content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '1. juni 2024 er en lørdag.' }] },
    ]);
  });

  it('keeps a marker behind a backslash as text', () => {
    const tree = treeFromPlainText('\\- ikke en liste');
    expect(tree.content[0]).toMatchObject({ type: 'paragraph', content: [{ text: '- ikke en liste' }] });
    expect(plainText(tree)).toBe('\\- ikke en liste');
  });

  it('takes Windows line ends and tabs, refuses other control characters', () => {
    expect(plainText(treeFromPlainText('a\r\n\r\n-\tb'))).toBe('a\n\n- b');
    expect(() => treeFromPlainText('a\u0007b')).toThrow(TextError);
  });

  it('says when a plain field would lose something', () => {
    expect(fitsPlainText(treeFromPlainText('# a\n\nb\n\n- c'))).toBe(true);
    expect(fitsPlainText(parseTree(doc(paragraph(text('a', 'strong')))))).toBe(false);
  });
});

it('counts words as a reader does', () => {
  expect(
    wordCount(treeFromPlainText('# Tal\n\n- 20-24 pladser\n- 8,2 pct. i 2020\n\nDet er en overbelægning.')),
  ).toBe(11);
  expect(wordCount(treeFromPlainText('1. først\n2. så'))).toBe(2);
  expect(wordCount(parseTree({ type: 'doc' }))).toBe(0);
});

it('counts pages of 2,400 characters, begun ones whole', () => {
  const pages = (characters: number) => pageCount(treeFromPlainText('x'.repeat(characters)));
  expect([0, 1, 2400, 2401].map(pages)).toEqual([0, 1, 1, 2]);
});
