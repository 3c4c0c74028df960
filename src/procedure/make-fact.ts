declare const checked: unique symbol;

/** What the figures count. `percent`: per cent as printed, 8.2 and not 0.082. */
export type FactUnit = 'percent' | 'places' | 'years';

export interface FactValue {
  /** Danish period or moment the figure is about, e.g. "2021" or "januar-september 2022". */
  readonly period: string;
  readonly value: number;
  /** True where the source says "ca.". */
  readonly approximate?: boolean;
}

/** A fact before it is checked. */
export interface FactDraft {
  readonly id: string;
  /** Danish sentence part that the figures follow, without figures. */
  readonly text: string;
  readonly unit: FactUnit;
  readonly values: readonly FactValue[];
  /** What is counted against what, as far as the source says it. */
  readonly definition: string;
  readonly source: {
    /** Document, e.g. "Social- og Boligstyrelsens brev af 22. november 2023". */
    readonly document: string;
    /** Heading of the document. */
    readonly heading: string;
    /** Numbers of the footnotes that qualify the figures. */
    readonly footnotes: readonly number[];
  };
}

/** A fact that can be cited: only `makeFact` gives one, so none is without source, definition and period. */
export type Fact = FactDraft & { readonly [checked]: true };

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function faultsOfFact(draft: FactDraft): string[] {
  const faults: string[] = [];
  const need = (holds: boolean, field: string) => {
    if (!holds) faults.push(field);
  };
  need(filled(draft.id), 'id');
  need(filled(draft.text), 'text');
  need(['percent', 'places', 'years'].includes(draft.unit), 'unit');
  need(filled(draft.definition), 'definition');
  need(filled(draft.source?.document), 'source.document');
  need(filled(draft.source?.heading), 'source.heading');
  need(Array.isArray(draft.values) && draft.values.length > 0, 'values');
  (draft.values ?? []).forEach((value, index) => {
    need(filled(value.period), `values.${index}.period`);
    need(Number.isFinite(value.value), `values.${index}.value`);
  });
  return faults;
}

/** Checks a fact. Throws TypeError with a Danish text naming each field that is missing (source, definition, period ...). */
export function makeFact(draft: FactDraft): Fact {
  const faults = faultsOfFact(draft);
  if (faults.length > 0) {
    throw new TypeError(
      `Oplysningen kan ikke bruges uden kilde, definition og periode. Mangler: ${faults.join(', ')}.`,
    );
  }
  return Object.freeze({ ...draft }) as Fact;
}
