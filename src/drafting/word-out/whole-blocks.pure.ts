import type { Block, DocumentTree } from '../../platform/text/document-tree.js';
import type { Change } from '../difference/difference-model.js';
import { wholeList } from '../difference/lists.pure.js';
import { wholeLine } from '../difference/pieces.pure.js';
import { wholeTable } from '../difference/tables.pure.js';
import type { ChangeEntry } from './change-entries.pure.js';

/** A block that came, went or stayed as a whole. */
export function wholeDifference(block: Block, change: Exclude<Change, 'changed'>): ChangeEntry {
  switch (block.type) {
    case 'paragraph':
      return { change, form: 'paragraph', content: { kind: 'text', line: wholeLine(block.content, change) } };
    case 'heading':
      return {
        change,
        form: `heading${block.attrs.level}`,
        content: { kind: 'text', line: wholeLine(block.content, change) },
      };
    case 'bulletList':
    case 'orderedList':
      return { change, form: block.type, content: wholeList(block, change) };
    case 'table':
      return { change, form: 'table', content: wholeTable(block, change) };
  }
}

/** A text without a change in it. */
export const sameEntries = (tree: DocumentTree): ChangeEntry[] =>
  tree.content.map((block) => wholeDifference(block, 'same'));
