import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../../texts/texts.js';

/** What stands on every printed page. */
export interface PaperView {
  /** "Sag 2023-7996 · Geografisk placering · version 7". */
  readonly what: string;
  /** "Til godkendelse", or that it is a draft. */
  readonly state: string;
  /** The content hash in full; null for a text that has none. */
  readonly checkNumber: string | null;
}

/**
 * A page that is printed for a meeting: on paper each sheet says what it is, which state it has and the check number of
 * the exact text; on the screen nothing of that is seen. The numbers of the sheets come from the stylesheet.
 */
export function Paper({
  view,
  children,
}: {
  readonly view: PaperView;
  readonly children: ComponentChildren;
}): VNode {
  const { what, state, checkNumber } = view;
  return (
    <div class="paper">
      <div class="paper-head" aria-hidden="true">
        <p>
          <span>{what}</span>
          <strong>{state}</strong>
        </p>
      </div>
      <div class="paper-body">{children}</div>
      {checkNumber !== null && (
        <div class="paper-foot" aria-hidden="true">
          <p>
            {texts.common.checkNumber} {grouped(checkNumber)}
          </p>
        </div>
      )}
    </div>
  );
}

/** A hash in groups of eight, as one reads it aloud. */
const grouped = (hash: string) => (hash.match(/.{1,8}/g) ?? []).join(' ');
