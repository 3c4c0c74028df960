import type { Mark, MarkType, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { canonicalHref } from '../../platform/text/targets.js';
import { editor as words } from '../../texts/editor.texts.js';
import { make } from './dom.js';
import { schema } from './schema.js';
import { barButton, type BarItem } from './toolbar.js';

const link = schema.marks.link!;

/** The words round a place that have the same mark of a kind; null where there is none. */
export function markedRange(
  $at: ResolvedPos,
  type: MarkType,
): { from: number; to: number; mark: Mark } | null {
  const { parent, parentOffset } = $at;
  const marks: (Mark | undefined)[] = parent.children.map((child) => type.isInSet(child.marks));
  let [index, offset] = [0, 0];
  while (index < marks.length - 1 && offset + parent.child(index).nodeSize < parentOffset)
    offset += parent.child(index++).nodeSize;
  const mark = marks[index];
  if (!mark) return null;
  let [first, last] = [index, index];
  while (first > 0 && marks[first - 1]?.eq(mark)) first -= 1;
  while (last < marks.length - 1 && marks[last + 1]?.eq(mark)) last += 1;
  const upTo = (end: number) =>
    parent.children.slice(0, end).reduce((sum, { nodeSize }) => sum + nodeSize, $at.start());
  return { from: upTo(first), to: upTo(last + 1), mark };
}

/** What is selected, or the words round the cursor that are marked already. */
export function wordsToMark(state: EditorState, type: MarkType): { from: number; to: number } {
  const { from, to, empty, $from } = state.selection;
  return (empty ? markedRange($from, type) : null) ?? { from, to };
}

/** Makes the words lead to an address; where nothing is selected, the address itself is put there. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to } = wordsToMark(state, link);
    if (!state.selection.$from.parent.type.allowsMarkType(link)) return false;
    const mark = link.create({ href });
    const { tr } = state;
    if (from === to) tr.insert(from, schema.text(href, [mark]));
    else tr.addMark(from, to, mark);
    const end = from === to ? from + href.length : to;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(link).scrollIntoView());
    return true;
  };

/** Takes a kind of mark off the words. */
export const unmark =
  (type: MarkType): Command =>
  (state, dispatch) => {
    const { from, to } = wordsToMark(state, type);
    if (!state.doc.rangeHasMark(from, to, type)) return false;
    dispatch?.(state.tr.removeMark(from, to, type));
    return true;
  };

const button = (label: string, press: () => void) => {
  const made = make('button', { type: 'button', class: 'editor-button' }, label);
  made.addEventListener('click', press);
  return made;
};

/** Where the address of a link is typed. Enter sets it, Escape closes and leads back to the text. */
export class LinkBar {
  readonly element: HTMLElement;
  private readonly address = make('input', {
    type: 'url',
    class: 'input',
    id: 'link-adresse',
    autocomplete: 'off',
    inputmode: 'url',
  });
  private readonly said = make('p', { class: 'editor-link-said', role: 'alert' });

  constructor(private readonly view: EditorView) {
    this.element = make(
      'div',
      { class: 'editor-find', role: 'group', 'aria-label': words.link.title, hidden: '' },
      make(
        'div',
        { class: 'editor-find-row' },
        make('label', { for: this.address.id }, words.link.address),
        this.address,
        button(words.link.set, () => this.set()),
        button(words.link.remove, () => this.remove()),
        button(words.link.close, () => this.close()),
        this.said,
      ),
    );
    // What is typed here is no part of the text yet.
    this.element.addEventListener('input', (event) => event.stopPropagation());
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  open(): void {
    const known = markedRange(this.view.state.selection.$from, link);
    this.address.value = known ? String(known.mark.attrs.href) : 'https://';
    this.said.textContent = '';
    this.element.hidden = false;
    this.address.focus();
    this.address.select();
  }

  private set(): void {
    const typed = this.address.value.trim();
    const href = canonicalHref(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
    if (href === null) return this.refuse(words.link.bad);
    if (!setLink(href)(this.view.state, (tr) => this.view.dispatch(tr)))
      return this.refuse(words.link.heading);
    this.close();
  }

  private refuse(why: string): void {
    this.said.textContent = why;
    this.address.focus();
  }

  private remove(): void {
    unmark(link)(this.view.state, (tr) => this.view.dispatch(tr));
    this.close();
  }

  private close(): void {
    this.element.hidden = true;
    this.view.focus();
  }

  private key(event: KeyboardEvent): void {
    const enters = event.key === 'Enter' && event.target === this.address;
    if (!enters && event.key !== 'Escape') return;
    event.preventDefault();
    if (enters) this.set();
    else this.close();
  }
}

/** The button that opens it. */
export const linkItem = (view: EditorView, bar: LinkBar): BarItem =>
  barButton({
    label: words.link.open,
    name: words.link.name,
    press: () => bar.open(),
    pressed: () => markedRange(view.state.selection.$from, link) !== null,
  });
