import type { RoleHolder } from '../identity/role-holders.reads.js';
import type { EscalatesTo } from './ladder.pure.js';
import type { Phone } from './mail/mail-parts.pure.js';
import type { Owed } from './owed.pure.js';

/** One person who is told, and in which capacity. */
export interface Receiver {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: 'owner' | 'substitute' | 'chair' | 'coordinator';
  /** Who is away, when a substitute is told at once because of that; `until`: the last day away, when it is known. */
  readonly absent?: { readonly name: string; readonly until: string | null };
}

/** Everybody who holds a role on one day, and the last day away of those who are away. */
export interface People {
  readonly holders: readonly RoleHolder[];
  readonly awayUntil: ReadonlyMap<string, string>;
}

/**
 * Who gets a reminder: those who hold the role; a substitute in place of one who is away or whose account is closed, at
 * once; any other substitute from the ladder's step on; and whom else the ladder escalates to. Each person once, in the
 * nearest capacity.
 */
export function receiversOf(
  people: People,
  { region, role }: Owed,
  escalation: readonly EscalatesTo[],
  coordinator: string,
): Receiver[] {
  const found = answering(people, region, role, escalation.includes('substitute'));
  if (escalation.includes('chair') && role !== 'chair')
    found.push(...escalated(people, region, 'chair', 'chair'));
  if (escalation.includes('coordinator'))
    found.push(...escalated(people, coordinator, 'secretariat', 'coordinator'));
  const seen = new Set<string>();
  return found.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** Those who answer for a role now: `stepReached` adds substitutes whose principals are there. */
function answering(
  { holders, awayUntil }: People,
  region: string,
  role: Owed['role'],
  stepReached: boolean,
): Receiver[] {
  const held = holders.filter((one) => one.region === region && one.role === role);
  const owners = held.filter(({ capacity }) => capacity === 'owner');
  const substitutes = held.filter(({ capacity }) => capacity === 'substitute');
  const standsIn = (membershipId: string) => substitutes.some((one) => one.membershipId === membershipId);
  return [
    // Somebody who is away keeps getting the mail when nobody stands in: better read late than by nobody.
    ...owners
      .filter(({ personId, membershipId }) => !awayUntil.has(personId) || !standsIn(membershipId))
      .map((one) => receiver(one, 'owner')),
    ...substitutes.flatMap((one) => {
      const away = awayUntil.has(one.ownerId) || !one.ownerReachable;
      if (away) return [{ ...receiver(one, 'substitute'), absent: absence(one, awayUntil) }];
      return stepReached ? [receiver(one, 'substitute')] : [];
    }),
  ];
}

const absence = ({ ownerId, ownerName }: RoleHolder, awayUntil: People['awayUntil']) => ({
  name: ownerName,
  until: awayUntil.get(ownerId) ?? null,
});

function escalated(
  people: People,
  region: string,
  role: Owed['role'],
  capacity: Receiver['capacity'],
): Receiver[] {
  return answering(people, region, role, false).map((one) => ({ ...one, capacity }));
}

const receiver = ({ personId, name, email }: RoleHolder, capacity: Receiver['capacity']): Receiver => ({
  personId,
  name,
  email,
  capacity,
});

/** Whom to call about a region's act: its secretariat, or the coordinating one for the secretariat itself. Null when no number is known. */
export function phoneFor({ holders }: People, { region, role }: Owed, coordinator: string): Phone | null {
  const place = role === 'chair' ? region : coordinator;
  const found = holders.find(
    (one) =>
      one.region === place && one.role === 'secretariat' && one.capacity === 'owner' && one.phone !== null,
  );
  return found ? { name: found.name, phone: found.phone! } : null;
}
