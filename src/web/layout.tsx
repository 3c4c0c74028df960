import type { ComponentChildren, VNode } from 'preact';
import { stylesheet } from './assets.js';
import { MarkSprite } from './components/marks.js';

/** What the black bar on top says; both texts ready to print. */
export interface BannerView {
  /** E.g. "Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15". */
  readonly clock: string;
  /** E.g. "Post sendes ikke ud af huset". */
  readonly mail: string;
}

export interface LayoutProps {
  /** Goes before " – Samsvar" in the title. */
  readonly title: string;
  /** Null in production: then there is no bar. */
  readonly banner: BannerView | null;
  /** Who looks and what is left out, in the header's right half. */
  readonly viewer: { readonly name: string; readonly note: string } | null;
  readonly children: ComponentChildren;
}

/** The frame of every page: language, title, skip link, demo bar, header, main and footer. */
export function Layout({ title, banner, viewer, children }: LayoutProps): VNode {
  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Samsvar`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={stylesheet().path} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#indhold">
          Gå til indholdet
        </a>
        <MarkSprite />
        <header class="site-header">
          {banner && <Banner {...banner} />}
          <div class="wrap masthead">
            <a class="wordmark" href="/">
              Samsvar
            </a>
            {viewer && (
              <p class="viewer">
                <strong>{viewer.name}</strong>
                <span>{viewer.note}</span>
              </p>
            )}
          </div>
        </header>
        <main id="indhold" tabIndex={-1}>
          {children}
        </main>
        <footer class="site-footer">
          <div class="wrap">
            <p>Samsvar · fælles sagsstyring for de fem rammeaftalesekretariater</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Banner({ clock, mail }: BannerView): VNode {
  return (
    <div class="demo-bar">
      <div class="wrap">
        <p>{clock}</p>
        <p>{mail}</p>
      </div>
    </div>
  );
}
