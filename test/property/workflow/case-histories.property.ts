import fc from 'fast-check';
import { play, reduced, type Setting } from './history.js';
import { Tally } from './tally.js';

const runs = Number(process.env.SAMSVAR_PROPERTY_RUNS ?? 1_000);
const steps = 100;
const seed = Number(process.env.SAMSVAR_PROPERTY_SEED ?? fc.sample(fc.noBias(fc.nat()), 1)[0]);

const settings: fc.Arbitrary<Setting> = fc.record({
  sections: fc.constantFrom(1, 1, 2, 3, 5),
  regions: fc.constantFrom(2, 3, 4, 5),
  othersNamed: fc.constantFrom(true, true, true, false),
});
const histories = fc.array(fc.noBias(fc.nat(0x7fffffff)), { minLength: steps, maxLength: steps });

function findsFault(setting: Setting, history: readonly number[]): Error | null {
  try {
    play(setting, history, new Tally());
    return null;
  } catch (fault) {
    return fault as Error;
  }
}

/** Shrinking numbers that are seeds says nothing, so a fault is told with the shortest part of its history. */
function told(setting: Setting, history: readonly number[]): string {
  const shortest = reduced((part) => findsFault(setting, part) !== null, history);
  const fault = findsFault(setting, shortest);
  return `${JSON.stringify(setting)} seed=${seed}\n${fault?.message}\n${fault?.stack}`;
}

describe('generated histories of a case', () => {
  it('keep the rules of the statechart, and visit every state and transition', () => {
    const tally = new Tally();
    try {
      fc.assert(
        fc.property(settings, histories, (setting, history) => {
          try {
            play(setting, history, tally);
          } catch {
            throw new Error(told(setting, history));
          }
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
    } finally {
      process.stdout.write(tally.report(`case histories: runs=${runs} steps=${steps} seed=${seed}`));
    }
    expect(tally.visits.unvisited()).toEqual([]);
  }, 1_200_000);
});
