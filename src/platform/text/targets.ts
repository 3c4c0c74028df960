import { cleanLine } from './clean-text.js';
import type { CiteMark, LinkMark, Mark, TextNode } from './tree-types.js';

/** Where words lead (a link), or where they are from (a citation). Words have one of the two or none. */
export type Target = LinkMark | CiteMark;

/** Longest address and longest description of a source, in characters. */
export const TARGET_LIMITS = { href: 2000, says: 1500 } as const;

/** Signs that a plain field, a table row in it or an address in parentheses would take for something else. */
const RESERVED = /[()*|\\[\]{}^`'"<>]/g;
const inHex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * An address in its one form: https only, without name or password, ASCII. Null for anything else: such an address
 * would lead nowhere, out of the line's encryption, or run something.
 */
export function canonicalHref(input: string): string | null {
  const url = parsed(input.trim());
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(url.hostname)) return null;
  const { origin } = url;
  const href = origin + url.href.slice(origin.length).replace(RESERVED, inHex);
  return href.length > TARGET_LIMITS.href ? null : href;
}

/** Not by `URL.canParse`: once optimised, that of Node 20 takes letters such as "ø" for broken ones. */
function parsed(input: string): URL | null {
  try {
    return new URL(input);
  } catch {
    return null;
  }
}

/** `letter:` a fact of the letter, `document:` one of the case's documents, `register:` a fact of the case's register. */
const SOURCE = /^(letter|document|register):[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Whether this names a source; that the case has it is asked when the text is saved. */
export const isSource = (source: string): boolean => SOURCE.test(source);

/** A description in its one form; null when it holds what no text may. */
export function cleanSays(says: string): string | null {
  const clean = cleanLine(says.replace(/[\r\n\t]+/g, ' '));
  return clean === null || clean.length > TARGET_LIMITS.says ? null : clean;
}

/** The link or citation of words; undefined when they have none. */
export const targetOf = (node: Pick<TextNode, 'marks'> | undefined): Target | undefined =>
  node?.marks?.find((mark) => mark.type === 'link' || mark.type === 'cite');

/** Tells marks apart that are not the same: by kind, and by where they lead. */
export function markKey(mark: Mark): string {
  if (mark.type === 'link') return `link ${mark.attrs.href}`;
  if (mark.type === 'cite') return `cite ${mark.attrs.source} ${mark.attrs.says}`;
  return mark.type;
}

/** Whether words are set in the same way and lead to the same place. */
export const sameMarks = (one: readonly Mark[] = [], other: readonly Mark[] = []): boolean =>
  one.length === other.length && one.every((mark, index) => markKey(mark) === markKey(other[index]!));

/** Kinds of sources as a plain field names them. */
const KINDS = { letter: 'brev', document: 'dokument', register: 'register' } as const;
type Kind = keyof typeof KINDS;

/** What stands in the parentheses behind the words in a plain field: an address, or a source with what it says. */
export function writeTarget(target: Target): string {
  if (target.type === 'link') return target.attrs.href;
  const { source, says } = target.attrs;
  const [kind, id] = source.split(':') as [Kind, string];
  return `${KINDS[kind]}:${id}${says === '' ? '' : ` "${says.replace(/["\\]/g, '\\$&')}"`}`;
}

/** The pattern of what `writeTarget` gives, without groups. An address of another kind is found, to be refused. */
export const TARGET =
  'https?:\\/\\/[^\\s()<>"\\\\|*\\[\\]]+|(?:brev|dokument|register):[A-Za-z0-9._-]+(?: "(?:[^"\\\\]|\\\\.)*")?';

/** Reads what `writeTarget` gives, or what somebody typed in its place. */
export function readTarget(text: string): Target {
  const [, word, id, says = ''] =
    /^(brev|dokument|register):([A-Za-z0-9._-]+)(?: "(.*)")?$/su.exec(text) ?? [];
  if (word === undefined) return { type: 'link', attrs: { href: text } };
  const kind = (Object.keys(KINDS) as Kind[]).find((one) => KINDS[one] === word)!;
  return { type: 'cite', attrs: { source: `${kind}:${id}`, says: says.replace(/\\(.)/gsu, '$1') } };
}
