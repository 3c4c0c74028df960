import fc from 'fast-check';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { addColumnAfter, addRowBefore, deleteColumn, deleteRow, toggleHeaderRow } from 'prosemirror-tables';
import { chainCommands, joinBackward, selectAll, splitBlock, toggleMark } from 'prosemirror-commands';
import { anyTree } from '../../../test/support/document-trees.js';
import { propertyRuns } from '../../../test/support/property-runs.js';
import { normalise, parseTree, readSheet, sheetOf } from '../../platform/text/document-tree.js';
import { insertTable, leaveList, setList, setStyle } from './commands.js';
import { plugins } from './plugins.js';
import { linesOf, schema } from './schema.js';
import { docOfTree, treeOfDoc } from './tree-of-doc.js';

const numRuns = propertyRuns(300, 3000);
const LINES = [9, 10, 11, 12];
/** Up to four lines, each at one block of the text. */
const tagged = fc
  .tuple(anyTree.map(normalise), fc.array(fc.nat(), { maxLength: LINES.length }))
  .map(([tree, at]) => {
    const tags = new Map<number, number[]>();
    at.slice(0, tree.content.length === 0 ? 0 : LINES.length).forEach((one, index) => {
      const block = (one % tree.content.length) + 1;
      tags.set(block, [...(tags.get(block) ?? []), LINES[index]!]);
    });
    return { tree, tags };
  });

test('a text comes out of the editor as it went in, with the lines it answers', () => {
  fc.assert(
    fc.property(tagged, (text) => expect(treeOfDoc(docOfTree(text))).toEqual(text)),
    { numRuns },
  );
});

const commands: readonly Command[] = [
  setStyle(0),
  setStyle(2),
  setList('bulletList'),
  setList('orderedList'),
  leaveList,
  insertTable,
  addRowBefore,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  toggleHeaderRow,
  toggleMark(schema.marks.strong!),
  selectAll,
  chainCommands(joinBackward, splitBlock),
  splitBlock,
];
const act = fc.record({
  anchor: fc.nat(),
  head: fc.nat(),
  command: fc.nat(commands.length - 1),
  words: fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '#', '|', '\u200b', '\u0007', '*'), maxLength: 4 }),
});

test('whatever is done in it, the editor makes a text that the server takes as it is, and the field carries it', () => {
  fc.assert(
    fc.property(tagged, fc.array(act, { maxLength: 8 }), (text, acts) => {
      let state = EditorState.create({ doc: docOfTree(text), plugins: plugins(new Set(LINES), {}) });
      for (const { anchor, head, command, words } of acts) {
        const size = state.doc.content.size;
        const at = (position: number) => state.doc.resolve(position % (size + 1));
        state = state.apply(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
        if (words !== '') state = state.apply(state.tr.insertText(words));
        commands[command]!(state, (tr) => (state = state.apply(tr)));
      }
      state.doc.check();
      const { tree, tags } = treeOfDoc(state.doc);
      expect(parseTree(tree)).toEqual(tree);
      const { text: sheet, kept } = sheetOf(tree, tags);
      const read = readSheet(sheet, kept);
      expect(read.tree).toEqual(tree);
      expect([...read.places.values()].every((blocks) => blocks.length === 1)).toBe(true);
      const lines = [...tags.values()].flat();
      const inner: unknown[] = [];
      state.doc.descendants((node, _at, parent) => {
        if (parent !== state.doc) inner.push(...linesOf(node.attrs));
      });
      expect(inner).toEqual([]);
      expect(new Set(read.places.keys())).toEqual(new Set(lines));
    }),
    { numRuns },
  );
});
