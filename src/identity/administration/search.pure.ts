/** Rows on a page of a list. */
export const PAGE_SIZE = 25;
const LONGEST = 200;
const LAST_PAGE = 10_000;

/** What a list was asked for in its address; anything else than a text or a number counts as not asked. */
export interface Asked {
  readonly q: string;
  readonly page: number;
}

/** Reads `q` and `side` of an address. Control characters, which the database refuses, are left out. */
export function askedOf(query: Readonly<Record<string, unknown>>): Asked {
  const { q, side } = query;
  const text =
    typeof q === 'string'
      ? q
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, LONGEST)
      : '';
  const page = typeof side === 'string' && /^\d{1,5}$/.test(side) ? Number(side) : 1;
  return { q: text, page: Math.min(Math.max(page, 1), LAST_PAGE) };
}
