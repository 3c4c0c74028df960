import type { Sides } from './difference-model.js';

/** Numbers from 1 of a unit by its indices from 0. */
export const placeOf = (before: number | null, after: number | null): Sides<number> => ({
  before: before === null ? null : before + 1,
  after: after === null ? null : after + 1,
});
