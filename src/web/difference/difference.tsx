import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { BeforeAfter } from './before-after.js';
import { Block } from './blocks.js';
import type { DifferenceView, StretchView } from './difference.view.js';

const words = texts.section.difference;

/**
 * What tells two texts of a section apart, below a heading of the page's second level: the text with its changes, then
 * structured answers and ledger lines before and after. Reads without script, without colour, on paper and by ear.
 */
export function Difference({ view }: { readonly view: DifferenceView }): VNode {
  const { titles, reset, stretches, answers, ledger } = view;
  return (
    <div class="difference">
      {stretches.length > 0 && (
        <section aria-labelledby="forskel-tekst">
          <h2 id="forskel-tekst">{words.text}</h2>
          <p class="difference-legend">
            <del>{words.struck}</del>
            {words.isGone}
            <ins>{words.underlined}</ins>
            {words.isNew}
            {reset && ', '}
            {reset && <span class="difference-reset">{words.dotted}</span>}
            {reset && words.isReset}
            {words.restSame}
          </p>
          {stretches.map((stretch, index) => (
            <Stretch key={index} stretch={stretch} />
          ))}
        </section>
      )}
      {answers.length > 0 && (
        <section aria-labelledby="forskel-svar">
          <h2 id="forskel-svar">{words.answers}</h2>
          <BeforeAfter
            labelledBy="forskel-svar"
            titles={titles}
            what={words.answer}
            groups={[{ title: null, rows: answers }]}
          />
        </section>
      )}
      {ledger.length > 0 && (
        <section aria-labelledby="forskel-krav">
          <h2 id="forskel-krav">{words.ledger}</h2>
          <BeforeAfter labelledBy="forskel-krav" titles={titles} what={words.line} groups={ledger} />
        </section>
      )}
    </div>
  );
}

function Stretch({ stretch: { folded, blocks } }: { readonly stretch: StretchView }): VNode {
  const shown = blocks.map((block, index) => <Block key={index} block={block} />);
  if (folded === null) return <>{shown}</>;
  return (
    <details class="difference-fold">
      <summary>{folded}</summary>
      {shown}
    </details>
  );
}
