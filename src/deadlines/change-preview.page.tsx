import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { casePages } from '../web/addresses.js';
import { Marked } from '../web/components/marks.js';
import type { CasePreview } from './change-preview.js';
import { MovesTable } from './moves-table.page.js';

const words = texts.files.meetings;

/** What a change does to each running case, before it counts: what no longer fits first. */
export function ChangePreview({ cases }: { readonly cases: readonly CasePreview[] }): VNode {
  return (
    <section aria-labelledby="virkning" class="part">
      <h2 id="virkning">{words.effect}</h2>
      {cases.length === 0 && <p>{words.noCases}</p>}
      {cases.map(({ number, title, moves, noLonger }) => (
        <section key={number} class="moves">
          <h3>
            <a href={casePages(number).plan}>{words.caseTitle(number)}</a> <span class="quiet">{title}</span>
          </h3>
          {noLonger.length > 0 && (
            <>
              <h4>{words.noLonger}</h4>
              <ul class="plain-list">
                {noLonger.map((sentence) => (
                  <li key={sentence}>
                    <Marked mark="attention" word={sentence} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {moves.length > 0 && <MovesTable moves={moves} />}
        </section>
      ))}
    </section>
  );
}
