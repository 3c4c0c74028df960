import type { Grant, Role } from '../platform/commands/actor.js';
import { listed } from '../platform/danish/numbers.pure.js';

const ROLES: Readonly<Record<Role, string>> = {
  secretariat: 'Sekretariat',
  chair: 'Formand',
  agency: 'Social- og Boligstyrelsen',
  reader: 'Læser',
  admin: 'Systemadministrator',
};

/** In which capacities a person is here today, for the page's header: "Formand · kommunerne i Midtjylland". */
export function capacityText(grants: readonly Grant[], regionNames: ReadonlyMap<string, string>): string {
  if (grants.length === 0) return 'Ingen rolle i dag';
  const texts = grants.map(({ kind, role, region, principal }) => {
    if (kind === 'mandate' && principal) return `Stedfortræder for ${principal.name}`;
    return region === null
      ? ROLES[role]
      : `${ROLES[role]} · kommunerne i ${regionNames.get(region) ?? region}`;
  });
  return listed([...new Set(texts)]);
}
