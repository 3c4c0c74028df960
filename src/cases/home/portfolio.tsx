import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { pages } from '../../web/addresses.js';
import { CaseTable } from './portfolio-table.js';
import type { PortfolioView } from './portfolio.view.js';

const words = texts.home.cases;

export interface PortfolioProps {
  readonly view: PortfolioView;
  readonly heading: VNode;
}

/** The list of cases with its search; the form is sent by address, so that a list can be kept and shared. */
export function Portfolio({ view, heading }: PortfolioProps): VNode {
  return (
    <>
      <div class="portfolio-head">
        <div>
          {heading}
          <p class="quiet">{view.found}</p>
        </div>
        <SearchForm view={view} />
      </div>
      {view.rows.length === 0 ? <Nothing view={view} /> : <CaseTable view={view} />}
      {view.all !== null && (
        <p class="portfolio-foot">
          <a href={view.all.href}>{view.all.words}</a>
        </p>
      )}
      <Paging pages={view.pages} />
      {view.mayOpen && (
        <p class="portfolio-foot">
          <a class="act-button act-second" href={pages.newCase}>
            {words.open}
          </a>
        </p>
      )}
    </>
  );
}

function SearchForm({ view: { words: searched, choices } }: { readonly view: PortfolioView }): VNode {
  return (
    <form method="get" action={pages.cases} role="search" class="portfolio-search" aria-label={words.title}>
      <div>
        <label for="q">{words.search}</label>
        <input
          class="input"
          type="search"
          id="q"
          name="q"
          value={searched}
          maxLength={200}
          placeholder={words.searchHint}
        />
      </div>
      <div>
        <label for="vis">{words.filter}</label>
        <select class="input select" id="vis" name="vis">
          {choices.map(({ value, label, chosen }) => (
            <option key={value} value={value} selected={chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button class="act-button act-second" type="submit">
        {words.send}
      </button>
    </form>
  );
}

function Nothing({ view: { empty, narrowed } }: { readonly view: PortfolioView }): VNode {
  return (
    <div class="empty">
      <p class="lead">{empty}</p>
      {narrowed && (
        <p>
          <a href={pages.cases}>{words.showAll}</a>
        </p>
      )}
    </div>
  );
}

function Paging({ pages: paging }: Pick<PortfolioView, 'pages'>): VNode | null {
  if (paging === null) return null;
  return (
    <nav class="paging" aria-label={words.paging}>
      {paging.before !== null && (
        <a rel="prev" href={paging.before}>
          {words.previous}
        </a>
      )}
      <span>{paging.words}</span>
      {paging.after !== null && (
        <a rel="next" href={paging.after}>
          {words.following}
        </a>
      )}
    </nav>
  );
}
