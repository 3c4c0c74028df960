import type { VNode } from 'preact';

/** A neighbouring page of a list. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
}

export interface PagerProps {
  /** What the links lead about in, for those who do not see them. */
  readonly label: string;
  readonly before: PageLink | null;
  readonly after: PageLink | null;
  /** "1–50 af 100"; null when there is nothing to say. */
  readonly shown: string | null;
}

/** The way to the neighbouring pages of a list; nothing when all of it is shown. */
export function Pager({ label, before, after, shown }: PagerProps): VNode | null {
  if (!before && !after) return null;
  return (
    <nav class="pager" aria-label={label}>
      {before && (
        <a href={before.href} rel="prev">
          {before.text}
        </a>
      )}
      {shown !== null && <span class="quiet">{shown}</span>}
      {after && (
        <a href={after.href} rel="next">
          {after.text}
        </a>
      )}
    </nav>
  );
}
