import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import { forums, people } from '../people.js';
import type { Stage } from './stage.js';

/** From when the sample's organisations and people hold. */
const FROM = '2023-01-01';
const SYSTEM = 'samsvar';
const REGIONS = ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'] as const;
export const REGION_SLUGS: Readonly<Record<(typeof REGIONS)[number], string>> = {
  'DK-81': 'nordjylland',
  'DK-82': 'midtjylland',
  'DK-83': 'syddanmark',
  'DK-84': 'hovedstaden',
  'DK-85': 'sjaelland',
};
const NAMES: Readonly<Record<(typeof REGIONS)[number], string>> = {
  'DK-81': 'Nordjylland',
  'DK-82': 'Midtjylland',
  'DK-83': 'Syddanmark',
  'DK-84': 'Hovedstaden',
  'DK-85': 'Sjælland',
};

/** Adds the sample's organisations and people through the administration's commands. */
export async function addCast(stage: Stage): Promise<void> {
  stage.begin('cast');
  stage.people.set(SYSTEM, SYSTEM_PERSON);
  const organisations = new Map<string, unknown>();
  const add = async (name: string, body: Record<string, unknown>) => {
    const { organisationId } = await stage.actOn(null, SYSTEM, {
      type: 'addOrganisation',
      validFrom: FROM,
      ...body,
    });
    organisations.set(name, organisationId);
  };
  for (const region of REGIONS) {
    await add(`secretariat:${region}`, { kind: 'secretariat', name: `Sekretariat ${NAMES[region]}`, region });
    await add(`chair:${region}`, {
      kind: 'steeringGroup',
      name: `Administrativ styregruppe, ${NAMES[region]}`,
      region,
      forum: forums[region],
    });
  }
  await add('agency', { kind: 'agency', name: 'Social- og Boligstyrelsen' });
  await add('authority', { kind: 'authority', name: 'Kommune' });
  await add('operations', { kind: 'operations', name: 'Drift' });
  for (const person of people) {
    const role = person.role === 'substitute' ? 'reader' : person.role;
    const place = role === 'reader' ? 'authority' : role === 'admin' ? 'operations' : role;
    const key = person.region && role !== 'reader' ? `${place}:${person.region}` : place;
    const region = role === 'secretariat' || role === 'chair' ? { region: person.region } : {};
    const { name, email, phone } = person;
    const body = {
      type: 'addPerson',
      name,
      email,
      phone,
      role,
      organisationId: organisations.get(key),
      validFrom: FROM,
      ...region,
    };
    const { personId } = await stage.actOn(null, SYSTEM, body);
    stage.people.set(person.id, String(personId));
  }
}

/** Story names of a region's people. */
export const secretariat = (region: keyof typeof REGION_SLUGS) => `sekretariat-${REGION_SLUGS[region]}`;
export const chair = (region: keyof typeof REGION_SLUGS) => `formand-${REGION_SLUGS[region]}`;
export const substitute = (region: keyof typeof REGION_SLUGS) => `stedfortraeder-${REGION_SLUGS[region]}`;
export { REGIONS };
