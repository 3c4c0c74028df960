import { Injectable } from '@nestjs/common';
import type { CaseReading } from '../../cases/case-reader.reads.js';
import { Policy, type NeededCapacity } from '../../platform/commands/actor.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { Acting, CaseEvent } from '../../workflow/case-event.js';
import { refusalKind } from '../../workflow/reasons.js';

/** Whether a reader may do something now. `locked`: it is the reader's to do, but not now. `notYours`: somebody else's. */
export type Permit =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'locked'; readonly reason: string }
  | { readonly kind: 'notYours'; readonly reason: string };

/** Events of an act without who sends it and when. */
type Bare<E> = E extends CaseEvent ? Omit<E, 'by' | 'at'> : never;
export type BareEvent = Bare<CaseEvent>;

const OF_COORDINATOR = ['coordinator'] as const;

/** Asks the policy in which capacity a reader would act, then the statechart whether it takes the act now. */
@Injectable()
export class Permits {
  constructor(private readonly policy: Policy) {}

  /** @param event with the facts that its handler would add. */
  ask(
    reading: CaseReading,
    event: BareEvent,
    capacities: readonly NeededCapacity[] = OF_COORDINATOR,
  ): Permit {
    const by = this.acting(reading, capacities);
    if ('kind' in by) return by;
    const { process, file, now } = reading;
    const refusal = process.explain(file.snapshot, { ...event, by, at: now });
    if (refusal === null) return { kind: 'allowed' };
    const kind = refusalKind(refusal.code) === 'forbidden' ? 'notYours' : 'locked';
    return { kind, reason: refusal.text };
  }

  /** Whether the reader coordinates the case. */
  coordinates(reading: CaseReading): boolean {
    const by = this.acting(reading, OF_COORDINATOR);
    return !('kind' in by) && by.region === reading.file.snapshot.context.coordinator;
  }

  private acting({ viewer, file }: CaseReading, capacities: readonly NeededCapacity[]): Acting | Permit {
    const { coordinator } = file.snapshot.context;
    try {
      return this.policy.actAs(viewer, { capacities, region: null, lead: null, coordinator }).by;
    } catch (error) {
      if (error instanceof Refused) return { kind: 'notYours', reason: error.text };
      throw error;
    }
  }
}
