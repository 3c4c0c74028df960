import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators, type Type } from '@nestjs/common';
import { isDateString, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { validate as isUuid } from 'uuid';
import { Optional } from '../commands/fields.js';
import { HttpProblem } from './failure.js';
import { API_ROOT } from './api-controller.js';

const MOST = 100;
const USUAL = 50;
const CURSOR_TEXT = 'Markøren kan ikke læses. Brug adressen i "next", som den står.';

/** The query parameters of every list. */
export class PageQuery {
  @Optional()
  @Max(MOST, { message: `limit må højst være ${MOST}.` })
  @Min(1, { message: 'limit skal være mindst 1.' })
  @IsInt({ message: 'limit skal være et helt tal.', context: { description: 'Antal på en side' } })
  limit?: number;

  @Optional()
  @Matches(/^[A-Za-z0-9_-]+$/, {
    message: CURSOR_TEXT,
    context: { description: 'Hvor siden begynder; fra "next"' },
  })
  @MaxLength(1000, { message: CURSOR_TEXT })
  cursor?: string;
}

/** A part of a list, and where the next part is. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** The class of a page of some resource, for the document. */
export function pageOf<T extends object>(item: Type<T>): Type<Page<T>> {
  class PageOf implements Page<T> {
    items: T[];
    next: string | null;
  }
  applyDecorators(ApiProperty({ type: [item], description: 'Sidens rækker.' }))(PageOf.prototype, 'items');
  applyDecorators(
    ApiProperty({
      type: String,
      nullable: true,
      description: 'Adressen på den næste side; null på den sidste.',
    }),
  )(PageOf.prototype, 'next');
  Object.defineProperty(PageOf, 'name', { value: `${item.name}Page` });
  return PageOf;
}

/** One row more than the page is asked for: it tells whether there is a next one. */
export const rowsToRead = ({ limit = USUAL }: PageQuery): number => limit + 1;

const PARTS = {
  whole: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
  text: (part: unknown) => typeof part === 'string' && !part.includes('\u0000'),
  id: (part: unknown) => typeof part === 'string' && isUuid(part),
  date: (part: unknown) =>
    typeof part === 'string' && isDateString(part, { strict: true }) && part.length === 10,
  instant: (part: unknown) =>
    typeof part === 'string' && isDateString(part, { strict: true }) && part.endsWith('Z'),
};
type Part = keyof typeof PARTS;

/**
 * Where the last row that was seen stands, as the query wrote it; null on the first page. `parts`: what the order is by.
 * Errors: `HttpProblem` 400, also for a cursor that somebody made up.
 */
export function afterOf({ cursor }: PageQuery, parts: readonly Part[]): readonly (string | number)[] | null {
  if (cursor === undefined) return null;
  const after = readCursor(cursor);
  if (
    Array.isArray(after) &&
    after.length === parts.length &&
    parts.every((part, at) => PARTS[part](after[at]))
  )
    return after as (string | number)[];
  throw new HttpProblem('invalid', 'cursor', CURSOR_TEXT, {
    fields: [{ parameter: 'cursor', text: CURSOR_TEXT }],
  });
}

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * Cuts rows to a page. `place` gives what the order is by, and so where the next page begins; `path` is the list's
 * address below the root, with the same filters.
 */
export function page<T>(
  rows: readonly T[],
  query: PageQuery,
  path: string,
  place: (row: T) => readonly (string | number)[],
): Page<T> {
  const { limit = USUAL } = query;
  const items = rows.slice(0, limit);
  if (rows.length <= limit) return { items, next: null };
  const filters = Object.entries(query).filter(([name, value]) => name !== 'cursor' && value !== undefined);
  const cursor = Buffer.from(JSON.stringify(place(items.at(-1)!))).toString('base64url');
  const parameters = new URLSearchParams([
    ...filters.map(([name, value]): [string, string] => [name, String(value)]),
    ['cursor', cursor],
  ]);
  return { items, next: `/${API_ROOT}/${path}?${parameters.toString()}` };
}

/** A page of a list that was read whole, because it is short and worked out together; places are counted from one. */
export function pageOfAll<T>(rows: readonly T[], query: PageQuery, path: string): Page<T> {
  const [after = 0] = afterOf(query, ['whole']) ?? [];
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }));
  const rest = numbered.filter(({ number }) => number > Number(after)).slice(0, rowsToRead(query));
  const { items, next } = page(rest, query, path, ({ number }) => [number]);
  return { items: items.map(({ row }) => row), next };
}
