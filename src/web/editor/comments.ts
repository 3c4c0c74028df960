import { Plugin, TextSelection } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { editor as words } from '../../texts/editor.texts.js';
import { make } from './dom.js';

/** A comment on a place of the text, as the page has it. */
interface PageComment {
  readonly number: number;
  readonly name: string;
  /** Block of the saved text, from 1; the words in it, empty for the whole block. */
  readonly block: number;
  readonly words: string;
}

/** Comments that stand at a place of the text. */
export const commentsOnPage = (form: HTMLFormElement): readonly PageComment[] =>
  JSON.parse(form.dataset.comments ?? '[]') as readonly PageComment[];

/** Where the words of a comment stand; white space counts as one space. */
function rangeOf(doc: Node, { block, words: quoted }: PageComment): { from: number; to: number } | null {
  if (block > doc.childCount) return null;
  let start = 0;
  for (let index = 0; index < block - 1; index += 1) start += doc.child(index).nodeSize;
  const node = doc.child(block - 1);
  if (quoted === '') return { from: start + 1, to: start + node.nodeSize - 1 };
  let found: { from: number; to: number } | null = null;
  const pattern = new RegExp(
    quoted
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  node.descendants((inner, at) => {
    if (!inner.isTextblock) return true;
    search(inner, start + 1 + at + 1);
    return false;
  });
  if (node.isTextblock) search(node, start + 1);
  return found;

  function search(line: Node, at: number): void {
    const match = pattern.exec(line.textContent);
    if (match && !found) found = { from: at + match.index, to: at + match.index + match[0].length };
  }
}

/** The places of comments stay with their words while these are edited. */
export const commentPlaces = (comments: readonly PageComment[]): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) =>
        DecorationSet.create(
          doc,
          comments.flatMap((comment) => {
            const range = rangeOf(doc, comment);
            if (!range || range.to <= range.from) return [];
            const attributes = { class: 'editor-commented', title: comment.name };
            const spec = { number: comment.number, inclusiveEnd: false };
            return [Decoration.inline(range.from, range.to, attributes, spec)];
          }),
        ),
      apply: ({ mapping, doc }, places) => places.map(mapping, doc),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });

/** Beside each comment: a button that goes to its place in the text. */
export function commentsBeside(view: EditorView, places: Plugin<DecorationSet>): void {
  document.querySelectorAll<HTMLElement>('[data-comment]').forEach((entry) => {
    const number = Number(entry.dataset.comment);
    const place = () =>
      places
        .getState(view.state)
        ?.find(undefined, undefined, (spec: { readonly number?: number }) => spec.number === number)[0];
    if (!place()) return;
    const button = make('button', { type: 'button', class: 'text-button' }, words.ledger.goTo);
    button.addEventListener('click', () => {
      const at = place();
      if (!at) return void button.replaceWith(make('p', { class: 'aside' }, words.comments.gone));
      const { state } = view;
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at.from, at.to)).scrollIntoView());
      view.focus();
    });
    entry.append(button);
  });
}
