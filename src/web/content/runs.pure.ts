import { markKey, targetOf, type Target, type TextNode } from '../../platform/text/document-tree.js';

/** A run of words set in one way; `place` names the comment they are quoted by. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly place: string | null;
  /** Where the words lead, or what they are from. */
  readonly target?: Target;
  /** The last run of what is from one source: its number follows. */
  readonly ends?: true;
}

/** Words that somebody quoted from a line, and the id of the place they lead to. */
export interface Quote {
  readonly id: string;
  readonly words: string;
}

/** Where a quote stands in a text; white space counts as one space, as it does when a quote is looked for. */
function found(text: string, words: string): readonly [from: number, to: number] | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = pattern === '' ? null : new RegExp(pattern).exec(text);
  return match && [match.index, match.index + match[0].length];
}

/** The runs of a line, cut where a quote begins or ends. Of quotes that overlap the first one given is shown. */
export function runsOf(nodes: readonly TextNode[], quotes: readonly Quote[] = []): Run[] {
  const text = nodes.map((node) => node.text).join('');
  const places = Array.from<string | null>({ length: text.length }).fill(null);
  for (const { id, words } of quotes) {
    const range = found(text, words);
    if (range === null || places.slice(...range).some((place) => place !== null)) continue;
    places.fill(id, ...range);
  }
  let from = 0;
  return nodes.flatMap((node, index) => {
    const start = from;
    from += node.text.length;
    return endingAt(targetOf(nodes[index + 1]), cut(node, places.slice(start, from)));
  });
}

/** A source is named once, after all the words that are from it, however they are set. */
function endingAt(next: Target | undefined, runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (last?.target?.type !== 'cite' || (next && markKey(next) === markKey(last.target))) return runs;
  return [...runs.slice(0, -1), { ...last, ends: true }];
}

function cut(node: TextNode, places: readonly (string | null)[]): Run[] {
  const { text, marks } = node;
  const target = targetOf(node);
  const has = (type: string) => marks?.some((mark) => mark.type === type) === true;
  const [strong, em] = [has('strong'), has('em')];
  const runs: Run[] = [];
  for (let from = 0; from < text.length;) {
    const place = places[from]!;
    let to = from + 1;
    while (to < text.length && places[to] === place) to += 1;
    runs.push({ text: text.slice(from, to), strong, em, place, ...(target ? { target } : {}) });
    from = to;
  }
  return runs;
}
