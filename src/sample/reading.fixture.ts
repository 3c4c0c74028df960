/** How the specs read sample texts: blocks, words, sentences and runs of words. */

export const blocks = (body: string): string[] => body.split('\n\n');

/** Words in lower case; a figure with its decimal comma is one word. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}§]+(?:[,.]\p{N}+)*/gu) ?? [];

export const sentences = (text: string): string[] => text.split(/(?<=[.:?])\s+|\n+/u);

/** Every string in a value, with its path for the failure message. */
export function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

/** Every run of eight words in a text. */
export const runsOf = (text: string): string[] => {
  const all = wordsOf(text);
  return all.slice(0, Math.max(0, all.length - 7)).map((_, at) => all.slice(at, at + 8).join(' '));
};

/** The runs of eight words that a text has in common with a set of them. */
export const sharedRuns = (text: string, others: ReadonlySet<string>): string[] =>
  runsOf(text).filter((run) => others.has(run));
