import { setBlockType } from 'prosemirror-commands';
import type { Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { findTable } from 'prosemirror-tables';
import { linesOf, schema } from './schema.js';

const node = (name: string): NodeType => schema.nodes[name]!;

/** The block of the text in which the selection begins. */
export function blockAt({ selection: { $from } }: EditorState) {
  return $from.depth === 0 ? ($from.nodeAfter ?? $from.nodeBefore) : $from.node(1);
}

/** The kind of list the selection is in; null outside lists. */
export function listAt(state: EditorState): 'bulletList' | 'orderedList' | null {
  const name = blockAt(state)?.type.name;
  return name === 'bulletList' || name === 'orderedList' ? name : null;
}

/** Whether the selection is in a list; then its lines have no style of their own. */
const inBlock = (state: EditorState) => state.selection.$from.depth === 1;

/** Makes the selected blocks body text (level 0) or headings. They keep the lines they answer. */
export const setStyle =
  (level: 0 | 1 | 2 | 3): Command =>
  (state, dispatch) => {
    if (!inBlock(state)) return false;
    const type = level === 0 ? node('paragraph') : node('heading');
    return setBlockType(type, (old: Node) => ({
      lines: linesOf(old.attrs),
      ...(level === 0 ? {} : { level }),
    }))(state, dispatch);
  };

/** "paragraph", "heading1" and so on; null in lists and tables. */
export function styleAt(state: EditorState): string | null {
  const block = blockAt(state);
  if (!block?.isTextblock) return null;
  return block.type.name === 'heading' ? `heading${block.attrs.level}` : 'paragraph';
}

/** Makes the selected lines a list of this kind, or the list they are in another kind. */
export const setList =
  (name: 'bulletList' | 'orderedList'): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if (listAt(state) === null) {
      const lines = linesOf(blockAt(state)?.attrs ?? {});
      return wrapInList(node(name), { lines })(state, dispatch);
    }
    if (listAt(state) === name) return false;
    dispatch?.(state.tr.setNodeMarkup($from.before(1), node(name)));
    return true;
  };

/** Takes the selected lines out of their list. */
export const leaveList: Command = (state, dispatch) => {
  if (listAt(state) === null) return false;
  return liftListItem(node('listItem'))(state, dispatch);
};

/** Puts a table of three columns and rows after the block, the first row for headings, and goes to its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (findTable($from)) return false;
  if (!dispatch) return true;
  const row = (name: string) =>
    node('tableRow').create(
      null,
      [0, 1, 2].map(() => node(name).createAndFill()!),
    );
  const table = node('table').create(null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
  const after = $from.depth === 0 ? $from.pos : $from.after(1);
  const end = after === state.doc.content.size;
  const tr = state.tr.insert(after, end ? [table, node('paragraph').create()] : table);
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  dispatch(tr.scrollIntoView());
  return true;
};
