import { Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { editor as words } from '../../texts/editor.texts.js';
import { make } from './dom.js';
import { barMenu } from './menu.js';
import { linesOf, schema } from './schema.js';
import type { BarItem } from './toolbar.js';

/** A line of the ledger as the page shows it beside the text. */
export interface PageLine {
  readonly number: number;
  readonly text: string;
  readonly element: HTMLElement;
  /** The box below the text that says that its answer is missing. */
  readonly missing: HTMLElement | null;
}

/** The lines of the section, in the ledger's order. */
export const linesOnPage = (): PageLine[] =>
  [...document.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
    number: Number(element.dataset.line),
    text: element.querySelector('.desk-line-text')?.textContent ?? '',
    element,
    missing: document.querySelector<HTMLElement>(`[data-missing="${element.dataset.line}"]`),
  }));

/** Where the block that answers a line begins; null when none does. */
export function placeOf({ doc }: EditorState, line: number): number | null {
  let at: number | null = null;
  doc.forEach((block, offset) => {
    if (at === null && linesOf(block.attrs).includes(line)) at = offset;
  });
  return at;
}

/** Makes the block at the selection the answer to a line, or no longer. What answered it before does not any more. */
export const toggleLine =
  (line: number): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const at = $from.depth === 0 ? $from.pos : $from.before(1);
    const block = state.doc.nodeAt(at);
    if (!block) return false;
    const { tr } = state;
    const own = linesOf(block.attrs);
    const before = placeOf(state, line);
    if (before !== null)
      tr.setNodeAttribute(
        before,
        'lines',
        linesOf(state.doc.nodeAt(before)!.attrs).filter((one) => one !== line),
      );
    if (before !== at)
      tr.setNodeAttribute(
        at,
        'lines',
        [...own, line].sort((a, b) => a - b),
      );
    dispatch?.(tr);
    return true;
  };

/** Goes to the answer to a line; where there is none, to a new line at the end of the text that is to be it. */
export const goToLine =
  (line: number): Command =>
  (state, dispatch) => {
    const { tr } = state;
    const known = placeOf(state, line);
    const at = known ?? state.doc.content.size;
    if (known === null) tr.insert(at, schema.nodes.paragraph!.create({ lines: [line] }));
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** The menu that ties the block at the selection to lines of the ledger. */
export function ledgerMenu(view: EditorView, lines: readonly PageLine[]): BarItem {
  const hasLine = (line: number) => {
    const { $from } = view.state.selection;
    return $from.depth > 0 && linesOf($from.node(1).attrs).includes(line);
  };
  return barMenu(
    words.ledger.menu,
    lines.map(({ number, text }) => ({
      label: words.ledger.line(number),
      note: text,
      kind: 'checkbox' as const,
      checked: () => hasLine(number),
      choose: () => void toggleLine(number)(view.state, view.dispatch),
    })),
    () => view.focus(),
  );
}

/** Ties the ledger beside the text, and the boxes below it, to the places in the text. Call `update` when the text has changed. */
export function ledgerOnPage(view: EditorView, lines: readonly PageLine[]): { update(): void } {
  const go = (line: number) => (event: Event) => {
    event.preventDefault();
    goToLine(line)(view.state, view.dispatch);
    view.focus();
  };
  // The head of the page leads to answers that are missing, too.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#mangler."]') : null;
    const line = lines.find(({ number }) => link?.getAttribute('href') === `#mangler.${number}`);
    if (line) go(line.number)(event);
  });
  const links = lines.map(({ number, element, missing }) => {
    const link = make('button', { type: 'button', class: 'text-button' });
    link.addEventListener('click', go(number));
    // Without the editor the answer is written in a field of its own.
    element.querySelector('a[href^="#mangler."]')?.closest('p')?.remove();
    element.append(make('p', { class: 'desk-line-link' }, link));
    const box = missing?.querySelector<HTMLTextAreaElement>('textarea');
    if (missing && box && box.value === '') {
      box.closest<HTMLElement>('.field')!.hidden = true;
      const write = make(
        'button',
        { type: 'button', class: 'act-button act-second' },
        words.ledger.write(number),
      );
      write.addEventListener('click', go(number));
      missing.append(write);
    }
    return link;
  });
  return {
    update: () =>
      lines.forEach(({ number, missing }, index) => {
        const at = placeOf(view.state, number);
        links[index]!.textContent = at === null ? words.ledger.write(number) : words.ledger.goTo;
        const typed = missing?.querySelector('textarea')?.value ?? '';
        if (missing) missing.hidden = at !== null && typed === '';
      }),
  };
}

/** A line that is to answer and says nothing yet shows what is asked for. */
export const silentPlaces = (lines: readonly PageLine[]): Plugin => {
  const asked = new Map(lines.map(({ number, text }) => [number, text]));
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const shown: Decoration[] = [];
        doc.forEach((block, offset) => {
          const [first] = linesOf(block.attrs);
          if (first === undefined || block.content.size > 0) return;
          const said = words.ledger.missing(first, asked.get(first) ?? '');
          shown.push(
            Decoration.node(offset, offset + block.nodeSize, {
              class: 'editor-silent',
              'data-mangler': said,
            }),
          );
        });
        return DecorationSet.create(doc, shown);
      },
    },
  });
};
