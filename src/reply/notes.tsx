import type { VNode } from 'preact';

/** Heading of the list of notes, where a format has no notes of its own. */
export const NOTES_HEADING = 'Noter';

/** The number of a note, which leads to it. */
export const NoteMark = ({ note }: { readonly note: number }): VNode => (
  <sup>
    <a href={`#note-${note}`} aria-label={`Note ${note}`}>
      {note}
    </a>
  </sup>
);

/** The notes, where they stand; nothing when there are none. */
export function Notes({ notes }: { readonly notes: readonly string[] }): VNode | null {
  if (notes.length === 0) return null;
  return (
    <ol class="notes">
      {notes.map((text, index) => (
        <li key={index} id={`note-${index + 1}`}>
          {text}
        </li>
      ))}
    </ol>
  );
}
