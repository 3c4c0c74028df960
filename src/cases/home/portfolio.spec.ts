import {
  askedOf,
  choicesOf,
  foundOf,
  PAGE_SIZE,
  pageOf,
  type Asked,
  type Findable,
} from './portfolio.pure.js';

const one = (more: Partial<Findable>): Findable => ({
  number: '2023-7996',
  title: 'Sikret tilbud til borgere med dom',
  closed: false,
  late: false,
  mine: false,
  ...more,
});
const all = [
  one({ late: true, mine: true }),
  one({ number: '2024-0017', title: 'Ændret målgruppe på Østfløjen' }),
  one({ number: '2019-0001', title: 'Central udmelding', closed: true, late: true, mine: true }),
];
const asked = (more: Partial<Asked>): Asked => ({ words: '', filter: 'alle', page: 1, ...more });
const numbers = (more: Partial<Asked>) => foundOf(all, asked(more)).map(({ number }) => number);

describe('The list of cases', () => {
  it('finds every word in number or title, whatever their case and form', () => {
    expect(numbers({ words: '2024-00' })).toEqual(['2024-0017']);
    expect(numbers({ words: 'ØSTFLØJEN ændret' })).toEqual(['2024-0017']);
    expect(numbers({ words: 'østfløjen' })).toEqual(['2024-0017']);
    expect(numbers({ words: 'udmelding dom' })).toEqual([]);
    expect(numbers({ words: '%' })).toEqual([]);
  });

  it('filters by what the choice says; what is closed is late no more', () => {
    expect(numbers({ filter: 'aabne' })).toEqual(['2023-7996', '2024-0017']);
    expect(numbers({ filter: 'over' })).toEqual(['2023-7996']);
    expect(numbers({ filter: 'mine' })).toEqual(['2023-7996', '2019-0001']);
    expect(numbers({ filter: 'afsluttede' })).toEqual(['2019-0001']);
  });

  it('counts in each choice what it would show, and keeps from readers what they cannot know', () => {
    const labels = (works: boolean, words = '') =>
      choicesOf(all, asked({ words }), works).map(({ label }) => label);
    expect(labels(true)).toEqual([
      'Alle sager (3)',
      'Åbne (2)',
      'Over en frist (1)',
      'Dem, I koordinerer (2)',
      'Afsluttede (1)',
    ]);
    expect(labels(false, 'central')).toEqual(['Alle sager (1)', 'Åbne (0)', 'Afsluttede (1)']);
  });

  it('turns the page after the hundredth, keeps what was chosen, and ends where the list ends', () => {
    const many = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => index);
    const shown = (page: number) => pageOf(many, asked({ page, words: 'dom & æ', filter: 'aabne' }));
    expect(PAGE_SIZE).toBe(100);
    expect(pageOf(many.slice(0, PAGE_SIZE), asked({})).pages).toBeNull();
    expect(shown(1).items).toHaveLength(PAGE_SIZE);
    expect(shown(2).pages).toEqual({
      words: 'Side 2 af 3',
      before: '/sager?q=dom+%26+%C3%A6&vis=aabne',
      after: '/sager?q=dom+%26+%C3%A6&vis=aabne&side=3',
    });
    expect(shown(99)).toEqual({ items: [200], pages: expect.objectContaining({ after: null }) });
  });

  it('reads an address, and what makes no sense in it as if it were not there', () => {
    expect(askedOf({ q: '  dom ', vis: 'over', side: '3' })).toEqual({
      words: 'dom',
      filter: 'over',
      page: 3,
    });
    const usual = { words: '', filter: 'alle', page: 1 };
    for (const query of [
      undefined,
      { q: ['a', 'b'], vis: '__proto__', side: '-1' },
      { vis: {}, side: '1e9' },
      { q: '   ', side: '0' },
    ])
      expect(askedOf(query)).toEqual(usual);
    expect(askedOf({ q: 'x'.repeat(10_000) }).words).toHaveLength(200);
  });
});
