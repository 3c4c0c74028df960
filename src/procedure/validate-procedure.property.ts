import { propertyRuns } from '../../test/support/property-runs.js';
import fc from 'fast-check';
import { fornyetBehandlingV1 } from './fornyet-behandling.v1.js';
import { InvalidProcedure, validateProcedure } from './validate-procedure.js';

const runs = {
  numRuns: propertyRuns(500, 2000),
  ...(process.env.SAMSVAR_PROPERTY_SEED ? { seed: Number(process.env.SAMSVAR_PROPERTY_SEED) } : {}),
};

function taken(plain: unknown): boolean {
  try {
    validateProcedure(plain);
    return true;
  } catch (error) {
    if (error instanceof InvalidProcedure && error.faults.length > 0) return false;
    throw error;
  }
}

/** Paths of every value in a JSON value. */
function paths(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}

describe('validation of anything', () => {
  it('takes no junk and throws only its own error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (junk) => {
        expect(taken(junk)).toBe(false);
      }),
      runs,
    );
  });

  it('refuses one value replaced by junk, or gives it back as it was', () => {
    const all = paths(fornyetBehandlingV1);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, junk) => {
        const copy = JSON.parse(JSON.stringify(fornyetBehandlingV1)) as Record<string, unknown>;
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
        holder[path.at(-1) ?? ''] = junk;
        if (taken(copy)) expect(validateProcedure(copy)).toEqual(copy);
      }),
      runs,
    );
  });
});
