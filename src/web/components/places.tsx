import type { VNode } from 'preact';

/** A place one can go to. */
export interface PlaceLink {
  readonly href: string;
  readonly label: string;
  /** One is there. */
  readonly current: boolean;
}

export interface PlacesProps {
  /** Name of the navigation, for those who hear it. */
  readonly label: string;
  /** What the button says that unfolds the places on a phone. */
  readonly fold: string;
  readonly links: readonly PlaceLink[];
  readonly class?: string;
}

/**
 * Places one can go to: side by side where there is room, and on a phone behind one button, so that the page begins high up.
 * Both stand in the page and the style shows one of them: it goes without script, in every browser.
 */
export function Places({ label, fold, links, class: name }: PlacesProps): VNode {
  return (
    <nav class={name} aria-label={label}>
      <ul class="places-row">
        <Links links={links} />
      </ul>
      <details class="places-fold">
        <summary>{fold}</summary>
        <ul>
          <Links links={links} />
        </ul>
      </details>
    </nav>
  );
}

function Links({ links }: Pick<PlacesProps, 'links'>): VNode {
  return (
    <>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </>
  );
}
