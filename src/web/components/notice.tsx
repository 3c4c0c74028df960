import type { VNode } from 'preact';

/** What is said of everything on a page; nothing in production, where the text is null. */
export function Notice({ text }: { readonly text: string | null }): VNode | null {
  if (text === null) return null;
  return (
    <div class="wrap">
      <p class="notice">{text}</p>
    </div>
  );
}
