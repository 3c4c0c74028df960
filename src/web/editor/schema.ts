import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { canonicalHref, cleanSays, isSource } from '../../platform/text/targets.js';
import { BLOCKS, CONTENT, LEVELS, MARKS } from '../../platform/text/tree-grammar.js';
import type { MarkType } from '../../platform/text/tree-types.js';

type NodeName = keyof typeof CONTENT;

/** Numbers of the ledger lines that a block answers. Not part of the text's tree: the form has them beside it. */
const LINES = 'data-krav';
const linesIn = (dom: HTMLElement): number[] =>
  (dom.getAttribute(LINES) ?? '')
    .split(' ')
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0);
/** The lines a block of the editor answers. */
export const linesOf = (attrs: { readonly [name: string]: unknown }): readonly number[] =>
  (attrs.lines ?? []) as readonly number[];
const linesOut = (attrs: { readonly [name: string]: unknown }): Record<string, string> =>
  linesOf(attrs).length === 0 ? {} : { [LINES]: linesOf(attrs).join(' ') };

const block = (tag: string): NodeSpec => ({
  attrs: { lines: { default: [] } },
  parseDOM: [{ tag, getAttrs: (dom) => ({ lines: linesIn(dom) }) }],
  toDOM: ({ attrs }) => [tag, linesOut(attrs), 0],
});

/** Merged cells come from outside only, and are parted before the text is stored; the table commands ask for the attributes. */
const cell = (tag: 'td' | 'th'): NodeSpec => ({
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  isolating: true,
  tableRole: tag === 'td' ? 'cell' : 'header_cell',
  parseDOM: [{ tag, getAttrs: (dom) => spansIn(dom) }],
  toDOM: () => [tag, 0],
});

/** A span from outside, within what a table of ours may be. */
const spansIn = (dom: HTMLElement) => {
  const span = (name: string) => Math.min(12, Math.max(1, Number(dom.getAttribute(name)) || 1));
  return { colspan: span('colspan'), rowspan: span('rowspan') };
};

const looks: Readonly<Record<NodeName, NodeSpec>> = {
  doc: {},
  paragraph: block('p'),
  heading: {
    attrs: { level: { default: 1 }, lines: { default: [] } },
    defining: true,
    // A heading leads nowhere and cites nothing.
    marks: 'strong em',
    // Headings of a text are levels 2 to 4 of the page.
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (dom) => ({ level: levelIn(dom, level), lines: linesIn(dom) }),
    })),
    toDOM: ({ attrs }) => [
      'h3',
      { ...linesOut(attrs), 'data-niveau': String(attrs.level), class: `document-heading-${attrs.level}` },
      0,
    ],
  },
  bulletList: block('ul'),
  orderedList: block('ol'),
  listItem: { defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  table: {
    attrs: { lines: { default: [] } },
    isolating: true,
    tableRole: 'table',
    parseDOM: [{ tag: 'table', getAttrs: (dom) => ({ lines: linesIn(dom) }) }],
    toDOM: ({ attrs }) => ['table', { ...linesOut(attrs), class: 'document-table' }, ['tbody', 0]],
  },
  tableRow: { tableRole: 'row', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  tableCell: cell('td'),
  tableHeader: cell('th'),
};

/** Our own heading says its level; another program's is the level of its tag, the deepest being ours. */
const levelIn = (dom: HTMLElement, tag: number): number => {
  const own = Number(dom.getAttribute('data-niveau'));
  return LEVELS.find((level) => level === own) ?? Math.min(tag, 3);
};

/** Words lead to one place or are from one source: either takes the place of the other. */
const TARGETS = 'link cite';
const SOURCE = 'data-source';

const marks: Readonly<Record<MarkType, MarkSpec>> = {
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  link: {
    attrs: { href: {} },
    inclusive: false,
    excludes: TARGETS,
    parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => hrefIn(dom) }],
    toDOM: ({ attrs }) => [
      'a',
      { href: String(attrs.href), title: String(attrs.href), rel: 'noopener noreferrer' },
      0,
    ],
  },
  cite: {
    attrs: { source: {}, says: { default: '' } },
    inclusive: false,
    excludes: TARGETS,
    parseDOM: [{ tag: `span[${SOURCE}]`, getAttrs: (dom) => sourceIn(dom) }],
    toDOM: ({ attrs }) => [
      'span',
      { [SOURCE]: String(attrs.source), title: String(attrs.says), class: 'editor-source' },
      0,
    ],
  },
};

/** What leads to no address of ours stays as words. */
function hrefIn(dom: HTMLElement): { href: string } | false {
  const href = canonicalHref(dom.getAttribute('href') ?? '');
  return href === null ? false : { href };
}

function sourceIn(dom: HTMLElement): { source: string; says: string } | false {
  const [source, says] = [dom.getAttribute(SOURCE) ?? '', cleanSays(dom.getAttribute('title') ?? '')];
  return isSource(source) && says !== null ? { source, says } : false;
}

function nodeOf(name: NodeName): NodeSpec {
  const isBlock = (BLOCKS as readonly string[]).includes(name);
  // Where the text may be empty, the editor still needs a line to write in.
  const content = name === 'doc' ? CONTENT.doc.replace('*', '+') : CONTENT[name];
  return { ...looks[name], content, ...(isBlock ? { group: 'block' } : {}) };
}

/** The grammar of a text as the editor knows it. */
export const schema = new Schema({
  topNode: 'doc',
  nodes: {
    ...Object.fromEntries((Object.keys(CONTENT) as NodeName[]).map((name) => [name, nodeOf(name)])),
    text: {},
  },
  marks: Object.fromEntries(MARKS.map((name) => [name, marks[name]])),
});
