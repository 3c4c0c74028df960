import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { factPattern, factSource, factText } from '../../platform/danish/fact-citation.pure.js';
import { letterFacts, type Fact } from '../../procedure/facts.js';
import { editor as words } from '../../texts/editor.texts.js';
import { make } from './dom.js';
import { schema } from './schema.js';

/** Figures of the letter with what they are found by. */
const known = letterFacts.map((fact, index) => ({ fact, number: index + 1, pattern: factPattern(fact) }));

/** Puts words at the cursor, or, several paragraphs, after the block it stands in. */
export const insertWords =
  (paragraphs: readonly string[]): Command =>
  (state, dispatch) => {
    const [first, ...more] = paragraphs;
    if (first === undefined) return false;
    if (more.length === 0) {
      const { $from } = state.selection;
      const glued = /\S$/.test($from.parent.textBetween(0, $from.parentOffset));
      dispatch?.(state.tr.insertText(glued ? ` ${first}` : first).scrollIntoView());
      return true;
    }
    const { $from } = state.selection;
    const at = $from.depth === 0 ? $from.pos : $from.after(1);
    const nodes = paragraphs.map((text) => schema.nodes.paragraph!.create(null, schema.text(text)));
    const tr = state.tr.insert(at, nodes);
    const end = at + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView());
    return true;
  };

/** Beside each contribution that is handed in: a button that puts its words into the text, with whose they are. */
export function citeBeside(view: EditorView): void {
  document.querySelectorAll<HTMLElement>('[data-given]').forEach((given) => {
    const paragraphs = [...given.querySelectorAll(':scope > p')].map((one) => one.textContent);
    const button = make('button', { type: 'button', class: 'act-button act-second' }, words.cite.insert);
    button.addEventListener('click', () => {
      const last = paragraphs.at(-1) ?? '';
      insertWords([...paragraphs.slice(0, -1), words.cite.cited(last, given.dataset.given!)])(
        view.state,
        view.dispatch,
      );
      view.focus();
    });
    given.append(button);
  });
}

/**
 * Figures of the letter are shown as citations while one writes, with their source, as long as they stand as the letter has them.
 * They are found in the words themselves: nothing of it is stored.
 */
export const citations = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => citationsIn(doc),
      apply: ({ docChanged, doc }, before) => (docChanged ? citationsIn(doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });

const found = new WeakMap<Node, readonly { from: number; to: number; number: number; fact: Fact }[]>();

/** Nodes never change, so that a long text is not searched anew at each letter. */
function citedIn(node: Node) {
  const before = found.get(node);
  if (before) return before;
  const text = node.textContent;
  const cited = known.flatMap(({ fact, number, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
      number,
      fact,
    })),
  );
  found.set(node, cited);
  return cited;
}

function citationsIn(doc: Node): DecorationSet {
  const shown: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to, number, fact } of citedIn(node)) {
      const title = words.cite.title(number, factText(fact), factSource(fact));
      shown.push(
        Decoration.inline(at + 1 + from, at + 1 + to, {
          class: 'editor-cited',
          title,
          'data-kilde': words.cite.source(number),
        }),
      );
    }
    return false;
  });
  return DecorationSet.create(doc, shown);
}
