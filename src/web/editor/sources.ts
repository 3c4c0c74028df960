import { Plugin, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { editor as words } from '../../texts/editor.texts.js';
import { unmark } from './link-bar.js';
import { barMenu } from './menu.js';
import { schema } from './schema.js';
import type { BarItem } from './toolbar.js';

/** Something the text may cite, as the page has it. */
export interface PageSource {
  readonly source: string;
  readonly label: string;
  readonly says: string;
  /** What is put in where no words are selected. */
  readonly words: string;
}

const cite = schema.marks.cite!;

/** The sources that the page offers. */
export const sourcesOnPage = (form: HTMLFormElement): readonly PageSource[] =>
  JSON.parse(form.dataset.sources ?? '[]') as readonly PageSource[];

/** Makes the selected words a citation; where none are, or the fact register has the words, those of the source are put in. */
export const citeSource =
  ({ source, says, words: own }: PageSource): Command =>
  (state, dispatch) => {
    const { from, to, empty, $from } = state.selection;
    if (!$from.parent.type.allowsMarkType(cite)) return false;
    const mark = cite.create({ source, says });
    const { tr } = state;
    if (!empty && source.startsWith('register:')) tr.replaceSelectionWith(schema.text(own, [mark]), false);
    else if (empty) {
      const glued = /\S$/.test($from.parent.textBetween(0, $from.parentOffset)) ? [schema.text(' ')] : [];
      tr.insert(from, [...glued, schema.text(own, [mark])]);
    } else tr.addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(cite).scrollIntoView());
    return true;
  };

/** The menu of sources: each puts itself into the text, or behind the words that are selected. */
export function sourceMenu(view: EditorView, sources: readonly PageSource[]): BarItem {
  const run = (command: Command) => void command(view.state, (tr) => view.dispatch(tr));
  const choices = sources.map((source) => ({
    label: source.label,
    note: source.says === source.label ? undefined : source.says,
    choose: () => run(citeSource(source)),
    can: () => citeSource(source)(view.state),
  }));
  const remove = {
    label: words.cite.remove,
    choose: () => run(unmark(cite)),
    can: () => unmark(cite)(view.state),
  };
  return barMenu(words.cite.menu, [...choices, remove], () => view.focus());
}

/** Sources of another case, which came with pasted words, are taken off: this case does not have them. */
export function ownSources(offered: readonly PageSource[], before: EditorState['doc']): Plugin {
  const known = new Set(offered.map(({ source }) => source));
  before.descendants(({ marks }) => {
    const found = cite.isInSet(marks);
    if (found) known.add(String(found.attrs.source));
  });
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      doc.descendants((node, at) => {
        const found = cite.isInSet(node.marks);
        if (found && !known.has(String(found.attrs.source))) tr.removeMark(at, at + node.nodeSize, found);
      });
      return tr.docChanged ? tr : null;
    },
  });
}
