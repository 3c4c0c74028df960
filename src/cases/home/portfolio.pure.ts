import { texts } from '../../texts/texts.js';
import { casesAddress } from '../../web/addresses.js';
import type { PortfolioChoice, PortfolioView } from './portfolio.view.js';

/** What the list of cases is asked for. */
export interface Asked {
  readonly words: string;
  readonly filter: Filter;
  /** From 1. */
  readonly page: number;
}

/** The choices of the list, as they stand in its address. */
export const filters = ['alle', 'aabne', 'over', 'mine', 'afsluttede'] as const;
export type Filter = (typeof filters)[number];

/** Everything of the list. */
export const EVERYTHING: Asked = { words: '', filter: 'alle', page: 1 };

/** What is known of each case before any is shown. */
export interface Findable {
  readonly number: string;
  readonly title: string;
  readonly closed: boolean;
  /** A deadline is past and not met; false for those who do not see the plan. */
  readonly late: boolean;
  /** The person's own secretariat coordinates it. */
  readonly mine: boolean;
}

const LONGEST = 200;

/** Reads an address: what makes no sense in it is as if it were not there. */
export function askedOf(query: unknown): Asked {
  const { q, vis, side } = (query ?? {}) as Readonly<Record<string, unknown>>;
  const words = typeof q === 'string' ? q.normalize('NFC').trim().slice(0, LONGEST) : '';
  const page = typeof side === 'string' && /^[1-9]\d{0,5}$/.test(side) ? Number(side) : 1;
  return { words, filter: filters.find((one) => one === vis) ?? 'alle', page };
}

const IN: Readonly<Record<Filter, (one: Findable) => boolean>> = {
  alle: () => true,
  aabne: ({ closed }) => !closed,
  over: ({ closed, late }) => !closed && late,
  mine: ({ mine }) => mine,
  afsluttede: ({ closed }) => closed,
};

/** Those that have every word searched for in number or title, and pass the filter. */
export function foundOf<T extends Findable>(all: readonly T[], { words, filter }: Asked): T[] {
  return withWords(all, words).filter(IN[filter]);
}

function withWords<T extends Findable>(all: readonly T[], words: string): T[] {
  const wanted = words.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return all.filter(({ number, title }) => {
    const text = `${number} ${title}`.normalize('NFC').toLocaleLowerCase('da');
    return wanted.every((word) => text.includes(word));
  });
}

/** The choices with how many of the cases with these words each holds. Only those who work on cases have all of them. */
export function choicesOf(all: readonly Findable[], asked: Asked, works: boolean): PortfolioChoice[] {
  const found = withWords(all, asked.words);
  return filters
    .filter((one) => works || (one !== 'over' && one !== 'mine'))
    .map((value) => ({
      value,
      label: texts.home.cases.filters[value](found.filter(IN[value]).length),
      chosen: value === asked.filter,
    }));
}

/** Cases on a page. */
export const PAGE_SIZE = 100;

/** The part of a list that a page shows; a page beyond the end is the last one. */
export function pageOf<T>(found: readonly T[], asked: Asked): { items: T[]; pages: PortfolioView['pages'] } {
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(asked.page, last);
  const to = (side: number) => casesAddress({ q: asked.words, vis: asked.filter, side });
  return {
    items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    pages:
      last === 1
        ? null
        : {
            words: texts.home.cases.page(page, last),
            before: page > 1 ? to(page - 1) : null,
            after: page < last ? to(page + 1) : null,
          },
  };
}
