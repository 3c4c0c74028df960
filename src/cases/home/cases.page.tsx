import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Layout } from '../../web/layout.js';
import { Portfolio } from './portfolio.js';
import type { CasesView } from './portfolio.view.js';

/** "Sager": every case the person may see, searched and filtered. */
export function CasesPage({ view }: { readonly view: CasesView }): VNode {
  const { banner, viewer, notice, portfolio } = view;
  const { title } = texts.home.cases;
  return (
    <Layout title={title} banner={banner} viewer={viewer} place="cases">
      <div class="wrap home cases">
        {notice !== null && <p class="notice">{notice}</p>}
        <Portfolio view={portfolio} heading={<h1>{title}</h1>} />
      </div>
    </Layout>
  );
}
