import { oneLine } from '../../platform/text/one-line.pure.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** A line of the ledger as a form knows it: its number in the whole ledger and its id. */
export interface FormLine {
  readonly number: number;
  readonly id: string;
}

type Fields = Readonly<Record<string, string | undefined>>;
type Ledger = Readonly<Record<string, LedgerEntry>>;

const STATUSES: readonly string[] = ['answered', 'partly', 'declined'];
/** What belongs to a status beside the place in the text. */
const OF_STATUS = {
  answered: [],
  partly: ['missing', 'clarifiedBy', 'clarifiedByDate'],
  declined: ['reason'],
} as const;
const DETAILS = [...OF_STATUS.partly, ...OF_STATUS.declined] as const;

export const lineField = (number: number, name: 'status' | (typeof DETAILS)[number]): string =>
  `krav.${number}.${name}`;

/** The fields of the ledger as they stand. */
export function ledgerFields(lines: readonly FormLine[], ledger: Ledger): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ number, id }): [string, string][] => {
      const entry = Object.hasOwn(ledger, id) ? ledger[id] : undefined;
      const details = DETAILS.map((name): [string, string] => [lineField(number, name), entry?.[name] ?? '']);
      return [[lineField(number, 'status'), entry?.status ?? ''], ...details];
    }),
  );
}

/**
 * Reads the ledger of a form. A line with a mark in the text and no state is answered there; a line whose fields were not
 * on the page stays as it was.
 */
export function readLedger(
  lines: readonly FormLine[],
  typed: Fields,
  before: Ledger,
  places: ReadonlyMap<number, readonly number[]>,
): Record<string, LedgerEntry> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const entry = readLine(line, typed, before, places.get(line.number)?.[0]);
      return entry === null ? [] : [[line.id, entry]];
    }),
  );
}

function readLine(
  { number, id }: FormLine,
  typed: Fields,
  before: Ledger,
  place: number | undefined,
): LedgerEntry | null {
  const old = Object.hasOwn(before, id) ? before[id] : undefined;
  const said = typed[lineField(number, 'status')] ?? old?.status ?? '';
  const status = (said === '' && place !== undefined ? 'answered' : said) as LedgerEntry['status'];
  if (!STATUSES.includes(status)) return null;
  const own: readonly string[] = OF_STATUS[status];
  const details = DETAILS.flatMap((name): [string, string][] => {
    const typedText = own.includes(name) ? typed[lineField(number, name)] : undefined;
    // What belongs to another state is left alone as long as the state is.
    const text = typedText ?? (old?.status === status ? old[name] : undefined);
    const line = oneLine(text ?? '');
    return line === '' ? [] : [[name, line]];
  });
  return { status, ...(place === undefined ? {} : { paragraph: place }), ...Object.fromEntries(details) };
}
