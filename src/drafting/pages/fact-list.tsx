import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import type { FactView } from './facts.pure.js';

const words = texts.section.facts;

/** Facts with their figures, periods, definition and source. */
export function FactList({ facts }: { readonly facts: readonly FactView[] }): VNode {
  return (
    <ul class="fact-list">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Fact fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** One fact. */
export function Fact({ fact: { text, values, definition, source } }: { readonly fact: FactView }): VNode {
  return (
    <>
      <p class="fact-text">{text}</p>
      <dl class="fact-values">
        {values.map(({ period, value }) => (
          <div key={period}>
            <dt>{period}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="aside">{definition}</p>
      <p class="aside">
        {words.source} {source}
      </p>
    </>
  );
}
