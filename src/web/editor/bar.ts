import { toggleMark } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderColumn,
  toggleHeaderRow,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { editor as words } from '../../texts/editor.texts.js';
import { insertTable, leaveList, listAt, setList, setStyle, styleAt } from './commands.js';
import { barMenu, type Choice } from './menu.js';
import { schema } from './schema.js';
import { barButton, toolbar, type BarItem, type Toolbar } from './toolbar.js';
import { redo, undo } from './undo.js';

/** Merging is not among them: our tables have no merged cells. */
const TABLE_ACTS = [
  ['insert', insertTable],
  ['rowBefore', addRowBefore],
  ['rowAfter', addRowAfter],
  ['columnBefore', addColumnBefore],
  ['columnAfter', addColumnAfter],
  ['headerRow', toggleHeaderRow],
  ['headerColumn', toggleHeaderColumn],
  ['deleteRow', deleteRow],
  ['deleteColumn', deleteColumn],
  ['deleteTable', deleteTable],
] as const satisfies readonly (readonly [keyof typeof words.tables, Command])[];

const STYLES = [
  ['paragraph', 0],
  ['heading1', 1],
  ['heading2', 2],
  ['heading3', 3],
] as const;

/** The buttons of the bar, each for one text. */
class Items {
  constructor(private readonly view: EditorView) {}

  readonly back = () => this.view.focus();
  private readonly run = (command: Command) =>
    void command(this.view.state, (tr) => this.view.dispatch(tr), this.view);

  private choice(label: string, command: Command): Choice {
    return { label, choose: () => this.run(command), can: () => command(this.view.state) };
  }

  step({ sign: label, name }: typeof words.undo | typeof words.redo, command: Command): BarItem {
    const press = () => this.run(command);
    return barButton({ label, name, mark: 'editor-sign', press, can: () => command(this.view.state) });
  }

  mark(name: 'strong' | 'em'): BarItem {
    const type = schema.marks[name]!;
    const { short: label, name: said } = words[name];
    const pressed = () => {
      const { from, $from, to, empty } = this.view.state.selection;
      if (!empty) return this.view.state.doc.rangeHasMark(from, to, type);
      return type.isInSet(this.view.state.storedMarks ?? $from.marks()) !== undefined;
    };
    const press = () => this.run(toggleMark(type));
    return barButton({ label, name: said, mark: `editor-${name}`, press, pressed });
  }

  styles(): BarItem {
    const now = () => styleAt(this.view.state);
    const choices = STYLES.map(([name, level]) => ({
      ...this.choice(words.styles[name], setStyle(level)),
      kind: 'radio' as const,
      checked: () => now() === name,
    }));
    const shown = () => words.styles[(now() ?? 'paragraph') as keyof typeof words.styles];
    return barMenu(words.style, choices, this.back, shown);
  }

  lists(): BarItem {
    const kinds = (['bulletList', 'orderedList'] as const).map((name) => ({
      ...this.choice(words.lists[name], setList(name)),
      kind: 'radio' as const,
      checked: () => listAt(this.view.state) === name,
    }));
    return barMenu(words.list, [...kinds, this.choice(words.lists.lift, leaveList)], this.back);
  }

  tables(): BarItem {
    const choices = TABLE_ACTS.map(([name, command]) => this.choice(words.tables[name], command));
    return barMenu(words.table, choices, this.back);
  }
}

/** The bar over the text. `more`: what the page adds, such as the lines of the ledger. */
export function editorBar(view: EditorView, find: () => void, more: readonly BarItem[]): Toolbar {
  const items = new Items(view);
  return toolbar(
    words.toolbar,
    view.dom.id,
    [
      [items.styles()],
      [items.mark('strong'), items.mark('em')],
      [items.lists(), items.tables(), ...more],
      [
        items.step(words.undo, undo),
        items.step(words.redo, redo),
        barButton({ label: words.find.open, press: find }),
      ],
    ],
    items.back,
  );
}
