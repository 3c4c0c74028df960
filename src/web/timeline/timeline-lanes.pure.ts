import type { TimelineScale } from './timeline-scale.pure.js';
import { shortDay } from './timeline-scale.pure.js';
import type { TimelineMilestone, TimelineRow } from './timeline.view.js';

export interface PlacedMilestone {
  readonly milestone: TimelineMilestone;
  readonly x: number;
  /** Where the moved milestone stood; null when it was not moved. */
  readonly ghostX: number | null;
  readonly lane: number;
  readonly day: string;
}

export interface PlacedRow {
  readonly row: TimelineRow;
  readonly top: number;
  readonly height: number;
  readonly milestones: readonly PlacedMilestone[];
}

/** Height of one lane: two short label lines and air. */
export const laneHeight = 40;
const markHalf = 8;
// Width of letters at 13 units, from IBM Plex Sans: the narrow, the wide and the others.
const letterWidth = (letter: string): number =>
  /[iljtfr.,]/.test(letter) ? 4.4 : /[mwMW]/.test(letter) ? 11 : 7.4;
const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
const gap = 2;

/** Width of mark and label together, estimated: 13 units semi-bold, 12 from the mark's middle to the text. */
export function labelEnd(x: number, short: string, day: string): number {
  return x + 12 + Math.max(textWidth(short), textWidth(day));
}

/**
 * Puts each milestone in the first lane where neither mark, label nor the trail from its earlier place meets another one.
 * A row grows by a lane before anything overlaps.
 */
export function placeRows(rows: readonly TimelineRow[], scale: TimelineScale, top: number): PlacedRow[] {
  let at = top;
  return rows.map((row) => {
    const milestones = placeRow(row, scale);
    const lanes = Math.max(1, ...milestones.map((m) => m.lane + 1));
    const placed = { row, top: at, height: lanes * laneHeight, milestones };
    at += placed.height;
    return placed;
  });
}

function placeRow(row: TimelineRow, scale: TimelineScale): PlacedMilestone[] {
  const ends: number[] = [];
  return [...row.milestones]
    .map((milestone) => ({
      milestone,
      x: scale.middle(milestone.date),
      ghostX: milestone.moved ? scale.middle(milestone.moved.from) : null,
    }))
    .sort((a, b) => Math.min(a.x, a.ghostX ?? a.x) - Math.min(b.x, b.ghostX ?? b.x) || a.x - b.x)
    .map(({ milestone, x, ghostX }) => {
      const day = shortDay(milestone.date);
      const from = Math.min(x, ghostX ?? x) - markHalf;
      const to = Math.max(labelEnd(x, milestone.short, day), (ghostX ?? x) + markHalf);
      const free = ends.findIndex((end) => end + gap <= from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = to;
      return { milestone, x, ghostX, lane, day };
    });
}
