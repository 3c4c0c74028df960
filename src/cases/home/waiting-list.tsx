import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked } from '../../web/components/marks.js';
import type { WaitRow } from './home.view.js';

/** "Du venter på": who owes what, by when, and when they were reminded. */
export function Waiting({ rows }: { readonly rows: readonly WaitRow[] }): VNode {
  return (
    <aside class="waiting" aria-labelledby="venter">
      <h2 id="venter">{texts.home.waiting.title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={`${row.who} ${row.what} ${row.href}`}>
            <p>
              <strong>{row.who}</strong>
            </p>
            <p>
              <a href={row.href}>{row.what}</a>
            </p>
            <When row={row} />
            <p class="aside">{row.reminded}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function When({ row: { date, left, late } }: { readonly row: WaitRow }): VNode | null {
  if (date === null || left === null) return null;
  return (
    <p class="waiting-when">
      <span>{date}</span> {late ? <Marked mark="late" word={left} strong /> : <strong>{left}</strong>}
    </p>
  );
}
