import { EditorState, type Plugin } from 'prosemirror-state';
import { EditorView, type DecorationSet } from 'prosemirror-view';
import { pageCount, wordCount } from '../../platform/text/plain-text.js';
import { editor as words, lengthText } from '../../texts/editor.texts.js';
import { editorBar } from './bar.js';
import { citations, citeBeside } from './cite.js';
import { commentPlaces, commentsBeside, commentsOnPage } from './comments.js';
import { make } from './dom.js';
import { readFields, writeFields, type TextFields } from './field.js';
import { FindBar } from './find-bar.js';
import { ledgerMenu, ledgerOnPage, linesOnPage, silentPlaces, type PageLine } from './ledger.js';
import { LinkBar, linkItem } from './link-bar.js';
import { ownSources, sourceMenu, sourcesOnPage, type PageSource } from './sources.js';
import { writeTogether } from './live/together.js';
import { plugins } from './plugins.js';
import { docOfTree, treeOfDoc } from './tree-of-doc.js';

/** How long after a change the fields of the form follow; what is sent is always up to date. */
const FOLLOW_MS = 250;

/** Where the cursor goes stays clear of the bar that keeps in sight. */
const UNDER_BAR = { top: 160, right: 0, bottom: 40, left: 0 };

/** Puts the editor in the place of the plain field of a form. Errors: those of `readFields`; then the field stays. */
export function mountEditor(form: HTMLFormElement, fields: TextFields): void {
  const lines = linesOnPage();
  const sources = sourcesOnPage(form);
  const comments = commentPlaces(commentsOnPage(form));
  const place = make('div', { class: 'editor' });
  const changed: ((doc: boolean) => void)[] = [];
  const view = new EditorView(place, {
    state: stateOf(
      fields,
      { lines, sources, comments },
      { toBar: () => bar.focus(), toLink: () => links.open() },
    ),
    attributes: attributesOf(fields.text),
    scrollThreshold: UNDER_BAR,
    scrollMargin: UNDER_BAR,
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      for (const tell of changed) tell(transaction.docChanged);
    },
  });
  const find = new FindBar(view);
  const ledger = lines.length > 0 ? [ledgerMenu(view, lines)] : [];
  const links = new LinkBar(view);
  const more = [...ledger, linkItem(view, links), sourceMenu(view, sources)];
  const bar = editorBar(view, () => find.open(), more);
  const beside = ledgerOnPage(view, lines);
  citeBeside(view);
  commentsBeside(view, comments);
  changed.push(bar.update, (doc) => doc && beside.update(), follow(form, fields, view));
  // Where there is room the bar stays in sight with the button that saves; on a phone the text needs the room.
  const kept = matchMedia('(min-width: 64em)').matches ? form.querySelector('[data-keeps-bar]') : null;
  (kept ?? place).prepend(bar.element, find.element, links.element);
  replaceField(form, fields.text, place);
  for (const tell of changed) tell(true);
  showLength(form, view);
  writeTogether(form, view);
}

/** What the page has round the text. */
interface Around {
  readonly lines: readonly PageLine[];
  readonly sources: readonly PageSource[];
  readonly comments: Plugin<DecorationSet>;
}

function stateOf(
  fields: TextFields,
  { lines, sources, comments }: Around,
  go: { readonly toBar: () => void; readonly toLink: () => void },
): EditorState {
  const numbers = new Set(lines.map(({ number }) => number));
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  const own = { 'Alt-F10': done(go.toBar), 'Mod-k': done(go.toLink) };
  const doc = docOfTree(readFields(fields));
  return EditorState.create({
    doc,
    plugins: [...plugins(numbers, own), silentPlaces(lines), citations(), ownSources(sources, doc), comments],
  });
}

/** Lets the fields of the form follow the text, soon after a change and before anything reads them. */
function follow(form: HTMLFormElement, fields: TextFields, view: EditorView): (doc: boolean) => void {
  const write = followed(form, fields, view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('formdata', ({ formData }) => {
    write();
    for (const { name, value } of [fields.text, fields.basis]) formData.set(name, value);
  });
  form.addEventListener('submit', write, { capture: true });
  addEventListener('pagehide', write);
  return (doc) => {
    if (!doc) return;
    clearTimeout(timer);
    timer = setTimeout(write, FOLLOW_MS);
  };
}

/** Writes the text into the fields and tells the form, which saves and warns as it does of anything typed. */
function followed(form: HTMLFormElement, fields: TextFields, view: EditorView): () => void {
  let shown = view.state.doc;
  return () => {
    if (view.state.doc === shown) return;
    shown = view.state.doc;
    showLength(form, view);
    if (writeFields(fields, treeOfDoc(shown)))
      fields.text.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

function showLength(form: HTMLFormElement, view: EditorView): void {
  const { tree } = treeOfDoc(view.state.doc);
  const place = form.querySelector('[data-words]');
  if (place) place.textContent = lengthText(wordCount(tree), pageCount(tree));
}

function attributesOf(field: HTMLTextAreaElement): Record<string, string> {
  const { id } = field;
  // The hint of the plain field tells of signs that nobody has to write here; its fault is still one.
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const hints = [...described.filter((one) => one !== `${id}-hint`), `${id}-taster`];
  const invalid = field.getAttribute('aria-invalid');
  return {
    id,
    class: 'document-text editor-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.text,
    'aria-describedby': hints.filter(Boolean).join(' '),
    lang: 'da',
    spellcheck: 'true',
    ...(invalid === null ? {} : { 'aria-invalid': invalid }),
  };
}

/** The plain field stays in the form, unseen; its name, its address and its faults lead to the editor. */
function replaceField(form: HTMLFormElement, field: HTMLTextAreaElement, place: HTMLElement): void {
  const { id } = field;
  place.append(make('p', { class: 'aside', id: `${id}-taster` }, words.keys));
  field.before(place);
  field.id = `${id}-felt`;
  field.hidden = true;
  form.dataset.editing = '';
  form.querySelector<HTMLElement>(`label[for="${id}"]`)?.setAttribute('hidden', '');
  form.querySelector<HTMLElement>(`#${id}-hint`)?.setAttribute('hidden', '');
}
