import type { ComponentChildren, VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { delayedMail, pages } from './addresses.js';
import { script, stylesheet } from './assets.js';
import { CsrfField } from './components/form.js';
import { MarkSprite } from './components/marks.js';
import { Places } from './components/places.js';

/** What the black bar on top says; both texts ready to print. */
export interface BannerView {
  /** E.g. "Demo: uret står på mandag den 8. april 2024 kl. 9.00, uge 15". */
  readonly clock: string;
  /** E.g. "Post sendes ikke ud af huset". */
  readonly mail: string;
  /** What wants looking after, such as a queue that does not answer. */
  readonly warning?: string;
}

/** Who is signed in. */
export interface ViewerView {
  readonly name: string;
  /** In which capacity, e.g. "Sekretariat · Midtjylland". */
  readonly note: string;
  /** Form token of the session; null when there is none to sign out of. */
  readonly csrf: string | null;
  /** Sees the administration. */
  readonly administers?: boolean;
  /** Said on every page while mail is delayed; null or absent while it is not. */
  readonly mailDelay?: string | null;
  /** May see whom to call meanwhile. */
  readonly seesDelayed?: boolean;
}

/** Places of the menu. */
export type Place = keyof typeof texts.common.places;

export interface LayoutProps {
  /** Goes before " – Samsvar" in the title. */
  readonly title: string;
  /** Null in production: then there is no bar. */
  readonly banner: BannerView | null;
  /** Who is signed in, in the header's right half; null on pages for everyone. */
  readonly viewer: ViewerView | null;
  /** The place of the menu this page is. */
  readonly place?: Place;
  /** What stands between header and page, such as the bar of a case. */
  readonly bar?: VNode;
  readonly children: ComponentChildren;
}

/** The frame of every page: language, title, skip link, demo bar, header, main and footer. */
export function Layout({ title, banner, viewer, place, bar, children }: LayoutProps): VNode {
  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${texts.common.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={stylesheet().path} />
        <link rel="icon" href="data:," />
        <script type="module" src={script().path} />
      </head>
      <body>
        <a class="skip" href="#indhold">
          {texts.common.skip}
        </a>
        <MarkSprite />
        <header class="site-header">
          {banner && <Banner {...banner} />}
          <div class="wrap masthead">
            <a class="wordmark" href="/">
              {texts.common.product}
            </a>
            {viewer && <Menu place={place} administers={viewer.administers === true} />}
            {viewer && <Viewer {...viewer} />}
          </div>
          {bar}
        </header>
        {viewer?.mailDelay && <MailDelay text={viewer.mailDelay} leads={viewer.seesDelayed === true} />}
        <main id="indhold" tabIndex={-1} data-cpr-words={viewer ? texts.common.looksLikeNumber : undefined}>
          {children}
        </main>
        <footer class="site-footer">
          <div class="wrap">
            <p>{texts.common.tagline}</p>
            <FooterLinks />
          </div>
        </footer>
      </body>
    </html>
  );
}

/** Says that mail is late, and leads those who know the directory to whom to call meanwhile. */
function MailDelay({ text, leads }: { readonly text: string; readonly leads: boolean }): VNode {
  return (
    <aside class="mail-delay" aria-label={texts.post.delayed.title}>
      <p class="wrap">
        <strong>{text}</strong> {leads && <a href={delayedMail}>{texts.post.delayed.see}</a>}
      </p>
    </aside>
  );
}

function FooterLinks(): VNode {
  const { accessibility, privacy, title, footer } = texts.help;
  return (
    <nav aria-label={footer}>
      <ul class="footer-links">
        <li>
          <a href={pages.accessibility}>{accessibility}</a>
        </li>
        <li>
          <a href={pages.privacy}>{privacy}</a>
        </li>
        <li>
          <a href={pages.help}>{title}</a>
        </li>
      </ul>
    </nav>
  );
}

const PLACES: readonly Place[] = ['home', 'cases', 'administration', 'access', 'help'];

function Menu({
  place,
  administers,
}: {
  readonly place: Place | undefined;
  readonly administers: boolean;
}): VNode {
  const shown = PLACES.filter((name) => name !== 'administration' || administers);
  return (
    <Places
      class="menu"
      label={texts.common.menu}
      fold={texts.common.fold}
      links={shown.map((name) => ({
        href: pages[name],
        label: texts.common.places[name],
        current: name === place,
      }))}
    />
  );
}

function Viewer({ name, note, csrf }: ViewerView): VNode {
  return (
    <div class="viewer">
      <p>
        <strong>{name}</strong>
        <span>{note}</span>
      </p>
      {csrf !== null && (
        <form method="post" action="/log-ud">
          <CsrfField token={csrf} />
          <button class="text-button" type="submit">
            {texts.common.signOut}
          </button>
        </form>
      )}
    </div>
  );
}

function Banner({ clock, mail, warning }: BannerView): VNode {
  return (
    <div class="demo-bar">
      <div class="wrap">
        <p>{clock}</p>
        <p>{mail}</p>
        {warning && <p>{warning}</p>}
      </div>
    </div>
  );
}
