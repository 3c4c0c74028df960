import type { Acting } from '../../workflow/case-event.js';
import type { Tx } from '../database/database.js';

export type Role = 'secretariat' | 'chair' | 'agency' | 'reader' | 'admin';

/**
 * In which capacity a command is sent. `lead` and `coordinator` are the secretariat that leads the section or coordinates
 * the case; whoever works for several secretariats then acts for that one without having to say so.
 */
export type NeededCapacity = Role | 'lead' | 'coordinator';

/** What lets a person act: a membership of its own, or a dated mandate to act for someone else's. */
export interface Grant {
  readonly kind: 'membership' | 'mandate';
  readonly id: string;
  readonly role: Role;
  readonly region: string | null;
  /** Whose membership a mandate lends. */
  readonly principal: { readonly personId: string; readonly name: string } | null;
}

/** The person who acts, with every grant valid on the day of the act. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly grants: readonly Grant[];
}

/** Who acts, in which capacity, by which grant. */
export interface ActingPerson {
  readonly actor: Actor;
  readonly grant: Grant | null;
  readonly by: Acting;
}

/** Reads of people that the executor needs; identity answers them. */
export abstract class ActorSource {
  /** The person with grants valid on `samsvar.today()`; null when unknown. */
  abstract load(tx: Tx, personId: string): Promise<Actor | null>;
  /** Holds the grant's row until commit and says whether it is still valid on `samsvar.today()`. */
  abstract hold(tx: Tx, grant: Grant): Promise<boolean>;
}

/** What a command needs of the one who acts. */
export interface Need {
  /** Capacities that will do; the first one held is used. */
  readonly capacities: readonly NeededCapacity[];
  /** Region the sender says it acts for, when it holds several. */
  readonly region: string | null;
  /** Region whose secretariat leads the section of the command, and the one that coordinates the case. */
  readonly lead: string | null;
  readonly coordinator: string | null;
}

/** The policy function of identity, as the executor sees it. Throws `Refused` with a typed reason. */
export abstract class Policy {
  abstract actAs(actor: Actor, need: Need): ActingPerson;
  /** Whether the actor knows of a case: may see it, or once worked on it. Errors: `Refused` (unknown) when there is none. */
  abstract knows(tx: Tx, actor: Actor, caseId: string): Promise<boolean>;
}
