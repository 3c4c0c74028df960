import type { CaseData } from '../overview/case-data.js';
import { eventOf, type ActType, type Told } from '../overview/events.pure.js';
import { coordinator, isTheirs, type Held } from '../overview/who.pure.js';
import type { CoordinationView, Offered } from './coordination.view.js';

const NONE: Offered = { kind: 'none' };

/** What the reader can do on the page, as the statechart answers; what is others' is not offered at all. */
export function offersOf(
  data: CaseData,
  held: readonly Held[],
  nameOf: (region: string) => string,
): Pick<CoordinationView, 'assign' | 'open' | 'handOver' | 'cancel' | 'canAccept'> {
  const coordinates = isTheirs(coordinator(data), held);
  const ask = (type: ActType, told?: Told): Offered => (coordinates ? judged(data, type, told) : NONE);
  const section = data.procedure.sections[0]!.id;
  return {
    assign: ask('assignLead', { section }),
    open: data.where.progress === 'preparing' ? ask('openDrafting') : NONE,
    handOver: ask('handOverCoordination', data.accepted.length > 0 ? { region: data.accepted[0] } : {}),
    cancel: ask('cancel'),
    canAccept: acceptable(data, held).map((value) => ({ value, label: nameOf(value) })),
  };
}

function judged(data: CaseData, type: ActType, told?: Told): Offered {
  const by = { region: data.snapshot.context.coordinator, capacity: 'secretariat' } as const;
  const refusal = data.process.explain(data.snapshot, eventOf(data, type, by, told));
  return refusal === null ? { kind: 'form' } : { kind: 'barred', reason: refusal.text };
}

/** Regions whose secretariat the reader is in, and which neither coordinate nor have said yes. */
function acceptable({ snapshot, where, accepted }: CaseData, held: readonly Held[]): string[] {
  if (where.progress === 'closed') return [];
  const { regions, coordinator: now } = snapshot.context;
  return regions.filter(
    (region) =>
      region !== now &&
      !accepted.includes(region) &&
      held.some((one) => one.role === 'secretariat' && one.region === region),
  );
}
