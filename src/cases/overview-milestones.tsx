import type { VNode } from 'preact';
import { texts } from '../texts/texts.js';
import { Marked, type MarkedWord } from '../web/components/marks.js';
import { timelineScale } from '../web/timeline/timeline-scale.pure.js';
import { TimelineChart, TimelineLegend } from '../web/timeline/timeline.chart.js';
import { TimelineTable } from '../web/timeline/timeline.table.js';
import type { TimelineView } from '../web/timeline/timeline.view.js';
import { Part, type PartProps } from './overview-part.js';

const words = texts.case.milestones;

/** The milestones as a chart by week with the same as a table; on a narrow screen and on paper the table alone speaks. */
export function MilestoneSection({
  view,
  forecast,
  more,
}: Pick<PartProps, 'more'> & {
  readonly view: TimelineView | null;
  readonly forecast: MarkedWord | null;
}): VNode {
  return (
    <Part id="milepaele" note={view && timelineScale(view, 0).caption} more={more}>
      {view ? (
        <>
          {forecast && (
            <p>
              <Marked {...forecast} strong />
            </p>
          )}
          <div class="wide-only">
            <TimelineChart view={view} id="tid" />
            <div class="under-chart">
              <TimelineLegend daysOffText={view.daysOffText} />
              <details class="as-table">
                <summary>{words.asTable}</summary>
                <TimelineTable view={view} caption={words.table} />
              </details>
            </div>
          </div>
          <div class="narrow-only">
            <TimelineTable view={view} caption={words.table} />
          </div>
        </>
      ) : (
        <p class="quiet">{words.none}</p>
      )}
    </Part>
  );
}
