import { readTarget, TARGET, targetOf, markKey, writeTarget, type Target } from './targets.js';
import type { Mark, TextNode } from './tree-types.js';

// Marks in a plain field: **fed**, *kursiv*, ***begge***, [ord](https://...), [ord](brev:... "kilden"). A backslash keeps a
// sign as it is.

type Look = 'strong' | 'em';
const SIGNS: Readonly<Record<Look, string>> = { strong: '**', em: '*' };
const ORDER: readonly Look[] = ['strong', 'em'];

type Token = { readonly text: string; readonly toggles?: readonly Look[]; readonly target?: Target };

const has = (node: TextNode | undefined, type: Look) =>
  node?.marks?.some((mark) => mark.type === type) === true;

/** The signs between two neighbours: what is on in one of them alone. A link ends before them and begins after. */
function between(before: TextNode | undefined, after: TextNode | undefined): string {
  const [was, is] = [targetOf(before), targetOf(after)];
  const turns = (was && markKey(was)) !== (is && markKey(is));
  const looks = ORDER.filter((type) => has(before, type) !== has(after, type)).map((type) => SIGNS[type]);
  return `${turns && was ? `](${writeTarget(was)})` : ''}${looks.join('')}${turns && is ? '[' : ''}`;
}

/** Brackets are signs inside a link, and outside it where one would seem to end. */
const escaped = (node: TextNode) =>
  node.text.replace(targetOf(node) ? /[\\*[\]]/g : /[\\*]|\](?=\()/g, '\\$&');

/** Words with their marks as a plain field shows them. */
export function writeMarks(nodes: readonly TextNode[]): string {
  const parts = nodes.map((node, index) => between(nodes[index - 1], node) + escaped(node));
  return parts.join('') + between(nodes.at(-1), undefined);
}

const LINKED = `\\[((?:[^\\\\[\\]]|\\\\.)+)\\]\\((${TARGET})\\)`;
const TOKENS = new RegExp(`\\\\[\\\\*|[\\]]|${LINKED}|\\*+|[^\\\\*[]+|\\[|\\\\`, 'gu');

function tokensOf(text: string, target?: Target): Token[] {
  return [...text.matchAll(TOKENS)].flatMap(({ index, 0: part, 1: words, 2: led }): Token[] => {
    if (words !== undefined) return tokensOf(words, readTarget(led!));
    return [{ ...tokenOf(part, text, index), ...(target ? { target } : {}) }];
  });
}

/** Signs with a space on both sides are no marks: "2 * 3". */
function tokenOf(part: string, text: string, index: number): Token {
  if (part.length === 2 && part.startsWith('\\')) return { text: part[1]! };
  if (!part.startsWith('*') || part.length > 3) return { text: part };
  const lone = /^\s?$/.test(text.charAt(index - 1)) && /^\s?$/.test(text.charAt(index + part.length));
  if (lone) return { text: part };
  return { text: part, toggles: ORDER.filter((_, at) => part.length === 3 || part.length === 2 - at) };
}

/** A sign that nothing closes is a sign. */
function unclosed(tokens: readonly Token[]): Set<Token> {
  return new Set(
    ORDER.flatMap((type) => {
      const own = tokens.filter(({ toggles }) => toggles?.includes(type));
      return own.length % 2 === 1 ? own.slice(-1) : [];
    }),
  );
}

/** Reads words with their marks. */
export function readMarks(text: string): TextNode[] {
  const tokens = tokensOf(text);
  const literal = unclosed(tokens);
  const on = new Set<Look>();
  return tokens.flatMap((token): TextNode[] => {
    if (!token.toggles || literal.has(token))
      return [{ type: 'text', text: token.text, ...marked(on, token.target) }];
    for (const type of token.toggles) if (!on.delete(type)) on.add(type);
    return [];
  });
}

function marked(on: ReadonlySet<Look>, target: Target | undefined): { marks?: readonly Mark[] } {
  const marks: Mark[] = ORDER.filter((type) => on.has(type)).map((type) => ({ type }));
  if (target) marks.push(target);
  return marks.length === 0 ? {} : { marks };
}
