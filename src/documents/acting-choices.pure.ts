import type { Actor } from '../platform/commands/actor.js';
import { regionNames } from '../procedure/region-names.js';
import { texts } from '../texts/texts.js';
import type { Choice } from '../web/components/form.js';

/** The secretariats somebody may act for today, to choose between; the same region by membership and mandate is one. */
export function actingChoices({ grants }: Pick<Actor, 'grants'>): Choice[] {
  const regions = grants.flatMap(({ role, region }) =>
    role === 'secretariat' && region !== null ? [region] : [],
  );
  return [...new Set(regions)].sort().map((region) => ({
    value: region,
    label: texts.files.documents.upload.actingFor(regionNames.get(region) ?? region),
  }));
}
