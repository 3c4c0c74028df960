import type { Actor } from '../platform/commands/actor.js';
import { Refused } from '../platform/commands/refusal.js';
import type { Tx } from '../platform/database/database.js';
import { regionNames } from '../procedure/region-names.js';
import { loadActor } from './actor-source.js';
import { capacityText } from './capacity.pure.js';
import { maySee, type Seen } from './policy-of-reading.pure.js';

export { maySee, type Seen, type SeenCase } from './policy-of-reading.pure.js';

/** Who reads: a person with every grant valid today. */
export type Viewer = Actor;

/** Who asks to read, before it is known what that person may see. */
export interface Asking {
  readonly personId: string;
}

/** Who reads, loaded for one request. Errors: `Refused` (forbidden) when the account is unknown or closed. */
export async function viewerOf(tx: Tx, { personId }: Asking): Promise<Viewer> {
  const actor = await loadActor(tx, personId);
  if (actor && !actor.disabled) return actor;
  throw new Refused('forbidden', 'noAccount', 'Kontoen findes ikke eller er lukket.');
}

/** Errors: `Refused`, `unknown` (404) for what is hidden from the viewer, otherwise `forbidden` (403). */
export function demandSight(viewer: Viewer, seen: Seen): void {
  const answer = maySee(viewer, seen);
  if (answer.ok) return;
  const { hidden, code, text } = answer.denial;
  throw new Refused(hidden ? 'unknown' : 'forbidden', code, text);
}

/** In which capacities somebody is here today, for the header of a page. */
export const viewerNote = (viewer: Viewer): { readonly note: string; readonly administers: boolean } => ({
  note: capacityText(viewer.grants, regionNames),
  administers: maySee(viewer, { what: 'administration' }).ok || registersSubstitutes(viewer),
});

/** A secretariat registers substitutes for its chair and itself; a substitute registers none. */
const registersSubstitutes = ({ grants }: Viewer): boolean =>
  grants.some(({ kind, role }) => kind === 'membership' && role === 'secretariat');
