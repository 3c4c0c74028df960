import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Marked } from '../web/components/marks.js';
import type { MoveLine } from './deadline.view.js';

const words = texts.files.deadline;

/** Dates now and after a change, each with the reason it gets. */
export function MovesTable({ moves }: { readonly moves: readonly MoveLine[] }): VNode {
  return (
    <>
      <table class="rows stack" role="table">
        <caption class="sr-only">{words.steps.movesCaption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[words.steps.what, words.steps.now, words.steps.after].map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {moves.map(({ what, now, after, why, passed }) => (
            <tr key={`${what}${now}${after}`} role="row">
              <th scope="row" role="rowheader">
                {what}
              </th>
              <td role="cell">
                <span class="narrow-word">{`${words.steps.now}: `}</span>
                {now}
              </td>
              <td role="cell">
                <span class="narrow-word">{`${words.steps.after}: `}</span>
                {after}
                {why !== null && <span class="aside">{why}</span>}
                {passed && (
                  <span class="aside">
                    <Marked mark="attention" word={words.steps.passed} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="aside">{words.steps.reminders}</p>
      <p class="aside">{words.steps.unchangedDates}</p>
    </>
  );
}
