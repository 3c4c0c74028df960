import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';

/** Who else has the text open, as it was when the page was made; its script goes on telling. */
export interface PresentView {
  /** Where the script tells that the page is open. */
  readonly address: string;
  /** The page's own id. */
  readonly page: string;
  readonly said: string | null;
}

/** Says who else has the text open. */
export function PresentLine({ present }: { readonly present: PresentView }): VNode {
  return (
    <p
      class="desk-present"
      role="status"
      aria-label={texts.presence.label}
      data-presence={present.address}
      data-page={present.page}
    >
      {present.said}
    </p>
  );
}
