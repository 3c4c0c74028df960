import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { editor as words } from '../../texts/editor.texts.js';
import { make } from './dom.js';

type Press = (label: string, press: () => void) => HTMLButtonElement;

const button: Press = (label, press) => {
  const made = make('button', { type: 'button', class: 'editor-button' }, label);
  made.addEventListener('click', press);
  return made;
};
const row = (...children: HTMLElement[]) => make('div', { class: 'editor-find-row' }, ...children);
const field = (id: string) => make('input', { type: 'text', class: 'input', id, autocomplete: 'off' });

/** Finds and replaces in the text. Enter goes to the next place, Escape closes and leads back to the text. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly what = field('soeg-i-tekst');
  private readonly instead = field('erstat-i-tekst');
  private readonly hits = make('p', { class: 'aside', role: 'status' });

  constructor(private readonly view: EditorView) {
    this.element = make(
      'div',
      { class: 'editor-find', role: 'search', 'aria-label': words.find.title, hidden: '' },
      row(
        make('label', { for: this.what.id }, words.find.what),
        this.what,
        button(words.find.previous, () => this.run(findPrev)),
        button(words.find.next, () => this.run(findNext)),
        this.hits,
      ),
      row(
        make('label', { for: this.instead.id }, words.find.instead),
        this.instead,
        button(words.find.replace, () => this.run(replaceNext)),
        button(words.find.replaceAll, () => this.run(replaceAll)),
        button(words.find.close, () => this.close()),
      ),
    );
    this.element.addEventListener('input', (event) => {
      // The text is not changed by asking for a word in it.
      event.stopPropagation();
      this.ask();
    });
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  open(): void {
    this.element.hidden = false;
    this.what.focus();
    this.what.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.what.value = '';
    this.ask();
    this.view.focus();
  }

  private run(command: Command): void {
    command(this.view.state, (tr) => this.view.dispatch(tr));
    this.tell();
  }

  private ask(): void {
    const query = new SearchQuery({ search: this.what.value, replace: this.instead.value, literal: true });
    this.view.dispatch(setSearchState(this.view.state.tr, query));
    this.tell();
  }

  private tell(): void {
    const found = getMatchHighlights(this.view.state).find();
    const { from } = this.view.state.selection;
    const at = found.findIndex((one) => one.from === from) + 1;
    const told = found.length === 0 ? words.find.none : words.find.hits(at, found.length);
    this.hits.textContent = this.what.value === '' ? '' : told;
  }

  private key(event: KeyboardEvent): void {
    const enters = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (!enters && event.key !== 'Escape') return;
    event.preventDefault();
    if (enters) this.run(event.shiftKey ? findPrev : findNext);
    else this.close();
  }
}
