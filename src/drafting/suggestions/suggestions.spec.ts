import { blockText, type Block, type DocumentTree } from '../../platform/text/document-tree.js';
import type { LedgerEntry } from '../ledger-entry.js';
import { emptyContent, type SectionContent } from '../section-content.pure.js';
import { fitted, Whereabouts, withChange } from './apply.pure.js';
import { changesBetween } from './changes.pure.js';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...blocks: (string | Block)[]): DocumentTree => ({
  type: 'doc',
  content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
});
const words = ({ content }: DocumentTree) => content.map(blockText);

/** What becomes of `now` when every change from `base` to `proposed` is taken that fits. */
function taken(base: DocumentTree, proposed: DocumentTree, now: DocumentTree) {
  const fits = changesBetween(base, proposed).map((change) => {
    const fit = fitted(change, new Whereabouts(base, now));
    if (fit) now = withChange({ ...emptyContent, body: now }, fit).body;
    return fit !== null;
  });
  return { now: words(now), fits };
}

const BASE = doc(
  'Institutionen placeres i Vestdanmark.',
  'Den får 20 pladser og åbner i 2027.',
  'Driften er regional.',
);

describe('changes between two texts', () => {
  it('are one for each place, so that each can be taken without the others', () => {
    const proposed = doc(
      'Institutionen placeres i Midtjylland i Vestdanmark.',
      'Den får 24 pladser og åbner i 2028.',
      'Et nyt stykke.',
      'Driften er regional.',
    );
    expect(changesBetween(BASE, proposed)).toHaveLength(4);
    expect(
      changesBetween(BASE, proposed).map(({ at, before, after }) => [
        at,
        ...words({ type: 'doc', content: [...before, ...after] }),
      ]),
    ).toEqual([
      [1, 'Institutionen placeres i Vestdanmark.', 'Institutionen placeres i Midtjylland i Vestdanmark.'],
      [2, 'Den får 20 pladser og åbner i 2027.', 'Den får 24 pladser og åbner i 2027.'],
      [2, 'Den får 20 pladser og åbner i 2027.', 'Den får 20 pladser og åbner i 2028.'],
      [3, 'Et nyt stykke.'],
    ]);
  });

  it('take a list that got an item as one, and words in an item as words', () => {
    const base = doc(list('Pladser', 'Økonomi'));
    expect(changesBetween(base, doc(list('Pladser', 'Personale', 'Økonomi')))).toHaveLength(1);
    const [change] = changesBetween(base, doc(list('Flere pladser', 'Økonomi')));
    expect(change).toMatchObject({ at: 1, before: base.content });
  });

  it('take a block that has been written anew for the most part as one', () => {
    expect(changesBetween(doc(list('Pladser', 'Økonomi')), doc(list('Økonomi', 'Pladser')))).toHaveLength(1);
    const [change, ...others] = changesBetween(
      doc('Den får 20 pladser og åbner i 2027.'),
      doc('Den får fireogtyve hele pladser, skønt den senere vil åbne sidst i 2029.'),
    );
    expect([change!.before.length, change!.after.length, others]).toEqual([1, 1, []]);
  });
});

describe('a change of an earlier text', () => {
  const proposed = doc(
    'Institutionen placeres i Vestdanmark.',
    'Den får 24 pladser og åbner i 2027.',
    'Driften er regional.',
  );

  it('is made where its words stand now, beside what was written since', () => {
    const now = doc(
      'Nyt først.',
      'Den får, når den er bygget, 20 pladser og åbner i 2029.',
      'Driften er regional.',
    );
    expect(taken(BASE, proposed, now)).toEqual({
      now: ['Nyt først.', 'Den får, når den er bygget, 24 pladser og åbner i 2029.', 'Driften er regional.'],
      fits: [true],
    });
  });

  it('does not fit where its words were changed, or where its block is gone', () => {
    const changed = doc(
      'Institutionen placeres i Vestdanmark.',
      'Den får 30 pladser og åbner i 2027.',
      'Driften er regional.',
    );
    expect(taken(BASE, proposed, changed)).toEqual({ now: words(changed), fits: [false] });
    const gone = doc('Institutionen placeres i Vestdanmark.', 'Driften er regional.');
    expect(taken(BASE, proposed, gone)).toEqual({ now: words(gone), fits: [false] });
  });

  it('that takes a block away needs it as it was', () => {
    const without = doc('Institutionen placeres i Vestdanmark.', 'Driften er regional.');
    expect(taken(BASE, without, BASE)).toEqual({ now: words(without), fits: [true] });
    const written = doc(
      'Institutionen placeres i Vestdanmark.',
      'Den får 20 pladser, måske, og åbner i 2027.',
      'Driften er regional.',
    );
    expect(taken(BASE, without, written)).toEqual({ now: words(written), fits: [false] });
  });

  it('that adds a block stands after the one it was added after, wherever that is now', () => {
    const added = doc(...BASE.content.slice(0, 2), 'Tilføjet.', BASE.content[2]!);
    const moved = doc('Foran.', BASE.content[1]!, 'Imellem.', BASE.content[2]!);
    expect(taken(BASE, added, moved).now).toEqual([
      'Foran.',
      'Den får 20 pladser og åbner i 2027.',
      'Tilføjet.',
      'Imellem.',
      'Driften er regional.',
    ]);
  });

  it('is made in its own block, and not in a copy of it that was put somewhere else', () => {
    const proposed = doc(list('og', 'og'), 'Først.', 'Siden.', list('og så', 'og så'));
    const base = doc('Først.', 'Siden.', list('og', 'og'));
    expect(taken(base, proposed, base)).toEqual({ now: words(proposed), fits: [true, true, true] });
  });

  it('follows its block to where it has been moved', () => {
    const base = doc('Først.', 'Siden.', 'Den får 20 pladser.');
    const now = doc('Den får 20 pladser.', 'Først.', 'Siden.', 'Noget helt andet.');
    expect(taken(base, doc('Først.', 'Siden.', 'Den får 24 pladser.'), now)).toEqual({
      now: ['Den får 24 pladser.', 'Først.', 'Siden.', 'Noget helt andet.'],
      fits: [true],
    });
  });

  it('keeps how words beside it are set', () => {
    const bold = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Den får 20 pladser og ' },
        { type: 'text', text: 'åbner i 2027.', marks: [{ type: 'strong' }] },
      ],
    });
    const base = doc('Den får 20 pladser og åbner i 2027.');
    const [change] = changesBetween(base, doc('Den får 24 pladser og åbner i 2027.'));
    const fit = fitted(change!, new Whereabouts(base, bold))!;
    expect(fit.after[0]!.content).toEqual([
      { type: 'text', text: 'Den får 24 pladser og ' },
      { type: 'text', text: 'åbner i 2027.', marks: [{ type: 'strong' }] },
    ]);
  });
});

describe('lines of the ledger', () => {
  const at = (paragraph?: number) =>
    ({ status: 'answered', ...(paragraph === undefined ? {} : { paragraph }) }) as LedgerEntry;
  const content: SectionContent = { body: BASE, answers: {}, ledger: { a: at(1), b: at(2), c: at(3) } };
  const placesAfter = (proposed: DocumentTree) => {
    const [change] = changesBetween(BASE, proposed);
    const { ledger } = withChange(content, fitted(change!, new Whereabouts(BASE, BASE))!);
    return Object.values(ledger).map(({ paragraph }) => paragraph);
  };

  it('go on pointing at the blocks that answer them', () => {
    const [first, second, third] = BASE.content;
    expect(placesAfter(doc('Nyt.', first!, second!, third!))).toEqual([2, 3, 4]);
    expect(placesAfter(doc(first!, 'Den får 24 pladser og åbner i 2027.', third!))).toEqual([1, 2, 3]);
    expect(placesAfter(doc(first!, third!))).toEqual([1, undefined, 2]);
  });
});
