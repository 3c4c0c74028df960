import { FIGURE_WIDTH, TEXT_HEIGHT, type Shape } from '../reply-blocks.js';

/** A line of a bar chart: from nothing to `low` full, from there to `high` open. */
export interface Bar {
  readonly label: string;
  /** Where the full part begins; default 0. */
  readonly from?: number;
  readonly low: number;
  readonly high: number;
  /** What stands after the bar: "20-24 pladser". */
  readonly value: string;
}

export const INK_BLUE = '16476F';
export const PALE_BLUE = 'D5E3EF';
export const RULE = 'B8BDC4';
const LABEL_WIDTH = 190;
const VALUE_WIDTH = 150;
const ROW = 30;
const BAR = 16;

/** Bars under each other on one scale that begins at 0; every bar has its label before it and its value after it. */
export function barShapes(bars: readonly Bar[]): { readonly shapes: Shape[]; readonly height: number } {
  const most = Math.max(1, ...bars.map(({ high }) => high));
  const room = FIGURE_WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const long = (value: number) => Math.round((value / most) * room);
  const shapes = bars.flatMap(({ label, from = 0, low, high, value }, index): Shape[] => {
    const y = index * ROW + 8;
    const at = { y, height: BAR };
    const open = long(high) - long(low);
    return [
      { kind: 'text', x: 0, y: y - 1, width: LABEL_WIDTH - 10, text: label, at: 'start' },
      ...(low > from
        ? [
            {
              kind: 'box',
              ...at,
              x: LABEL_WIDTH + long(from),
              width: long(low) - long(from),
              fill: INK_BLUE,
            } as const,
          ]
        : []),
      ...(open > 0
        ? [
            {
              kind: 'box',
              ...at,
              x: LABEL_WIDTH + long(low),
              width: open,
              fill: PALE_BLUE,
              edge: INK_BLUE,
            } as const,
          ]
        : []),
      {
        kind: 'text',
        x: LABEL_WIDTH + long(high) + 8,
        y: y - 1,
        width: VALUE_WIDTH - 8,
        text: value,
        at: 'start',
        strong: true,
      },
    ];
  });
  const height = bars.length * ROW + 8;
  const axis: Shape = { kind: 'box', x: LABEL_WIDTH, y: 0, width: 1, height, fill: RULE };
  return { shapes: [axis, ...shapes], height };
}

/** A row of explanation under a drawing. */
export const legend = (y: number, text: string): Shape => ({
  kind: 'text',
  x: 0,
  y,
  width: FIGURE_WIDTH,
  text,
  at: 'start',
  colour: '545A63',
});
export const LEGEND_HEIGHT = TEXT_HEIGHT + 4;
