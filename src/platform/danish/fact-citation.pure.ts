import type { Fact, FactUnit } from '../../procedure/facts.js';
import { percent, plural } from './numbers.pure.js';

const inUnit: Readonly<Record<FactUnit, (value: number) => string>> = {
  percent,
  places: (value) => plural(value, 'plads', 'pladser'),
  years: (value) => plural(value, 'år', 'år'),
};

/** "Overbelægning på Kofoedsminde: 8,2 pct. (2020), ...": the figures, each with its period, and "ca." where the source has it. */
export function factText({ text, unit, values }: Fact): string {
  const figures = values.map(
    ({ value, period, approximate }) => `${approximate ? 'ca. ' : ''}${inUnit[unit](value)} (${period})`,
  );
  return `${text}: ${figures.join(', ')}`;
}

/** "Social- og Boligstyrelsens brev ..., »Vikarforbrug«, note 7": where a fact stands. */
export function factSource({ source: { document, heading, footnotes } }: Fact): string {
  const notes = footnotes.length === 0 ? '' : `, note ${footnotes.join(' og ')}`;
  return `${document}, »${heading}«${notes}`;
}
