import type { Decision } from '../../../src/workflow/case-process.js';
import { caseGraph } from '../../../src/workflow/machine-graph.js';
import { testProcedure } from '../../support/workflow/procedure.js';
import { Visits } from './visits.js';

/** Counts what the generated histories did. */
export class Tally {
  readonly visits = new Visits(caseGraph(testProcedure()));
  private taken = 0;
  private refused = 0;
  private measured = 0;
  private microseconds = 0;

  /** Counts a decision, and measures the processor time of every fiftieth: asking the time costs time itself. */
  timed(decide: () => Decision): Decision {
    const isMeasured = (this.taken + this.refused) % 50 === 0;
    const before = isMeasured ? process.cpuUsage() : undefined;
    const decision = decide();
    if (before !== undefined) {
      const { user, system } = process.cpuUsage(before);
      this.measured += 1;
      this.microseconds += user + system;
    }
    if (decision.ok) this.taken += 1;
    else this.refused += 1;
    return decision;
  }

  report(title: string): string {
    const decided = this.taken + this.refused;
    const each = Math.round(this.microseconds / Math.max(1, this.measured));
    return [
      title,
      `decided=${decided} taken=${this.taken} refused=${this.refused} cpu_microseconds_each=${each}`,
      ...this.visits.lines(),
      '',
    ].join('\n');
  }
}
