const figures = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 3 });
const rules = new Intl.PluralRules('da-DK');

/** "12.345,6": point between thousands, comma before decimals, at most three of them. Throws RangeError on NaN and infinity. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Ikke et tal: ${value}.`);
  return figures.format(value);
}

/** "8,2 pct." of a figure already in per cent. Throws RangeError on NaN and infinity. */
export function percent(value: number): string {
  return `${number(value)} pct.`;
}

/** "1 arbejdsdag", "37 arbejdsdage": the figure and the word in the form that Danish gives it. */
export function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${rules.select(Math.abs(count)) === 'one' ? one : many}`;
}

/** "A", "A og B", "A, B og C"; empty for nothing. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
}

const WORDS = 'ingen en to tre fire fem seks syv otte ni ti elleve tolv'.split(' ');

/** "ingen", "tre", "tolv" of what is counted in a sentence; figures from 13 on. */
export function inWords(count: number): string {
  return WORDS[count] ?? number(count);
}

const KILO = 1000;
const MEGA = KILO * KILO;

/** "312 kB", "1,2 MB": the size of a file given in bytes, as the system's own lists of files show it. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return plural(bytes, 'byte', 'byte');
  if (bytes < MEGA) return `${number(Math.round(bytes / KILO))} kB`;
  return `${number(Math.round((bytes / MEGA) * 10) / 10)} MB`;
}
