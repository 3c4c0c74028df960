import { estimateText, rangeText } from '../../drafting/content.reads.js';
import type { DimensioningAnswers, Phase, Range, TimelineAnswers } from '../../drafting/content.reads.js';
import type { FigureBlock } from '../reply-blocks.js';
import { barShapes, legend, LEGEND_HEIGHT, type Bar } from './bars.pure.js';

/** A drawing without its number. */
export type Figure = Omit<FigureBlock, 'kind' | 'caption'> & { readonly title: string };

const high = ({ min, max }: Range) => max ?? min;
const open = ({ min, max }: Range) => max !== undefined && max > min;
const sentence = (bars: readonly Bar[]) => bars.map(({ label, value }) => `${label}: ${value}`).join('. ');

function barOf(label: string, range: Range | undefined, unit: string): Bar[] {
  if (range === undefined) return [];
  return [{ label, low: range.min, high: high(range), value: `${rangeText(range)} ${unit}` }];
}

/** How many places, in phases where there are any, and how the citizens are divided; null where nothing is a number. */
export function placesFigure(answers: DimensioningAnswers): Figure | null {
  const phases = (answers.phases ?? []).flatMap(({ places }, index) =>
    barOf(`Efter etape ${index + 1}`, places, 'pladser'),
  );
  const bars = [
    ...barOf('Pladser i alt', answers.places, 'pladser'),
    ...phases,
    ...barOf('Borgere på det nye tilbud', answers.citizensHere, 'borgere'),
    ...barOf('Borgere på Kofoedsminde', answers.citizensThere, 'borgere'),
  ];
  if (bars.length === 0) return null;
  const ranges = bars.some(({ low, high: most }) => most > low);
  return barFigure(
    'Pladser og fordeling',
    bars,
    ranges ? ['Mørk del: det mindste antal. Lys del: op til det største.'] : [],
  );
}

/** When it can be established, counted in months from a named event; null where no time is in months. */
export function timelineFigure(answers: TimelineAnswers): Figure | null {
  const lines = [
    ...(answers.estimate ? [{ label: 'Etablering', estimate: answers.estimate }] : []),
    ...(answers.phases ?? []).flatMap(({ estimate, places }: Phase, index) =>
      estimate ? [{ label: `Etape ${index + 1}, ${rangeText(places)} pladser`, estimate }] : [],
    ),
  ];
  const bars = lines.flatMap(({ label, estimate }): Bar[] => {
    const { months } = estimate;
    if (!months) return [];
    return [{ label, low: months.min, high: high(months), value: `${rangeText(months)} måneder` }];
  });
  if (bars.length === 0) return null;
  const events = [
    ...new Set(lines.flatMap(({ estimate }) => (estimate.months ? [estimate.from ?? ''] : []))),
  ];
  const from = events.length === 1 && events[0] !== '' ? `Måneder efter ${events[0]}.` : 'Måneder.';
  const ranges = lines.some(({ estimate }) => estimate.months && open(estimate.months));
  const figure = barFigure('Tid til etablering', bars, [
    ranges ? `${from} Lys del: fra tidligst til senest.` : from,
  ]);
  const words = lines.map(({ label, estimate }) => `${label}: ${estimateText(estimate)}`);
  return { ...figure, alt: `${words.join('. ')}.` };
}

function barFigure(title: string, bars: readonly Bar[], notes: readonly string[]): Figure {
  const { shapes, height } = barShapes(bars);
  return {
    title,
    alt: `${sentence(bars)}.`,
    height: height + notes.length * LEGEND_HEIGHT,
    shapes: [...shapes, ...notes.map((text, index) => legend(height + index * LEGEND_HEIGHT, text))],
  };
}
