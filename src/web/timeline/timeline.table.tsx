import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { Marked, type MarkName } from '../components/marks.js';
import { stateWords } from './timeline.chart.js';
import type { MilestoneState, TimelineMilestone, TimelineView } from './timeline.view.js';

const words = texts.timeline;
const stateMarks: Readonly<Record<MilestoneState, MarkName>> = {
  reached: 'done',
  planned: 'waiting',
  late: 'late',
};

/** The chart in words: each row's milestones by date, with state and, where moved, from when and why. */
export function TimelineTable({
  view,
  caption,
}: {
  readonly view: TimelineView;
  readonly caption: string;
}): VNode {
  return (
    <table class="rows stack milestones" role="table">
      <caption class="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.section}
          </th>
          <th scope="col" role="columnheader">
            {words.milestone}
          </th>
          <th scope="col" role="columnheader">
            {words.date}
          </th>
          <th scope="col" role="columnheader">
            {words.state}
          </th>
        </tr>
      </thead>
      {view.rows.map((row) => (
        <tbody key={row.title} role="rowgroup">
          {[...row.milestones]
            .sort((a, b) => a.date.localeCompare(b.date))
            .map((milestone, index) => (
              <MilestoneRow
                key={milestone.key}
                milestone={milestone}
                title={row.title}
                first={index === 0}
                rows={row.milestones.length}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly milestone: TimelineMilestone;
  readonly title: string;
  readonly first: boolean;
  readonly rows: number;
}

function MilestoneRow({ milestone, title, first, rows }: RowProps): VNode {
  return (
    <tr role="row" class={first ? 'group-start' : undefined}>
      {first && (
        <th scope="rowgroup" role="rowheader" rowSpan={rows}>
          {title}
        </th>
      )}
      <td role="cell">{milestone.title}</td>
      <td role="cell" class="when">
        {milestone.dateText}
        {milestone.moved && <span class="aside">{milestone.moved.text}</span>}
      </td>
      <td role="cell">
        <Marked mark={stateMarks[milestone.state]} word={stateWords[milestone.state]} />
      </td>
    </tr>
  );
}
