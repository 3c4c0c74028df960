/** One text somewhere in a value, and where: the keys on the way, joined by dots as validation joins them. */
export interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/**
 * Every text of a value, as a reader would see it: the words of one paragraph are one text, however many pieces they are
 * marked up in, since half a number may be bold; where words lead and what is said of their source is read too. Bytes are none.
 */
export function textsOf(value: unknown, path = ''): PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value) && value.length > 0 && value.every(isPiece))
    return [
      { path, text: value.map(({ text }) => text).join('') },
      ...value
        .flatMap(({ marks }, index) => textsOf(marks, `${path}.${index}.marks`))
        .filter(({ path: at }) => at.includes('.attrs.')),
    ];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const isPiece = (value: unknown): value is { readonly text: string; readonly marks?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  (value as { type?: unknown }).type === 'text' &&
  typeof (value as { text?: unknown }).text === 'string';

/** The text without marks that show nothing and could part a number unseen; other forms of digits as plain ones. */
export const asRead = (text: string): string =>
  text.replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '').normalize('NFKC');
