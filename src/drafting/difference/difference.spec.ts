import { parseTree, treeFromPlainText, type TextNode } from '../../platform/text/document-tree.js';
import { placementContent, sampleProcedure } from '../../../test/support/sample-section.js';
import { contentOf } from '../../sample/story/texts.js';
import type { SectionContent } from '../section-content.pure.js';
import { compareTrees } from './blocks.pure.js';
import type { BlockDifference, Line } from './difference-model.js';
import { compareContents } from './difference.pure.js';

const signs = { same: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'], reset: ['<', '>'] } as const;
const marked = ({ pieces }: Line) =>
  pieces.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join('');
const linesOf = ({ content }: BlockDifference): Line[] => {
  if (content.kind === 'text') return [content.line];
  return content.kind === 'list'
    ? content.items.flatMap((item) => item.lines)
    : content.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.lines ?? []));
};
/** The blocks that differ: what happened, and the words. */
const told = (blocks: readonly BlockDifference[]) =>
  blocks
    .filter(({ change, moved }) => change !== 'same' || moved)
    .map(
      (block) => `${block.change}${block.moved ? ', moved' : ''}: ${linesOf(block).map(marked).join(' | ')}`,
    );
const texts = (before: string, after: string) =>
  told(compareTrees(treeFromPlainText(before), treeFromPlainText(after)));

const inline = (...nodes: (string | TextNode)[]): TextNode[] =>
  nodes.map((node) => (typeof node === 'string' ? { type: 'text', text: node } : node));
const strong = (text: string): TextNode => ({ type: 'text', text, marks: [{ type: 'strong' }] });
const paragraph = (...nodes: (string | TextNode)[]) => ({ type: 'paragraph', content: inline(...nodes) });
const doc = (...content: unknown[]) => parseTree({ type: 'doc', content });
const table = (...rows: string[][]) => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      content: [paragraph(cell)],
    })),
  })),
});

describe('words', () => {
  it('shows a replaced phrase as one change, not as a patchwork of the words they share', () => {
    expect(
      texts(
        'Driftsansvaret placeres hos et regionsråd.',
        'Driftsansvaret er endnu ikke afklaret. Kommunerne i Nordjylland afklarer det inden den 15. maj 2024.',
      ),
    ).toEqual([
      'changed: Driftsansvaret [-placeres hos et regionsråd-]{+er endnu ikke afklaret. Kommunerne i Nordjylland afklarer det inden den 15. maj 2024+}.',
    ]);
  });

  it('keeps the white space around a change out of it', () => {
    expect(
      texts(
        'Kan nås fra begge sider inden for en dag.',
        'Kan nås fra begge sider, tur og retur, inden for en dag.',
      ),
    ).toEqual(['changed: Kan nås fra begge sider{+, tur og retur,+} inden for en dag.']);
    expect(texts('De holder kontakt til netværk.', 'De holder kontakt til netværk og børn.')).toEqual([
      'changed: De holder kontakt til netværk{+ og børn+}.',
    ]);
  });

  it('parts words as Danish does: a figure with decimals is one word, a range is changed as a whole', () => {
    expect(texts('I snit 8,2 år og 20-24 pladser.', 'I snit 8,5 år og 22-26 pladser.')).toEqual([
      'changed: I snit [-8,2-]{+8,5+} år og [-20-24-]{+22-26+} pladser.',
    ]);
  });

  it('tells white space and capitals apart: nothing that changes the hash is unseen', () => {
    expect(texts('en  dag', 'en dag')).toEqual(['changed: en [- -]dag']);
    expect(texts('Tilbuddet åbner', 'tilbuddet åbner')).toEqual([
      'changed: [-Tilbuddet-]{+tilbuddet+} åbner',
    ]);
  });

  it('shows a rewritten line as replaced between what stayed, instead of looking for ever', () => {
    const words = (step: number) =>
      Array.from({ length: 2000 }, (_, index) => `o${(index * step) % 997}`).join(' ');
    const [before, after] = [`Først. ${words(7)} Sidst.`, `Først. ${words(11)} Sidst.`];
    expect(texts(before, after)).toEqual([
      `changed: Først. ${before.slice(7, 10)}[-${words(7).slice(3)}-]{+${words(11).slice(3)}+} Sidst.`,
    ]);
  });

  it('says that words are set in another way', () => {
    const before = doc(paragraph('Fristen er ', strong('1. juni'), ' i år.'));
    expect(told(compareTrees(before, doc(paragraph('Fristen er 1. juni i år.'))))).toEqual([
      'changed: Fristen er <1. juni> i år.',
    ]);
    const [block] = compareTrees(before, doc(paragraph('Fristen er ', strong('1. juni i år'), '.')));
    expect(linesOf(block!)[0]!.pieces).toContainEqual({
      kind: 'reset',
      text: ' i år',
      before: [],
      after: [{ type: 'strong' }],
    });
  });
});

describe('blocks', () => {
  const [a, b, c, d] = [
    '# Placering',
    'Tilbuddet foreslås placeret i Midtjylland.',
    'Driftsansvaret er endnu ikke afklaret.',
    'Modtagepligten måles på de krav, der gælder i dag.',
  ] as const;

  it('finds what came, what went and what stayed', () => {
    expect(texts([a, b, d].join('\n\n'), [a, c, b, d].join('\n\n'))).toEqual([`inserted: {+${c}+}`]);
    expect(texts([a, b, c, d].join('\n\n'), [a, b, d].join('\n\n'))).toEqual([`deleted: [-${c}-]`]);
  });

  it('finds what moved, also when it was changed on the way', () => {
    expect(texts([a, b, c, d].join('\n\n'), [a, d, b, c].join('\n\n'))).toEqual([`same, moved: ${d}`]);
    expect(texts([a, b, c, d].join('\n\n'), [a, d.replace('i dag', 'nu'), b, c].join('\n\n'))).toEqual([
      'changed, moved: Modtagepligten måles på de krav, der gælder [-i dag-]{+nu+}.',
    ]);
  });

  it('keeps the words of a paragraph that became a heading, and of a list that got numbers', () => {
    const [heading] = compareTrees(treeFromPlainText('Vestdanmark'), treeFromPlainText('## Vestdanmark'));
    expect(heading).toMatchObject({ change: 'changed', form: { before: 'paragraph', after: 'heading2' } });
    expect(linesOf(heading!).map(marked)).toEqual(['Vestdanmark']);
    const [list] = compareTrees(treeFromPlainText('- et\n- to'), treeFromPlainText('1. et\n2. to'));
    expect(list).toMatchObject({ change: 'changed', form: { before: 'bulletList', after: 'orderedList' } });
  });

  it('compares lists item by item, also when one has moved', () => {
    const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n');
    const items = [
      'personale med uddannelse',
      'afstand til hospital',
      'mulighed for lokalplan',
      'tilgang for pårørende',
    ];
    const [first, second, third, fourth] = items as [string, string, string, string];
    const [block] = compareTrees(
      treeFromPlainText(list(items)),
      treeFromPlainText(list([fourth, first, 'afstand til psykiatrisk hospital', third])),
    );
    if (block?.content.kind !== 'list') throw new Error('not a list');
    expect(
      block.content.items.map(({ change, moved, place }) => [change, moved, place.before, place.after]),
    ).toEqual([
      ['same', true, 4, 1],
      ['same', false, 1, 2],
      ['changed', false, 2, 3],
      ['same', false, 3, 4],
    ]);
    expect(linesOf(block).map(marked)[2]).toBe('afstand til {+psykiatrisk +}hospital');
    expect(second).toBe('afstand til hospital');
  });
});

describe('tables', () => {
  const before = table(['', 'Pladser', 'Åbner'], ['Etape 1', '12', '2026'], ['Etape 2', '24', '2028']);

  it('are compared cell by cell, a row keeps its name when its figures change', () => {
    const after = table(['', 'Pladser', 'Åbner'], ['Etape 1', '14', '2027'], ['Etape 2', '24', '2028']);
    expect(told(compareTrees(doc(before), doc(after)))).toEqual(
      ['changed:  | Pladser | Åbner | Etape 1 | [-12-]{+14+} | [-2026-]{+2027+} | Etape 2 | 24 | 2028'].map(
        (line) => line.replace('changed:  | ', 'changed: '),
      ),
    );
  });

  it('follow rows and columns that come and go', () => {
    const after = table(
      ['', 'Pladser', 'Heraf sikrede', 'Åbner'],
      ['Etape 1', '12', '6', '2026'],
      ['Etape 1 b', '18', '9', '2027'],
      ['Etape 2', '24', '12', '2028'],
    );
    const [block] = compareTrees(doc(before), doc(after));
    if (block?.content.kind !== 'table') throw new Error('not a table');
    expect(block.content.columns).toEqual([
      { before: 1, after: 1 },
      { before: 2, after: 2 },
      { before: null, after: 3 },
      { before: 3, after: 4 },
    ]);
    expect(block.content.rows.map((row) => row.cells.map((cell) => cell?.change).join())).toEqual([
      'same,same,inserted,same',
      'same,same,inserted,same',
      'inserted,inserted,inserted,inserted',
      'same,same,inserted,same',
    ]);
    const { counts } = compareContents(
      sampleProcedure,
      'placement',
      content(doc(before)),
      content(doc(after)),
    );
    expect(counts).toMatchObject({ places: 0, rows: { inserted: 1 }, columns: { inserted: 1, deleted: 0 } });
  });

  it('leave no cell where neither side has one', () => {
    const after = table(['', 'Åbner', 'Ejer'], ['Etape 1', '2026', 'kommune'], ['Etape 3', '2030', 'region']);
    const [block] = compareTrees(doc(before), doc(after));
    if (block?.content.kind !== 'table') throw new Error('not a table');
    const width = block.content.columns.length;
    expect(block.content.rows.every((row) => row.cells.length === width)).toBe(true);
    expect(linesOf(block).map(marked).join(' ')).toContain('{+kommune+}');
  });
});

function content(body: SectionContent['body'], more: Partial<SectionContent> = {}): SectionContent {
  return { ...placementContent, body, ...more };
}

describe('structured answers and ledger', () => {
  it('name the answer, before and after, as the reply words them', () => {
    const { answers } = compareContents(sampleProcedure, 'placement', placementContent, {
      ...placementContent,
      answers: {
        region: 'DK-81',
        municipality: 'Hjørring',
        operator: { name: 'Region Midtjylland', kind: 'region' },
      },
    });
    expect(answers).toEqual([
      { label: 'Område', before: 'Midtjylland', after: 'Nordjylland' },
      { label: 'Kommune', before: null, after: 'Hjørring' },
      { label: 'Driftsherrens svar', before: 'betinget ja (Behovet er fastslået)', after: null },
    ]);
  });

  it('show a condition also when nobody has said what the answer is', () => {
    const operator = { name: 'Region Midtjylland', kind: 'region' };
    const { answers } = compareContents(
      sampleProcedure,
      'placement',
      { ...placementContent, answers: { operator } },
      { ...placementContent, answers: { operator: { ...operator, condition: 'Behovet er fastslået.' } } },
    );
    expect(answers).toEqual([{ label: 'Driftsherrens svar', before: null, after: 'Behovet er fastslået.' }]);
  });

  it('say what changed in a line of the ledger, and nothing when only the text above it grew', () => {
    const grown = treeFromPlainText(
      '# Placering\n\nEt nyt stykke øverst.\n\nTilbuddet foreslås placeret i Midtjylland.\n\nDriftsansvaret er ikke afklaret.',
    );
    const partly = placementContent.ledger['placement.operator']!;
    const { ledger } = compareContents(sampleProcedure, 'placement', placementContent, {
      ...placementContent,
      body: grown,
      ledger: {
        'placement.location': { status: 'answered', paragraph: 3 },
        'placement.operator': { ...partly, paragraph: 2, clarifiedByDate: '2024-05-15' },
      },
    });
    expect(ledger).toEqual([
      {
        id: 'placement.operator',
        number: 3,
        fields: [
          { field: 'place', before: 3, after: 2 },
          { field: 'clarifiedByDate', before: '2024-10-31', after: '2024-05-15' },
        ],
      },
    ]);
  });

  it('take a line without an answer, or pointing past the text, for silent', () => {
    const { ledger } = compareContents(sampleProcedure, 'placement', placementContent, {
      ...placementContent,
      ledger: { 'placement.location': { status: 'answered', paragraph: 9 } },
    });
    expect(ledger.map(({ id, fields }) => [id, fields[0]])).toEqual([
      ['placement.location', { field: 'state', before: 'answered', after: 'silent' }],
      ['placement.operator', { field: 'state', before: 'partly', after: 'silent' }],
    ]);
  });
});

describe('the counts', () => {
  it('are all nought for the same content', () => {
    const { blocks, answers, ledger, counts } = compareContents(
      sampleProcedure,
      'placement',
      placementContent,
      structuredClone(placementContent),
    );
    expect(blocks.every(({ change, moved }) => change === 'same' && !moved)).toBe(true);
    expect([answers, ledger]).toEqual([[], []]);
    const none = { inserted: 0, deleted: 0, moved: 0 };
    expect(counts).toEqual({
      ...{ places: 0, forms: 0, answers: 0, ledger: 0 },
      ...{ blocks: none, items: none, rows: none, columns: { inserted: 0, deleted: 0 } },
    });
  });

  it("count places and not words, in the sample's own revisions", () => {
    const placesOf = (section: 'professional' | 'dimensioning' | 'placement') =>
      compareContents(
        sampleProcedure,
        section,
        contentOf(section) as SectionContent,
        contentOf(section, 1) as SectionContent,
      ).counts.places;
    expect([placesOf('professional'), placesOf('dimensioning'), placesOf('placement')]).toEqual([2, 1, 3]);
  });
});
