import type { Plugin } from 'prosemirror-state';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import { make } from '../dom.js';

/** So many looks of cursors there are; by the stylesheet, as the policy allows no other style. */
const LOOKS = 5;

/** Shows where the others are in the text, each under their name. */
export const cursors = (awareness: Awareness): Plugin =>
  yCursorPlugin(awareness, {
    cursorBuilder: ({ name }: { name: string }, id: number) => {
      const cursor = make('span', {
        class: `editor-cursor editor-cursor-${id % LOOKS}`,
        'aria-hidden': 'true',
      });
      cursor.append(make('span', { class: 'editor-cursor-name' }, name));
      return cursor;
    },
    selectionBuilder: (_: unknown, id: number) => ({ class: `editor-chosen-${id % LOOKS}` }),
  }) as Plugin;
