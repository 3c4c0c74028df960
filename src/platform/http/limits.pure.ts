/** What is counted per person, each with its own limit. */
export type LimitKind = 'command' | 'upload' | 'export' | 'search';

/** How many requests of a kind one person may send within so many seconds. Far above what a person does, also in a hurry. */
export const LIMITS: Readonly<Record<LimitKind, { readonly points: number; readonly seconds: number }>> = {
  command: { points: 1_200, seconds: 60 },
  upload: { points: 60, seconds: 60 },
  export: { points: 120, seconds: 60 },
  search: { points: 240, seconds: 60 },
};

/** Parameters that make a list a search: the pages' and the API's. */
const SEARCHES = ['q', 'soeg', 'search'];
/** Files made for whoever asks: packages, documents, the journal as a file. */
const EXPORTS = /\/(word|fil|file|content|docx|html|package|pakke|:format)$/;

/** What a request counts as; null when it is not limited. `route`: the pattern of the route that takes it. */
export function limitOf(
  method: string,
  route: string,
  query: Readonly<Record<string, unknown>>,
  isForm: boolean,
): LimitKind | null {
  if (method !== 'GET' && method !== 'HEAD') return isForm ? 'upload' : 'command';
  if (EXPORTS.test(route)) return 'export';
  return SEARCHES.some((name) => Object.hasOwn(query, name)) ? 'search' : null;
}
