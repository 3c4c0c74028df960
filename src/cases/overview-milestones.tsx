import type { VNode } from 'preact';
import { timelineScale } from '../web/timeline/timeline-scale.pure.js';
import { TimelineChart, TimelineLegend } from '../web/timeline/timeline.chart.js';
import { TimelineTable } from '../web/timeline/timeline.table.js';
import type { TimelineView } from '../web/timeline/timeline.view.js';

/** The milestones as a chart by week with the same as a table; on a narrow screen and on paper the table alone speaks. */
export function MilestoneSection({ view }: { readonly view: TimelineView | null }): VNode {
  return (
    <section aria-labelledby="milepaele" class="part">
      <div class="part-head">
        <h2 id="milepaele">Milepæle</h2>
        {view && <p class="quiet">{timelineScale(view, 0).caption}</p>}
      </div>
      {view ? (
        <>
          <div class="wide-only">
            <TimelineChart view={view} id="tid" />
            <div class="under-chart">
              <TimelineLegend daysOffText={view.daysOffText} />
              <details class="as-table">
                <summary>Vis som tabel</summary>
                <TimelineTable view={view} caption="Milepæle efter afsnit og dato" />
              </details>
            </div>
          </div>
          <div class="narrow-only">
            <TimelineTable view={view} caption="Milepæle efter afsnit og dato" />
          </div>
        </>
      ) : (
        <p class="quiet">Milepælene sættes, når fristen er registreret.</p>
      )}
    </section>
  );
}
