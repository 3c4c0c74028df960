import { figuresOfKofoedsminde } from './facts.kofoedsminde.js';
import { makeFact, type Fact } from './make-fact.js';

export type { Fact, FactUnit, FactValue } from './make-fact.js';

/**
 * The fact sheet of the letter of 22 November 2023 (case 2023-7996), ready to cite. The figures are the letter's, the
 * words ours. Broken or unsourced data stops the program at start.
 */
export const letterFacts: readonly Fact[] = figuresOfKofoedsminde.map(makeFact);

/** The fact with this id, or undefined. */
export function factBy(id: string): Fact | undefined {
  return letterFacts.find((fact) => fact.id === id);
}
