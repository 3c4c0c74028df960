import type { List, ListItem } from '../../platform/text/document-tree.js';
import { align } from './align.pure.js';
import type { BlockContent, Change, Item } from './difference-model.js';
import type { Comparison } from './comparison.pure.js';
import { changeOf, compareParagraphs, textOfParagraphs, unitOf, wholeParagraphs } from './lines.pure.js';
import { placeOf } from './place.pure.js';

/** Item by item; an item can have moved within its list. */
export function compareLists(before: List, after: List, comparison: Comparison): BlockContent {
  const unit = (item: ListItem) =>
    unitOf(item.content, 'item', () => textOfParagraphs(item.content), comparison);
  const steps = align(before.content.map(unit), after.content.map(unit), true);
  return {
    kind: 'list',
    items: steps.map(({ before: from, after: to, moved }): Item => {
      const place = placeOf(from, to);
      const [old, fresh] = [
        from === null ? null : before.content[from]!,
        to === null ? null : after.content[to]!,
      ];
      if (!old)
        return { change: 'inserted', moved, place, lines: wholeParagraphs(fresh!.content, 'inserted') };
      if (!fresh) return { change: 'deleted', moved, place, lines: wholeParagraphs(old.content, 'deleted') };
      const lines = compareParagraphs(old.content, fresh.content, comparison);
      return { change: changeOf(lines), moved, place, lines };
    }),
  };
}

/** A list that one side has alone, or that is equal on both. */
export function wholeList(list: List, change: Exclude<Change, 'changed'>): BlockContent {
  return {
    kind: 'list',
    items: list.content.map(({ content }, index) => ({
      change,
      moved: false,
      place: placeOf(change === 'inserted' ? null : index, change === 'deleted' ? null : index),
      lines: wholeParagraphs(content, change),
    })),
  };
}
