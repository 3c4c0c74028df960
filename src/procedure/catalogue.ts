import { contentHash } from '../platform/canonical/canonical.js';
import { fornyetBehandlingV1 } from './fornyet-behandling.v1.js';
import type { Procedure } from './procedure.js';
import { validateProcedure } from './validate-procedure.js';

/** Every published procedure, validated at start. A published one never changes; a change is a new version here. */
export const procedures: readonly Procedure[] = [fornyetBehandlingV1].map(validateProcedure);

/** The procedure of a case by name and version. Throws RangeError if it was never published. */
export function procedureBy(id: string, version: number): Procedure {
  const found = procedures.find((procedure) => procedure.id === id && procedure.version === version);
  if (!found) throw new RangeError(`Forløbsskabelonen »${id}«, version ${version}, findes ikke.`);
  return found;
}

/** Content hash (SHA-256 over canonical JSON): stored with a case, so that a changed recipe is noticed. */
export function procedureHash(procedure: Procedure): string {
  return contentHash(procedure);
}
