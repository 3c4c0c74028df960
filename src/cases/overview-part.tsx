import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../texts/texts.js';
import type { Way } from './overview.view.js';

export interface PartProps {
  readonly id: keyof typeof texts.case.overview.parts;
  /** A sentence beside the heading. */
  readonly note?: string | null;
  /** To the page that says more. */
  readonly more?: Way;
  readonly children: ComponentChildren;
}

/** A part of the overview: its heading, a sentence beside it, and the way to the page that says more. */
export function Part({ id, note = null, more, children }: PartProps): VNode {
  return (
    <section aria-labelledby={id} class="part">
      <div class="part-head">
        <h2 id={id}>{texts.case.overview.parts[id]}</h2>
        <div class="part-more">
          {note !== null && <p class="quiet">{note}</p>}
          {more && <a href={more.href}>{more.label}</a>}
        </div>
      </div>
      {children}
    </section>
  );
}
