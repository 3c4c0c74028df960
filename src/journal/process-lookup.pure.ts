import { contentHash } from '../platform/canonical/canonical.js';
import type { Procedure } from '../procedure/procedure.js';
import { buildCaseProcess } from '../workflow/case-process.js';
import type { ProcessLookup, ReplayProcess } from './replay.pure.js';

/**
 * The machines of published procedures, for replay; each is built when first asked for. A procedure whose content is not the
 * one the case was opened under is not found, whatever its name and version say.
 */
export function processLookup(procedures: readonly Procedure[]): ProcessLookup {
  const built = new Map<string, ReplayProcess>();
  return (id, version, hash) => {
    const known = built.get(`${id}@${version}@${hash}`);
    if (known) return known;
    const procedure = procedures.find((one) => one.id === id && one.version === version);
    if (!procedure || contentHash(procedure) !== hash) return undefined;
    const process = replayable(procedure);
    built.set(`${id}@${version}@${hash}`, process);
    return process;
  };
}

function replayable(procedure: Procedure): ReplayProcess {
  const process = buildCaseProcess(procedure);
  return {
    open: (input) => process.open(input),
    decide: (stored, event) => process.decide(stored, event),
    upcast: (stored) => process.read(stored).snapshot,
  };
}
