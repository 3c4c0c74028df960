import type { Actor, Role } from '../../platform/commands/actor.js';
import type { RegionSpec } from '../../procedure/procedure.js';

/** For which region a person acts here, and in whose place. */
export interface Seat {
  readonly region: string;
  /** "Midtjylland". */
  readonly name: string;
  /** Whose mandate is used; null for a membership of one's own. */
  readonly principal: string | null;
}

/** Every region asked for which a person holds a role today, in the order of the case; own memberships before mandates. */
export function seatsOf(
  { grants }: Pick<Actor, 'grants'>,
  role: Extract<Role, 'chair' | 'secretariat'>,
  asked: readonly string[],
  regions: readonly RegionSpec[],
): Seat[] {
  return asked.flatMap((region) => {
    const held = grants.filter((grant) => grant.role === role && grant.region === region);
    const grant = held.find(({ kind }) => kind === 'membership') ?? held[0];
    if (!grant) return [];
    const name = regions.find(({ code }) => code === region)?.name ?? region;
    return [{ region, name, principal: grant.kind === 'mandate' ? (grant.principal?.name ?? null) : null }];
  });
}

/** The seat that was asked for, or the first; null for a person without one. */
export const chosenSeat = (seats: readonly Seat[], wanted?: string): Seat | null =>
  seats.find(({ region }) => region === wanted) ?? seats[0] ?? null;
