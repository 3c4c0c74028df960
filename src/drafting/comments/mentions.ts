import { roleHolders, type RoleHolder } from '../../identity/role-holders.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import type { CaseScope } from '../../platform/commands/scope.js';
import type { Tx } from '../../platform/database/database.js';
import { texts } from '../../texts/texts.js';

/** Somebody a comment mentions, and in which role the mail reaches them. */
export interface Mentioned {
  readonly person: string;
  readonly region: string;
  readonly role: RoleHolder['role'];
}

/** Who can be mentioned: whoever works for a secretariat of the case or is a chair of one of its regions on a day. Each once. */
export async function mentionable(tx: Tx, regions: readonly string[], date: string): Promise<RoleHolder[]> {
  const met = new Set<string>();
  return (await roleHolders(tx, date))
    .filter(({ region }) => regions.includes(region))
    .sort((a, b) => a.role.localeCompare(b.role) || a.region.localeCompare(b.region))
    .filter(({ personId }) => !met.has(personId) && met.add(personId));
}

/** The people of a comment, as they can be told. Errors: `Refused` (invalid) for somebody who cannot read it. */
export async function mentionedBy(scope: CaseScope, ids: readonly string[]): Promise<Mentioned[]> {
  if (ids.length === 0) return [];
  const known = await mentionable(scope.tx, scope.file.snapshot.context.regions, scope.today);
  return ids.map((id) => {
    const found = known.find(({ personId }) => personId === id);
    if (found) return { person: id, region: found.region, role: found.role };
    const text = texts.section.comments.unknownMention;
    throw new Refused('invalid', 'comment', text, [{ field: 'mentions', text }]);
  });
}
