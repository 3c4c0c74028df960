import { NamedSchema, refTo, type JsonSchema } from '../http/openapi/json-schema.js';
import { LEVELS, MARKS } from './tree-grammar.js';

const node = (
  type: string | readonly string[],
  properties: JsonSchema,
  required: readonly string[],
): JsonSchema => ({
  type: 'object',
  required: ['type', ...required],
  properties: { type: typeof type === 'string' ? { const: type } : { enum: type }, ...properties },
  additionalProperties: false,
});
const content = (items: JsonSchema): JsonSchema => ({ content: { type: 'array', items } });

const attrs = (names: readonly string[]): JsonSchema => ({
  type: 'object',
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  additionalProperties: false,
});
const looks = MARKS.filter((type) => type !== 'link' && type !== 'cite');
const marks: readonly JsonSchema[] = [
  node(looks, {}, []),
  node('link', { attrs: attrs(['href']) }, ['attrs']),
  node('cite', { attrs: attrs(['source', 'says']) }, ['attrs']),
];

/** A mark as JSON Schema. */
export const textMark = new NamedSchema('TextMark', () => ({
  description: 'Fed, kursiv, et link (https) eller en kilde med det, der står om den.',
  oneOf: marks,
}));

const text = node(
  'text',
  {
    text: { type: 'string', minLength: 1 },
    marks: {
      type: 'array',
      items: textMark,
    },
  },
  ['text'],
);
const paragraph = node('paragraph', content(text), []);
const level: JsonSchema = {
  type: 'object',
  required: ['level'],
  properties: { level: { enum: LEVELS } },
  additionalProperties: false,
};
const heading = node('heading', { attrs: level, ...content(text) }, ['attrs']);
const list = node(['bulletList', 'orderedList'], content(node('listItem', content(paragraph), [])), [
  'content',
]);
const cell = node(['tableHeader', 'tableCell'], content(paragraph), []);
const table = node('table', content(node('tableRow', content(cell), ['content'])), ['content']);

/** The tree of a text as JSON Schema: what `parseTree` takes in its normal form. */
export const documentTree = new NamedSchema('DocumentTree', () => ({
  description: 'Teksten som træ: afsnit, overskrifter, lister og tabeller, med fed, kursiv, links og kilder.',
  ...node('doc', { content: { type: 'array', items: { oneOf: [paragraph, heading, list, table] } } }, [
    'content',
  ]),
  examples: [
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tilbuddet placeres i Jylland.' }] }],
    },
  ],
}));

/** A reference to it, for a class that is answered. */
export const documentTreeRef = refTo(documentTree.name);
