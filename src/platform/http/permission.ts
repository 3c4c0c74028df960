import { SetMetadata } from '@nestjs/common';
import type { Role } from '../commands/actor.js';

/**
 * Who may reach a route at all. Each route declares one; what is then seen and done there, the policy of reading and the
 * capacities of the command decide (`src/identity`). Only the first of two gates, and never the wider one.
 */
export type Permission = keyof typeof ROLES;

/** Roles that may reach a route, by membership or mandate valid today; null: whoever is signed in, without any role too. */
const ROLES = {
  /** One's own: sign-out, sessions, tokens, the front page, what one is asked to do. */
  own: null,
  /** A command, whose handler names the capacities itself. */
  command: null,
  /** What everybody who has a part in a case may come to see, some of it only after submission or release. */
  case: ['secretariat', 'chair', 'agency', 'reader'],
  /** What only those who work on a case see and do. */
  caseWork: ['secretariat', 'chair'],
  /** Who holds which role for which region. */
  directory: ['secretariat', 'chair', 'admin'],
  /** Accounts, organisations, chairs; substitutes are registered by secretariats. */
  administration: ['secretariat', 'admin'],
} as const satisfies Record<string, readonly Role[] | null>;

const PERMITS = 'samsvar:permits';

/** Declares who may reach the routes of a controller, or one of them. */
export const Permits = (permission: Permission) => SetMetadata(PERMITS, permission);
/** The mark's name, for the guard and the check at boot. */
export const permitsMark = PERMITS;

/** Whether one of these roles opens a route. */
export function opens(permission: Permission, roles: readonly Role[]): boolean {
  const asked: readonly Role[] | null = ROLES[permission];
  return asked === null || asked.some((role) => roles.includes(role));
}
