import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Marked, type MarkName } from '../web/components/marks.js';
import { Part, type PartProps } from './overview-part.js';
import type { ActivityLine, ReminderCount } from './overview.view.js';

const { activity, reminders } = texts.case;
type More = Pick<PartProps, 'more'>;

const marks: Readonly<Record<ReminderCount['state'], MarkName>> = {
  planned: 'waiting',
  sent: 'sent',
  skipped: 'notRelevant',
  failed: 'late',
  uncertain: 'attention',
};

/** How many reminders are planned, sent, skipped, failed and uncertain, each with its next or most common reason. */
export function RemindersSection({
  counts,
  more,
}: More & { readonly counts: readonly ReminderCount[] }): VNode {
  return (
    <Part id="paamindelser" more={more}>
      {counts.length === 0 ? (
        <p class="quiet">{reminders.none}</p>
      ) : (
        <ul class="counts">
          {counts.map(({ state, count, note }) => (
            <li key={state}>
              <span class="count">{count}</span>
              {count > 0 ? (
                <Marked mark={marks[state]} word={reminders.fates[state]} strong={state === 'failed'} />
              ) : (
                <span class="quiet">{reminders.fates[state]}</span>
              )}
              {note !== null && <span class="aside">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The latest entries of the journal, newest first. */
export function ActivitySection({ lines, more }: More & { readonly lines: readonly ActivityLine[] }): VNode {
  return (
    <Part id="seneste" more={more}>
      {lines.length === 0 ? (
        <p class="quiet">{activity.none}</p>
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
    </Part>
  );
}
