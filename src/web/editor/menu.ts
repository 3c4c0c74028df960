import { make } from './dom.js';
import type { BarItem } from './toolbar.js';

/** One choice of a menu. */
export interface Choice {
  readonly label: string;
  /** A second, quieter line. */
  readonly note?: string;
  readonly choose: () => void;
  /** One of several of which one holds, or a thing that is on or off. */
  readonly kind?: 'radio' | 'checkbox';
  readonly checked?: () => boolean;
  readonly can?: () => boolean;
}

const ROLES = { radio: 'menuitemradio', checkbox: 'menuitemcheckbox' } as const;

/** A button of the bar that opens a menu, after the ARIA Authoring Practices. Choosing leads back to the text. */
export function barMenu(
  label: string,
  choices: readonly Choice[],
  back: () => void,
  shown?: () => string | null,
): BarItem {
  const said = make('span', {}, label);
  const button = make(
    'button',
    { type: 'button', class: 'editor-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    said,
    make('span', { class: 'editor-more', 'aria-hidden': 'true' }),
  );
  return {
    button,
    element: dropOf(label, button, choices, back),
    update: () => {
      if (shown) said.textContent = shown() ?? label;
      const none = choices.every(({ can }) => can?.() === false);
      button.setAttribute('aria-disabled', String(none));
    },
  };
}

/** Button and menu, and how each is opened and closed. */
function dropOf(
  label: string,
  button: HTMLElement,
  choices: readonly Choice[],
  back: () => void,
): HTMLElement {
  const items = choices.map((choice) => choiceItem(choice));
  const menu = make('div', { role: 'menu', 'aria-label': label, class: 'editor-menu', hidden: '' }, ...items);
  const element = make('div', { class: 'editor-drop' }, button, menu);
  const open = (yes: boolean) => {
    menu.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
    if (!yes) return;
    choices.forEach((choice, index) => showChoice(items[index]!, choice));
    const first = items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0]!;
    first.focus();
  };
  button.addEventListener('click', () => open(menu.hidden === true));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open(true);
  });
  items.forEach((item, index) =>
    item.addEventListener('click', () => {
      if (item.getAttribute('aria-disabled') === 'true') return;
      open(false);
      back();
      choices[index]!.choose();
    }),
  );
  menu.addEventListener('keydown', (event) => menuKey(event, items, () => (open(false), button.focus())));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) open(false);
  });
  return element;
}

function choiceItem({ label, note, kind }: Choice): HTMLElement {
  const item = make('div', { role: kind ? ROLES[kind] : 'menuitem', tabindex: '-1' }, label);
  if (note !== undefined) item.append(' ', make('span', { class: 'aside' }, note));
  return item;
}

function showChoice(item: HTMLElement, { kind, checked, can }: Choice): void {
  if (kind) item.setAttribute('aria-checked', String(checked?.() ?? false));
  item.setAttribute('aria-disabled', String(can?.() === false));
}

function menuKey(event: KeyboardEvent, items: readonly HTMLElement[], close: () => void): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const go = (index: number) => items[(index + items.length) % items.length]!.focus();
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(items.length - 1),
    Escape: close,
    Enter: () => items[at]?.click(),
    ' ': () => items[at]?.click(),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}
