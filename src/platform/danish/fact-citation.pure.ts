import type { Fact, FactUnit } from '../../procedure/facts.js';
import { number, percent, plural } from './numbers.pure.js';

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

/** The figures as they are printed, each with its period and without "ca.". */
export const factFigures = ({ unit, values }: Fact): { readonly figure: string; readonly period: string }[] =>
  values.map(({ value, period }) => ({ figure: inUnit[unit](value), period }));

/** "Social- og Boligstyrelsens brev ..., »Vikarforbrug«, note 7": where a fact stands. */
export function factSource({ source: { document, heading, footnotes } }: Fact): string {
  const notes = footnotes.length === 0 ? '' : `, note ${footnotes.join(' og ')}`;
  return `${document}, »${heading}«${notes}`;
}

/** What a note says of a fact: what it is, where it stands, and what is counted. */
export const factNote = (fact: Fact): string => `${fact.text}: ${factSource(fact)}. ${fact.definition}`;

/** A figure of the fact with its unit ("8,2 pct.", "8,2 år"). A figure without its unit, or in letters, is not found. */
export function factPattern({ unit, values }: Fact): RegExp {
  const word = { percent: '(?:pct\\.|procent|%)', places: '(?:nye |ekstra )?plads(?:er)?', years: 'år' }[
    unit
  ];
  const figures = values.map(({ value }) => number(value).replace('.', '\\.')).join('|');
  return new RegExp(`(?<![\\d,.])(?:${figures})\\s?${word}`, 'gu');
}
