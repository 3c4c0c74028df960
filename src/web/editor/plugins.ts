import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { search } from 'prosemirror-search';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { setList, setStyle } from './commands.js';
import { paste } from './paste.js';
import { schema } from './schema.js';
import { tidy } from './tidy.js';
import { redo, undo } from './undo.js';

const { heading, bulletList, listItem } = schema.nodes;

/** "# " to "### " and "- ", as in the plain field. Not "1. ": in Danish it opens a date as often as a list. */
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, heading!, ([, signs]) => ({ level: signs!.length })),
    wrappingInputRule(/^\s*[-•*]\s$/, bulletList!),
  ],
});

const newLine = chainCommands(splitListItem(listItem!), baseKeymap.Enter!);

/** Keys of Word where Word has one. Tab is the table's only inside a table: elsewhere it leads out of the text. */
const keys: Record<string, Command> = {
  Enter: newLine,
  'Shift-Enter': newLine,
  Backspace: chainCommands(undoInputRule, baseKeymap.Backspace!),
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
  'Mod-b': toggleMark(schema.marks.strong!),
  'Mod-i': toggleMark(schema.marks.em!),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-Alt-0': setStyle(0),
  'Mod-Alt-1': setStyle(1),
  'Mod-Alt-2': setStyle(2),
  'Mod-Alt-3': setStyle(3),
  'Mod-Shift-7': setList('orderedList'),
  'Mod-Shift-8': setList('bulletList'),
};

/** Everything the editor does by itself. `lines`: numbers of the ledger lines that the text may answer. */
export const plugins = (lines: ReadonlySet<number>, own: Readonly<Record<string, Command>>): Plugin[] => [
  keymap({ ...own }),
  rules,
  keymap(keys),
  keymap(baseKeymap),
  history(),
  gapCursor(),
  tableEditing(),
  search(),
  paste(),
  tidy(lines),
];
