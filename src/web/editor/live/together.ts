import type { Node } from 'prosemirror-model';
import { AllSelection, EditorState, TextSelection, type Plugin, type Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { editor } from '../../../texts/editor.texts.js';
import { presence } from '../../../texts/presence.texts.js';
import { make } from '../dom.js';
import { schema } from '../schema.js';
import { cursors } from './live-cursor.js';
import { shareFields } from './live-fields.js';
import { LiveLine } from './live-line.js';
import { fieldsIn, textIn } from './live-text.js';

/** How long a lost line is waited for before the text goes on alone, in milliseconds. */
const WAIT_MS = 8_000;
/** How long after that it is tried anew. */
const AGAIN_MS = 10_000;
const words = editor.together;

interface Told {
  readonly version: number;
  readonly saved: string;
}
interface Others {
  readonly user?: { readonly id?: string; readonly name?: string };
  readonly told?: Told;
}

/**
 * A text that is written together, for as long as the line holds; otherwise it is the form's alone and saved as before. It is joined
 * only when nothing in the form waits to be saved, so that joining never takes a word away.
 */
class Together {
  private readonly alonePlugins: readonly Plugin[];
  private readonly status = make('p', { class: 'desk-together', role: 'status' });
  private line: LiveLine | null = null;
  private bound = false;
  private unshare = () => undefined as void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirty: boolean;
  private forbidden = false;
  /** The line was lost and has not come back yet. */
  private away = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly view: EditorView,
  ) {
    this.alonePlugins = view.state.plugins;
    this.dirty = isTouched(form);
    form.querySelector('[data-save-status]')?.after(this.status);
    form.addEventListener('input', () => this.typed());
    form.addEventListener('saved', () => this.saved());
    form.addEventListener('told', (event) => this.line?.tell('told', (event as CustomEvent<Told>).detail));
    form.addEventListener('saving', (event) => {
      if (this.bound && this.line?.waits) event.preventDefault();
    });
    form.addEventListener('conflict', (event) => this.conflict(event));
    if (!this.dirty) void this.join();
  }

  /** Asks for the shared text and opens the line; where it cannot, the text is saved as it always was. */
  private async join(): Promise<void> {
    if (this.line || this.forbidden) return;
    const name = await this.ask();
    if (name === null) return this.later(AGAIN_MS, () => void this.join());
    if (this.line || this.dirty) return;
    const doc = new Y.Doc();
    this.line = new LiveLine(name, doc, {
      synced: () => this.bind(name, doc),
      moved: () => this.moved(),
      lost: () => this.lost(),
      over: () => this.alone(),
    });
    this.later(WAIT_MS, () => this.bound || this.alone());
  }

  private async ask(): Promise<string | null> {
    try {
      const body = new URLSearchParams({ _csrf: this.field('_csrf').value });
      const answer = await fetch(this.form.dataset.together!, { method: 'POST', body });
      this.forbidden = answer.status === 401 || answer.status === 403 || answer.status === 404;
      return answer.ok ? ((await answer.json()) as { document: string }).document : null;
    } catch {
      return null;
    }
  }

  /** From here on the editor shows the shared text. */
  private bind(name: string, doc: Y.Doc): void {
    clearTimeout(this.timer);
    if (this.bound) return this.moved();
    // What was typed a moment ago may not have reached the form yet.
    void new FormData(this.form);
    if (this.dirty) return this.alone();
    const text = textIn(doc);
    const { doc: content, mapping } = initProseMirrorDoc(text, schema);
    const others = this.alonePlugins.filter(
      (one) => !(one as unknown as { key: string }).key.startsWith('history$'),
    );
    const shared = [ySyncPlugin(text, { mapping }), yUndoPlugin(), cursors(this.line!.awareness)] as Plugin[];
    this.bound = true;
    const selection = samePlace(content, this.view.state.selection);
    this.view.updateState(EditorState.create({ doc: content, selection, plugins: [...shared, ...others] }));
    this.field('_sammen').value = name;
    this.form.addEventListener('formdata', this.sayState);
    this.unshare = shareFields(this.form, fieldsIn(doc), () => this.form.dispatchEvent(new Event('input')));
    // The fields of the form follow.
    void new FormData(this.form);
    this.view.dispatch(this.view.state.tr);
    // The server puts the name to it.
    this.line!.tell('here', true);
    this.moved();
  }

  /** The text stays where it is, and is this writer's alone until it is saved. */
  private alone(): void {
    const { line, bound } = this;
    const unsaved = bound && (line?.waits ?? false);
    clearTimeout(this.timer);
    this.line = null;
    this.bound = false;
    this.away = false;
    this.unshare();
    this.unshare = () => undefined;
    if (bound) {
      const { doc, selection } = this.view.state;
      this.view.updateState(EditorState.create({ doc, selection, plugins: [...this.alonePlugins] }));
      this.field('_sammen').value = '';
      this.form.removeEventListener('formdata', this.sayState);
    }
    line?.close();
    delete this.form.dataset.follows;
    this.status.textContent = '';
    if (unsaved) this.form.dispatchEvent(new Event('input'));
    else this.later(AGAIN_MS, () => void this.join());
  }

  /** What is sent says how far the text had come: held up on its way, it must not replace what was saved meanwhile. */
  private readonly sayState = ({ formData }: FormDataEvent) => {
    if (this.line) formData.set('_tilstand', this.line.state);
  };

  private lost(): void {
    if (!this.bound || this.away) return;
    this.away = true;
    this.status.textContent = words.offline;
    this.later(WAIT_MS, () => {
      if (!this.line?.stands) this.alone();
    });
  }

  private typed(): void {
    if (!this.bound) this.dirty = true;
    else this.keepUntilStored();
  }

  /** Stored with the others' words, it need not be kept in this browser. */
  private keepUntilStored(): void {
    if (this.line?.stands && !this.line.waits)
      queueMicrotask(() => this.form.dispatchEvent(new Event('saved')));
  }

  private saved(): void {
    if (this.bound) return;
    this.dirty = false;
    this.later(300, () => void this.join());
  }

  /** One of those who write saves for all: the one with the lowest number. */
  private moved(): void {
    if (!this.line || !this.bound) return;
    const { clientID, states } = this.line.awareness as unknown as {
      clientID: number;
      states: Map<number, Others>;
    };
    const own = Math.min(...states.keys()) >= clientID;
    const followed = !own && !('follows' in this.form.dataset);
    if (own && 'follows' in this.form.dataset) {
      delete this.form.dataset.follows;
      this.form.dispatchEvent(new Event('input'));
    } else if (followed) this.form.dataset.follows = '';
    if (this.line.stands) this.show([...states].filter(([id]) => id !== clientID).map(([, one]) => one));
    this.keepUntilStored();
  }

  private show(others: readonly Others[]): void {
    clearTimeout(this.timer);
    this.away = false;
    const names = [
      ...new Set(
        others.flatMap(({ user }) => (user?.id === this.form.dataset.keeps ? [] : (user?.name ?? []))),
      ),
    ].sort();
    const said = names.length === 0 ? '' : words.with(presence.list(names));
    if (this.status.textContent !== said) this.status.textContent = said;
    const told = others
      .map((one) => one.told)
      .reduce((a, b) => (b && b.version > (a?.version ?? 0) ? b : a), undefined);
    const place = this.form.querySelector('[data-save-status]');
    if (!told || !place || Number(this.field('_version').value) >= told.version) return;
    this.field('_version').value = String(told.version);
    place.textContent = told.saved;
  }

  /** Somebody has saved beside the shared text: it is put in there, and everybody goes on. */
  private conflict(event: Event): void {
    if (!this.bound) return;
    event.preventDefault();
    const name = this.field('_sammen').value;
    void this.ask().then((now) => (now === null || now === name ? undefined : this.alone()));
  }

  private later(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }
}

/** The same place in a text that says nearly the same: where the cursor was it stays, and what was marked stays marked. */
function samePlace(doc: Node, selection: Selection): Selection {
  if (selection instanceof AllSelection) return new AllSelection(doc);
  const at = (place: number) => doc.resolve(Math.min(place, doc.content.size));
  return TextSelection.between(at(selection.anchor), at(selection.head));
}

/** Whether something stands in the form that the page did not come with, such as what the browser had kept. */
const isTouched = (form: HTMLFormElement) =>
  [...form.elements].some((one) => {
    if (one instanceof HTMLTextAreaElement) return one.value !== one.defaultValue;
    if (!(one instanceof HTMLInputElement) || one.type === 'hidden') return false;
    return one.type === 'checkbox' || one.type === 'radio'
      ? one.checked !== one.defaultChecked
      : one.value !== one.defaultValue;
  });

/** Lets the text of a form be written together where its page says so. */
export function writeTogether(form: HTMLFormElement, view: EditorView): void {
  if (form.dataset.together !== undefined && 'autosave' in form.dataset) new Together(form, view);
}
