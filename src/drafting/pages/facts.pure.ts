import { factPattern, factSource } from '../../platform/danish/fact-citation.pure.js';
import { percent, plural } from '../../platform/danish/numbers.pure.js';
import { blockText, type DocumentTree } from '../../platform/text/document-tree.js';
import { letterFacts, type FactUnit } from '../../procedure/facts.js';

/** A fact of the letter, ready to print. */
export interface FactView {
  readonly id: string;
  readonly text: string;
  readonly values: readonly { readonly period: string; readonly value: string }[];
  readonly definition: string;
  readonly source: string;
}

/** A text in which a figure of a fact stands. */
export interface FactText {
  readonly section: string;
  readonly body: DocumentTree;
}

/** Where a figure of a fact stands: the block of a text, counted from 1. */
export interface FactPlace {
  readonly section: string;
  readonly block: number;
}

const inUnit: Readonly<Record<FactUnit, (value: number) => string>> = {
  percent,
  places: (value) => plural(value, 'plads', 'pladser'),
  years: (value) => plural(value, 'år', 'år'),
};

/** The fact sheet of the letter. */
export const factViews: readonly FactView[] = letterFacts.map((fact) => ({
  id: fact.id,
  text: fact.text,
  values: fact.values.map(({ period, value, approximate = false }) => ({
    period,
    value: `${approximate ? 'ca. ' : ''}${inUnit[fact.unit](value)}`,
  })),
  definition: fact.definition,
  source: factSource(fact),
}));

/**
 * The blocks in which a figure of a fact stands with its unit ("8,2 pct.", "8,2 år"). A figure without its unit, or in
 * letters, is not found; the same figure of two facts is found for both.
 */
export function placesOf(id: string, texts: readonly FactText[]): FactPlace[] {
  const fact = letterFacts.find((one) => one.id === id);
  if (!fact) return [];
  const figures = factPattern(fact);
  return texts.flatMap(({ section, body }) =>
    body.content.flatMap((block, index) =>
      blockText(block).search(figures) >= 0 ? [{ section, block: index + 1 }] : [],
    ),
  );
}
