import type { Grant } from '../../platform/commands/actor.js';

/** As what somebody comes to the front page: whoever works on cases first, then those who read, then nobody in particular. */
export type Audience = 'worker' | 'agency' | 'reader' | 'none';

/** As what a person with these grants comes to the front page. */
export function audienceOf(grants: readonly Grant[]): Audience {
  const holds = (role: Grant['role']) => grants.some((grant) => grant.role === role);
  if (holds('secretariat') || holds('chair')) return 'worker';
  if (holds('agency')) return 'agency';
  return holds('reader') ? 'reader' : 'none';
}
