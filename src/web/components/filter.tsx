import type { ComponentChildren, VNode } from 'preact';

export interface FilterFormProps {
  readonly action: string;
  readonly label: string;
  /** Word of the button. */
  readonly show: string;
  /** The way back to everything; null while nothing is filtered. */
  readonly clear: { readonly href: string; readonly text: string } | null;
  readonly children: ComponentChildren;
}

/** Fields that choose what a list shows. What is chosen stands in the address, so it can be kept and sent on. */
export function FilterForm({ action, label, show, clear, children }: FilterFormProps): VNode {
  return (
    <form method="get" action={action} class="filter" role="search" aria-label={label}>
      {children}
      <div class="filter-acts">
        <button class="act-button act-second" type="submit">
          {show}
        </button>
        {clear && <a href={clear.href}>{clear.text}</a>}
      </div>
    </form>
  );
}
