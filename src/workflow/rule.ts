import type { AgreementRule } from '../procedure/procedure.js';
import type { CaseContext, SectionContext } from './case-context.js';
import type { Acting, CaseEvent, CaseEventOf, CaseEventType } from './case-event.js';
import { own } from './own.js';
import type { RefusalCode } from './reasons.js';
import { isWorking, type Where } from './where.js';

/** What a rule about facts may read: the context, the event, and the procedure's agreement rule. */
export interface Facts<E> {
  readonly context: CaseContext;
  readonly event: E;
  readonly agreement: AgreementRule;
}

/** What a rule may ask about the other regions of the chart; `case-guards.ts` asks XState the same with `stateIn`. */
export type Question = keyof typeof questions;
export const questions = {
  isWorking,
  isClosed: ({ progress }: Where) => progress === 'closed',
  isPutForward: ({ progress }: Where) => progress === 'working.endorsing' || progress === 'working.ready',
  everySectionApproved: ({ sections }: Where) =>
    Object.values(sections).every((state) => state === 'approved'),
} satisfies Record<string, (where: Where) => boolean>;

/** One rule. The same function is the machine's guard and the page's reason. Given `asks`, it hears the answer. */
export interface Rule<E> {
  readonly code: RefusalCode;
  readonly asks?: Question;
  readonly holds: (facts: Facts<E>, answer: boolean) => boolean;
}

/**
 * Every rule of one event type, in the order in which the first broken one is told: what is spoken of and who may,
 * then (after the question whether the matter stands where the event is taken) what must hold there.
 */
export interface RuleSet<E> {
  readonly first: readonly Rule<E>[];
  readonly then: readonly Rule<E>[];
}

export type RuleTable<T extends CaseEventType = CaseEventType> = {
  readonly [K in T]: RuleSet<CaseEventOf<K>>;
};

/** One rule about facts. */
export const fact = <E>(code: RefusalCode, holds: (facts: Facts<E>) => boolean) => ({ code, holds });

// What is spoken of.
type OnSection = CaseEvent & { readonly section: string };
type OnRegion = CaseEvent & { readonly region: string };

/** The event's section. Only for rules after `knownSection`. */
export function sectionOf({ context, event }: Facts<OnSection>): SectionContext {
  const section = own(context.sections, event.section);
  if (section === undefined)
    throw new Error(`No section ${event.section}: the rule knownSection comes first.`);
  return section;
}
export const knownSection = fact('unknownSection', ({ context, event }: Facts<OnSection>) =>
  Object.hasOwn(context.sections, event.section),
);
export const knownRegion = fact('unknownRegion', ({ context, event }: Facts<OnRegion>) =>
  context.regions.includes(event.region),
);

// Who may.
type Anyones = { readonly by: Acting };

export const isCoordinator = ({ context, event: { by } }: Facts<Anyones>) =>
  by.capacity === 'secretariat' && by.region === context.coordinator;
export const isLead = (facts: Facts<OnSection>) =>
  facts.event.by.capacity === 'secretariat' && facts.event.by.region === sectionOf(facts).lead;

export const coordinator = fact('notCoordinator', isCoordinator);
export const leadAssigned = fact('noLead', (facts: Facts<OnSection>) => sectionOf(facts).lead !== null);
export const lead = fact('notLead', isLead);
export const leadOrCoordinator = fact(
  'notLeadOrCoordinator',
  (facts: Facts<OnSection>) => isLead(facts) || isCoordinator(facts),
);
export const chair = fact('notChair', ({ event: { by } }: Facts<Anyones>) => by.capacity === 'chair');
export const asked = fact(
  'regionNotAsked',
  ({ context, event: { by } }: Facts<Anyones>) => by.region !== null && context.regions.includes(by.region),
);
export const system = fact('notSystem', ({ event: { by } }: Facts<Anyones>) => by.capacity === 'system');
export const agencyDesk = fact(
  'notAgencyDesk',
  (facts: Facts<Anyones>) => facts.event.by.capacity === 'agency' || isCoordinator(facts),
);

// Where the rest of the case stands.
export const working = {
  code: 'notWorking',
  asks: 'isWorking',
  holds: (_: unknown, yes: boolean) => yes,
} as const;
export const caseOpen = {
  code: 'caseClosed',
  asks: 'isClosed',
  holds: (_: unknown, yes: boolean) => !yes,
} as const;
export const sectionsApproved = {
  code: 'sectionsNotApproved',
  asks: 'everySectionApproved',
  holds: (_: unknown, yes: boolean) => yes,
} as const;
