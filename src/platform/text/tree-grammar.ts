import type { Block, Heading, MarkType } from './tree-types.js';

/**
 * What may stand in what: the one grammar of a text. The reader (`parse-tree.ts`), the schema of the API and the editor in the
 * browser are made from it or held against it.
 */
export const CONTENT = {
  doc: 'block*',
  paragraph: 'text*',
  heading: 'text*',
  bulletList: 'listItem+',
  orderedList: 'listItem+',
  listItem: 'paragraph+',
  table: 'tableRow+',
  tableRow: '(tableCell | tableHeader)+',
  tableCell: 'paragraph+',
  tableHeader: 'paragraph+',
} as const;

/** What stands in the text itself, one after the other. */
export const BLOCKS: readonly Block['type'][] = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'table',
];

export const LEVELS: readonly Heading['attrs']['level'][] = [1, 2, 3];

/** In the order in which they are stored. */
export const MARKS: readonly MarkType[] = ['strong', 'em', 'link', 'cite'];
