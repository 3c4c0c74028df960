import type { ActingPerson, Actor, Grant, Need, NeededCapacity, Role } from '../platform/commands/actor.js';

/** Why nobody may act in the capacity asked for. */
export type Denial =
  | { readonly code: 'noRole'; readonly text: string }
  | { readonly code: 'notThisRegion'; readonly text: string }
  | { readonly code: 'ambiguous'; readonly text: string };

/** In which capacity a person may act, or why not. Denied unless a grant says otherwise. */
export type PolicyAnswer =
  { readonly ok: true; readonly acting: ActingPerson } | { readonly ok: false; readonly denial: Denial };

const NAMES: Record<NeededCapacity, string> = {
  lead: 'tovholderens sekretariat',
  coordinator: 'det koordinerende sekretariat',
  secretariat: 'et sekretariat',
  chair: 'en formand for en administrativ styregruppe',
  agency: 'Social- og Boligstyrelsen',
  reader: 'en læser',
  admin: 'en systemadministrator',
};

/**
 * The policy: which of a person's valid grants lets it do what a command needs. The grants are those valid on the day
 * of the act (design: nobody acts for a region without a membership or mandate valid at that moment). Whether the
 * secretariat really leads or coordinates is the statechart's to say, with its own reason.
 */
export function mayAct(actor: Actor, need: Need): PolicyAnswer {
  for (const capacity of need.capacities) {
    const held = actor.grants.filter((grant) => grant.role === roleOf(capacity));
    if (held.length > 0) return choose(actor, held, need);
  }
  return deny(
    'noRole',
    `Det kan kun gøres af ${need.capacities.map((capacity) => NAMES[capacity]).join(' eller ')}.`,
  );
}

const roleOf = (capacity: NeededCapacity): Role =>
  capacity === 'lead' || capacity === 'coordinator' ? 'secretariat' : capacity;

function choose(actor: Actor, held: readonly Grant[], need: Need): PolicyAnswer {
  const eligible = need.region === null ? held : held.filter((grant) => grant.region === need.region);
  if (eligible.length === 0)
    return deny('notThisRegion', 'Du kan ikke handle på vegne af kommunerne i den region.');
  const candidates = preferred(eligible, need);
  if (new Set(candidates.map((grant) => grant.region)).size > 1) {
    return deny(
      'ambiguous',
      'Du kan handle for flere regioner. Vælg, hvilken region du handler på vegne af.',
    );
  }
  // A membership of one's own before a mandate; both names are journaled when a mandate is used.
  const grant = candidates.find(({ kind }) => kind === 'membership') ?? candidates[0]!;
  return { ok: true, acting: { actor, grant, by: { region: grant.region, capacity: capacityOf(grant) } } };
}

/** For an act of the lead or the coordinator: that secretariat's grant, when the person holds it. */
function preferred(eligible: readonly Grant[], { capacities, lead, coordinator }: Need): readonly Grant[] {
  const regions = { lead, coordinator };
  for (const capacity of ['lead', 'coordinator'] as const) {
    const grants = eligible.filter((grant) => grant.region === regions[capacity]);
    if (capacities.includes(capacity) && grants.length > 0) return grants;
  }
  return eligible;
}

function capacityOf({ role }: Grant): ActingPerson['by']['capacity'] {
  if (role === 'chair' || role === 'agency') return role;
  return role === 'secretariat' ? 'secretariat' : 'system';
}

function deny(code: Denial['code'], text: string): PolicyAnswer {
  return { ok: false, denial: { code, text } };
}
