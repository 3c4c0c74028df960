import type { VNode } from 'preact';
import type { ActivityLine, ReminderCount } from './overview.view.js';
import { Marked, type MarkedWord } from '../web/components/marks.js';

const fates: Readonly<Record<ReminderCount['state'], MarkedWord>> = {
  planned: { mark: 'waiting', word: 'planlagt' },
  sent: { mark: 'sent', word: 'sendt' },
  skipped: { mark: 'notRelevant', word: 'sprunget over' },
  failed: { mark: 'late', word: 'fejlet' },
  uncertain: { mark: 'attention', word: 'uvis' },
};

/** How many reminders are planned, sent, skipped, failed and uncertain, each with its next or most common reason. */
export function RemindersSection({ counts }: { readonly counts: readonly ReminderCount[] }): VNode {
  return (
    <section aria-labelledby="paamindelser" class="part">
      <div class="part-head">
        <h2 id="paamindelser">Påmindelser</h2>
      </div>
      {counts.length === 0 ? (
        <p class="quiet">Der er ingen påmindelser endnu. De planlægges sammen med milepælene.</p>
      ) : (
        <ul class="counts">
          {counts.map(({ state, count, note }) => (
            <li key={state}>
              <span class="count">{count}</span>
              {count > 0 ? (
                <Marked {...fates[state]} strong={state === 'failed'} />
              ) : (
                <span class="quiet">{fates[state].word}</span>
              )}
              {note !== null && <span class="aside">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The latest entries of the journal, newest first. */
export function ActivitySection({ lines }: { readonly lines: readonly ActivityLine[] }): VNode {
  return (
    <section aria-labelledby="seneste" class="part">
      <div class="part-head">
        <h2 id="seneste">Seneste i sagen</h2>
      </div>
      {lines.length === 0 ? (
        <p class="quiet">Sagsloggen er tom.</p>
      ) : (
        <ol class="activity" reversed>
          {lines.map((line) => (
            <li key={line.seq}>
              <span class="quiet when">{line.when}</span>
              <span>
                <strong>{line.who}</strong>
                {` ${line.what}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
