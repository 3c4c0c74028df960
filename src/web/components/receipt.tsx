import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Icon } from './marks.js';

export interface ReceiptProps {
  readonly title: string;
  /** The act's entry in the journal, with the check number of its bytes; null for those who do not see the journal. */
  readonly entry: { readonly text: string; readonly href: string; readonly checkNumber: string } | null;
  readonly children: ComponentChildren;
}

/** That an act went through: what, when, where it is written down, and what happens next. Focus goes here. */
export function Receipt({ title, entry, children }: ReceiptProps): VNode {
  return (
    <section class="receipt" aria-labelledby="kvittering" tabIndex={-1} data-focus>
      <h2 id="kvittering">
        <Icon mark="done" />
        <span>{title}</span>
      </h2>
      {children}
      {entry && (
        <p class="aside">
          <a href={entry.href}>{entry.text}</a>
          {` · ${texts.common.checkNumber} `}
          <span class="check-number">{entry.checkNumber}</span>
        </p>
      )}
    </section>
  );
}
