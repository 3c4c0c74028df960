import { treeFromPlainText } from '../../platform/text/document-tree.js';
import { anchorProblem, findPlace, surroundingsOf } from './anchor.pure.js';

const body = treeFromPlainText(
  '# Placering\n\nAfdelingen lægges i Midtjylland.\n\n- Kort rejsetid\n- Plads til at bygge',
);

describe('the place of a comment', () => {
  it.each([
    [{}],
    [{ paragraph: 1 }],
    [{ paragraph: 3 }],
    [{ quote: 'lægges i  Midtjylland' }],
    [{ paragraph: 3, quote: 'Kort rejsetid Plads' }],
  ])('%j is in the text', (anchor) => {
    expect(anchorProblem(body, anchor)).toBeNull();
  });

  it.each([
    [{ paragraph: 4 }, 'paragraph'],
    [{ quote: 'lægges i Nordjylland' }, 'quote'],
    [{ paragraph: 1, quote: 'Kort rejsetid' }, 'quote'],
    [{ quote: ' \n ' }, 'quote'],
    [{ quote: 'Afdelingen\u202E' }, 'quote'],
  ])('%j is not', (anchor, field) => {
    expect(anchorProblem(body, anchor)).toMatchObject({ field });
  });

  it('is lost in a text without blocks', () => {
    const empty = { type: 'doc' as const, content: [] };
    expect(anchorProblem(empty, {})).toBeNull();
    expect(anchorProblem(empty, { paragraph: 1, quote: 'x' })).toMatchObject({ field: 'paragraph' });
  });
});

describe('the place of a comment in a text that was edited', () => {
  const quote = '20-24 pladser';
  const was = treeFromPlainText(
    'Der er 20-24 pladser i dag.\n\nI Vestdanmark foreslås der 20-24 pladser fordelt på tre bogrupper.\n\nTil sidst.',
  );
  const around = surroundingsOf(was, { paragraph: 2, quote });
  const find = (text: string) => findPlace(treeFromPlainText(text), { paragraph: 2, quote, around });

  it('is known by what stands round it', () => {
    expect(around).toEqual({
      before: 'I Vestdanmark foreslås der ',
      after: ' fordelt på tre bogrupper.',
    });
    expect(surroundingsOf(was, {})).toBeNull();
  });

  it.each([
    [
      'moved behind a new block',
      `Nyt.\n\n${'Der er 20-24 pladser i dag.'}\n\nI Vestdanmark foreslås der 20-24 pladser fordelt på tre.`,
      3,
    ],
    [
      'moved before the same words elsewhere',
      'Der foreslås der 20-24 pladser fordelt på tre bogrupper.\n\nDer er 20-24 pladser i dag.',
      1,
    ],
  ])('is the same words, %s', (_how, text, block) => {
    expect(find(text)).toEqual({ state: 'same', block, words: quote });
  });

  it('is what has come in the place of the words', () => {
    expect(
      find('Der er 12 i dag.\n\nI Vestdanmark foreslås der **30** pladser fordelt på tre bogrupper.'),
    ).toEqual({
      state: 'changed',
      block: 2,
      words: '**30** pladser',
    });
    const longer = { paragraph: null, quote: 'borgerne fordeles efter bopæl', around: null };
    expect(
      findPlace(treeFromPlainText('A.\n\nAlle borgerne fordeles så efter deres bopæl.'), longer),
    ).toEqual({
      state: 'changed',
      block: 2,
      words: '',
    });
  });

  it('is lost when nothing of it is left', () => {
    expect(find('Noget helt andet.')).toEqual({ state: 'lost' });
    expect(find('')).toEqual({ state: 'lost' });
  });

  it('of a block without a quote is the block that has most of its words', () => {
    const own = surroundingsOf(was, { paragraph: 2 });
    const at = (text: string) =>
      findPlace(treeFromPlainText(text), { paragraph: 2, quote: null, around: own });
    expect(
      at('Nyt.\n\nAndet.\n\nI Vestdanmark foreslås der 30 pladser fordelt på fem bogrupper.'),
    ).toMatchObject({
      state: 'changed',
      block: 3,
    });
    expect(at('Nyt.\n\nAndet.')).toEqual({ state: 'lost' });
  });
});
