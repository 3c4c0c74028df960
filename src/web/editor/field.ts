import type { Block } from '../../platform/text/tree-types.js';
import { readSheet, sheetOf } from '../../platform/text/sheet.js';
import type { TaggedTree } from './tree-of-doc.js';

/**
 * The plain field of the page and the one that carries what such a field cannot show. They stay what is sent: the editor reads
 * its text from them and writes it back, so that there is one way to save, with it and without.
 */
export interface TextFields {
  readonly text: HTMLTextAreaElement;
  readonly basis: HTMLInputElement;
}

const basisIn = ({ basis }: TextFields) => JSON.parse(basis.value) as { kept: readonly Block[] };

/** The text of the page. Errors: `TextError` when the field holds what is no text, such as one that was refused. */
export function readFields(fields: TextFields): TaggedTree {
  const { tree, places } = readSheet(fields.text.value, basisIn(fields).kept);
  const tags = new Map<number, number[]>();
  for (const [line, blocks] of places)
    for (const block of blocks) tags.set(block, [...(tags.get(block) ?? []), line]);
  return { tree, tags };
}

/** Writes the text into the fields; whether that changed them. */
export function writeFields(fields: TextFields, { tree, tags }: TaggedTree): boolean {
  const { text, kept } = sheetOf(tree, tags);
  const basis = JSON.stringify({ ...basisIn(fields), kept });
  if (text === fields.text.value && basis === fields.basis.value) return false;
  fields.text.value = text;
  fields.basis.value = basis;
  return true;
}
