import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { casePages, sectionPages } from '../../web/addresses.js';
import { Marked } from '../../web/components/marks.js';
import { FactList } from './fact-list.js';
import { OptionList } from './option-table.js';
import { BLOCKS } from './section-text.js';
import type { ContributionLine, SectionView } from './section.view.js';
import { Thread } from './thread.js';

const words = texts.section;
type Part = { readonly view: SectionView };
const pagesOf = ({ head }: SectionView) => sectionPages(head.number, head.section);

/** What others say of a text: contributions and positions, facts, comments, and the versions there are. */
export function Rail({ view }: Part): VNode {
  return (
    <div class="desk-rail">
      {view.contributions !== null && <Given view={view} lines={view.contributions} />}
      <Facts view={view} />
      <Comments view={view} />
      {view.openSuggestions !== null && <Suggested view={view} open={view.openSuggestions} />}
      {view.versions.length > 0 && <Versions view={view} />}
    </div>
  );
}

function Given({ view, lines }: Part & { readonly lines: readonly ContributionLine[] }): VNode {
  const { options, regions } = view.options;
  return (
    <section id="bidrag" aria-labelledby="bidrag-titel" class="screen-only">
      <h2 id="bidrag-titel">{words.read.contributions}</h2>
      <Contributions lines={lines} />
      <p>
        <a href={pagesOf(view).contributions}>{words.read.allContributions}</a>
      </p>
      {options.map((option) => (
        <OptionList key={option.id} option={option} regions={regions} />
      ))}
      <p>
        <a href={pagesOf(view).options}>{words.options.all}</a>
      </p>
    </section>
  );
}

function Facts({ view: { head, facts } }: Part): VNode {
  return (
    <section id="fakta" aria-labelledby="fakta-titel" class="screen-only">
      <h2 id="fakta-titel">{words.read.facts}</h2>
      <details>
        <summary>{words.read.showFacts(facts.length)}</summary>
        <FactList facts={facts} />
      </details>
      <p>
        <a href={casePages(head.number).facts}>{words.read.allFacts}</a>
      </p>
    </section>
  );
}

function Comments({ view }: Part): VNode {
  const { threads, text } = view;
  return (
    <section id="kommentarer" aria-labelledby="kommentarer-titel">
      <h2 id="kommentarer-titel">{words.read.comments}</h2>
      {threads.length === 0 && <p class="quiet">{words.read.noComments}</p>}
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} idPrefix={text === null ? null : BLOCKS} />
      ))}
      <p class="screen-only">
        <a href={pagesOf(view).comments}>{words.read.allComments}</a>
      </p>
    </section>
  );
}

function Suggested({ view, open }: Part & { readonly open: number }): VNode {
  return (
    <section class="screen-only" aria-labelledby="forslag-titel">
      <h2 id="forslag-titel">{words.suggestions.heading}</h2>
      <p class={open === 0 ? 'quiet' : undefined}>{words.suggestions.open(open)}</p>
      <p>
        <a href={pagesOf(view).suggestions}>{words.suggestions.all}</a>
      </p>
    </section>
  );
}

function Versions({ view }: Part): VNode {
  return (
    <section class="screen-only" aria-labelledby="versioner-titel">
      <h2 id="versioner-titel">{words.read.versions}</h2>
      <ul class="version-links">
        {view.versions.map((version) => (
          <li key={version}>
            <a href={pagesOf(view).version(version)}>{words.version(version)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={pagesOf(view).versions}>{words.read.allVersions}</a>
      </p>
    </section>
  );
}

function Contributions({ lines }: { readonly lines: readonly ContributionLine[] }): VNode {
  return (
    <dl class="contribution-lines">
      {lines.map(({ region, state, note, href }) => (
        <div key={region}>
          <dt>{href === null ? region : <a href={href}>{region}</a>}</dt>
          <dd>
            <Marked {...state} strong={state.mark === 'late'} />
            {note !== null && <span class="aside">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
