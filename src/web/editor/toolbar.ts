import { make } from './dom.js';

/** Something of the bar that can have focus, and is shown anew when the text or the selection changes. */
export interface BarItem {
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  update(): void;
}

/** The bar as the page holds it. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Goes to the button that had focus last. */
  readonly focus: () => void;
  /** Shows anew what is pressed and what can be done. */
  readonly update: () => void;
}

/**
 * A toolbar after the ARIA Authoring Practices: one stop for Tab, arrows between its buttons, Home and End to the ends. Escape
 * leads back to the text.
 */
export function toolbar(
  name: string,
  controls: string,
  groups: readonly (readonly BarItem[])[],
  leave: () => void,
): Toolbar {
  const element = make(
    'div',
    { role: 'toolbar', 'aria-label': name, 'aria-controls': controls, class: 'editor-bar' },
    ...groups.map((items) => make('div', { class: 'editor-group' }, ...items.map((item) => item.element))),
  );
  const items = groups.flat();
  let at = 0;
  const stop = (index: number) => {
    at = (index + items.length) % items.length;
    items.forEach(({ button }, one) => button.setAttribute('tabindex', one === at ? '0' : '-1'));
  };
  const go = (index: number) => {
    stop(index);
    items[at]!.button.focus();
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    Home: () => go(0),
    End: () => go(items.length - 1),
    Escape: leave,
  };
  element.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move || event.defaultPrevented || (event.target as Element).closest('[role="menu"]')) return;
    event.preventDefault();
    move();
  });
  element.addEventListener('focusin', (event) => {
    const index = items.findIndex(({ button }) => button === event.target);
    if (index >= 0) stop(index);
  });
  // The text keeps its selection, and on a tablet its keyboard, while the bar is pressed.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  stop(0);
  return {
    element,
    focus: () => items[at]!.button.focus(),
    update: () => items.forEach((item) => item.update()),
  };
}

/** A button of the bar. `pressed` makes it a switch; what cannot be done now stays in reach and says so. */
export function barButton(props: {
  readonly label: string;
  readonly name?: string;
  readonly mark?: string;
  readonly press: () => void;
  readonly pressed?: () => boolean;
  readonly can?: () => boolean;
}): BarItem {
  const { label, name, mark, press, pressed, can = () => true } = props;
  const attributes = {
    type: 'button',
    class: `editor-button ${mark ?? ''}`,
    'aria-label': name,
    title: name,
  };
  const button = make('button', attributes, label);
  button.addEventListener('click', () => can() && press());
  return {
    button,
    element: button,
    update: () => {
      if (pressed) button.setAttribute('aria-pressed', String(pressed()));
      button.setAttribute('aria-disabled', String(!can()));
    },
  };
}
