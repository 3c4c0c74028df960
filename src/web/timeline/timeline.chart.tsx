import type { VNode } from 'preact';
import { texts } from '../../texts/texts.js';
import { laneHeight, placeRows, type PlacedMilestone, type PlacedRow } from './timeline-lanes.pure.js';
import { shortDay, timelineScale, type TimelineScale } from './timeline-scale.pure.js';
import type { MilestoneState, TimelineView } from './timeline.view.js';

const words = texts.timeline;
const labelColumn = 216;
const rowsTop = 72;
const colours = {
  blue: '#16476f',
  red: '#9b1420',
  grey: '#545a63',
  ink: '#1a1a1a',
  line: '#d5d8dc',
} as const;

/** The word of each state; shown in the legend and in the table. */
export const stateWords: Readonly<Record<MilestoneState, string>> = words.states;

/** The milestones by week, as a picture. `TimelineTable` says the same in words. */
export function TimelineChart({ view, id }: { readonly view: TimelineView; readonly id: string }): VNode {
  const scale = timelineScale(view, labelColumn);
  const rows = placeRows(view.rows, scale, rowsTop);
  const bottom = rowsTop + rows.reduce((sum, row) => sum + row.height, 0);
  const width = Math.max(scale.right, formalLabelX(view, scale) + view.formal.label.length * 7) + 4;
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${width} ${bottom + 8}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      font-size="13"
    >
      <title id={`${id}-t`}>{words.title(scale.caption.toLowerCase())}</title>
      <desc id={`${id}-d`}>
        {words.description(shortDay(view.today), view.target.label, view.formal.label)}
      </desc>
      <Grid view={view} scale={scale} bottom={bottom} />
      {rows.map((row) => (
        <RowLine key={row.row.title} row={row} right={scale.right} />
      ))}
      <Verticals view={view} scale={scale} bottom={bottom} />
      {rows.flatMap((row) =>
        row.milestones.map((m) => <Milestone key={m.milestone.key} placed={m} top={row.top} />),
      )}
    </svg>
  );
}

interface FrameProps {
  readonly view: TimelineView;
  readonly scale: TimelineScale;
  readonly bottom: number;
}

function Grid({ view, scale, bottom }: FrameProps): VNode {
  const visible = view.daysOff.filter(
    (date) => scale.start(date) >= scale.left && scale.start(date) < scale.right,
  );
  return (
    <g>
      <pattern id="fridag" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M0 5L5 0" stroke="#8a9099" stroke-width="0.8" />
      </pattern>
      {visible.map((date) => (
        <rect
          key={date}
          x={scale.start(date)}
          y={rowsTop}
          width={scale.dayWidth}
          height={bottom - rowsTop}
          fill="url(#fridag)"
          stroke="#b3b8bf"
          stroke-width="0.6"
        />
      ))}
      <text x={scale.left - 12} y={rowsTop - 10} text-anchor="end" fill={colours.grey}>
        {words.week}
      </text>
      {scale.weeks.map(({ x, week, month }) => (
        <g key={x}>
          <path d={`M${x} ${rowsTop - 24}V${bottom}`} stroke={colours.line} />
          <text x={x + 8} y={rowsTop - 10} fill={colours.grey}>
            {week}
          </text>
          {month !== null && (
            <text x={x + 8} y={rowsTop - 30} font-weight="600" fill={colours.ink}>
              {month}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

// Formal deadline and target may fall on one day: the two lines stay apart.
const formalX = (view: TimelineView, scale: TimelineScale): number =>
  scale.middle(view.formal.date) + (view.formal.date === view.target.date ? 4 : 0);
const formalLabelX = (view: TimelineView, scale: TimelineScale): number => formalX(view, scale) + 6;

function Verticals({ view, scale, bottom }: FrameProps): VNode {
  const today = scale.middle(view.today);
  const target = scale.middle(view.target.date);
  const formal = formalX(view, scale);
  return (
    <g font-weight="600">
      <path d={`M${today} 20V${bottom}`} stroke={colours.ink} stroke-width="2" />
      <rect x={today - 42} y="0" width="84" height="20" rx="2" fill={colours.ink} />
      <text x={today} y="15" text-anchor="middle" fill="#fff">
        {words.today(shortDay(view.today))}
      </text>
      <path d={`M${target} 6V${bottom}`} stroke={colours.blue} stroke-width="2" />
      <text x={target - 6} y="15" text-anchor="end" fill={colours.blue}>
        {view.target.label}
      </text>
      <path d={`M${formal} 6V${bottom}`} stroke={colours.ink} stroke-width="2" stroke-dasharray="4 3" />
      <text x={formalLabelX(view, scale)} y="15" fill={colours.ink}>
        {view.formal.label}
      </text>
    </g>
  );
}

function RowLine({ row, right }: { readonly row: PlacedRow; readonly right: number }): VNode {
  return (
    <g>
      <path d={`M0 ${row.top}H${right}`} stroke={colours.line} />
      <text
        x="0"
        y={row.top + laneHeight / 2 + 5}
        font-size="14"
        font-weight={row.row.strong ? '600' : '400'}
        fill={colours.ink}
      >
        {row.row.title}
      </text>
    </g>
  );
}

const diamond = (x: number, y: number): string => `M${x} ${y - 8}l8 8-8 8-8-8z`;

function Milestone({ placed, top }: { readonly placed: PlacedMilestone; readonly top: number }): VNode {
  const { milestone, x, ghostX, lane, day } = placed;
  const y = top + lane * laneHeight + laneHeight / 2;
  const late = milestone.state === 'late';
  return (
    <g>
      {ghostX !== null && <Ghost from={ghostX} to={x} y={y} />}
      <Shape milestone={milestone} x={x} y={y} />
      <g
        fill={late ? colours.red : colours.ink}
        font-weight={late ? '600' : '400'}
        stroke="#fff"
        stroke-width="4"
        paint-order="stroke"
        stroke-linejoin="round"
      >
        <text x={x + 12} y={y - 2}>
          {milestone.short}
        </text>
        <text x={x + 12} y={y + 13}>
          {day}
        </text>
      </g>
    </g>
  );
}

function Shape({
  milestone,
  x,
  y,
}: {
  readonly milestone: TimelineView['rows'][number]['milestones'][number];
  readonly x: number;
  readonly y: number;
}): VNode {
  if (milestone.state === 'late')
    return (
      <g>
        <path d={diamond(x, y)} fill={colours.red} />
        <path d={`M${x} ${y - 4.5}v5M${x} ${y + 2.5}v1.8`} stroke="#fff" stroke-width="1.7" />
      </g>
    );
  const reached = milestone.state === 'reached';
  const outline = milestone.submission ? `M${x - 6.5} ${y - 6.5}h13v13h-13z` : diamond(x, y);
  return (
    <g>
      <path
        d={outline}
        fill={reached || milestone.submission ? colours.blue : '#fff'}
        stroke={colours.blue}
        stroke-width="1.6"
      />
      {reached && (
        <path d={`M${x - 3.4} ${y + 0.2}l2.4 2.4 4.4-4.8`} fill="none" stroke="#fff" stroke-width="1.6" />
      )}
    </g>
  );
}

function Ghost({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }): VNode {
  const way = to >= from ? 1 : -1;
  const tip = to - way * 10;
  return (
    <g fill="none" stroke={colours.grey}>
      <path d={diamond(from, y)} fill="#fff" stroke-dasharray="2.4 2" />
      <path d={`M${from + way * 9} ${y}H${tip}`} stroke-dasharray="3 3" />
      <path d={`M${tip - way * 4} ${y - 3}L${tip} ${y}l${-way * 4} 3`} />
    </g>
  );
}

/** The marks of the chart with their words. */
export function TimelineLegend({ daysOffText }: { readonly daysOffText: string }): VNode {
  const mark = (state: MilestoneState, submission = false) => ({
    key: '',
    short: '',
    title: '',
    date: '',
    dateText: '',
    state,
    submission,
  });
  const icon = (shape: VNode) => (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      {shape}
    </svg>
  );
  return (
    <ul class="legend">
      {(['reached', 'planned', 'late'] as const).map((state) => (
        <li key={state}>
          {icon(<Shape milestone={mark(state)} x={9} y={9} />)}
          {stateWords[state]}
        </li>
      ))}
      <li>
        {icon(<path d={diamond(9, 9)} fill="#fff" stroke={colours.grey} stroke-dasharray="2.4 2" />)}
        {words.movedFrom}
      </li>
      <li>
        {icon(<Shape milestone={mark('planned', true)} x={9} y={9} />)}
        {words.submission}
      </li>
      {daysOffText !== '' && (
        <li>
          {icon(<rect x="5" y="1" width="8" height="16" fill="url(#fridag)" stroke="#b3b8bf" />)}
          {daysOffText}
        </li>
      )}
    </ul>
  );
}
