import { issueToken } from '../../identity/tokens.js';
import type { Role } from '../../platform/commands/actor.js';
import { SYSTEM_PERSON } from '../../platform/commands/system-person.js';
import { chair, REGIONS, secretariat } from '../../sample/story/cast.js';
import type { Arena } from '../faults/arena.js';

/** Somebody of the matrix: a role, and the regions that role is held for today. */
export interface MatrixPerson {
  readonly name: string;
  /** Null: signed in, but without any role today. `nobody`: not signed in. */
  readonly role: Role | 'nobody' | null;
  readonly regions: readonly string[];
  readonly personId: string | null;
  /** The header a request carries; null for nobody. */
  readonly authorization: string | null;
}

interface Draft extends Pick<MatrixPerson, 'role' | 'regions'> {
  readonly name: string;
  readonly personId: string | null;
}

/**
 * Everybody the matrix tries: each region's secretariat and chair, a substitute inside its dates, one whose membership and
 * one whose mandate has ended, the agency, a reader to whom something was released and one to whom nothing was, an
 * administrator, and nobody at all.
 */
export async function matrixPeople(arena: Arena): Promise<readonly MatrixPerson[]> {
  const { stage } = arena;
  const known = (name: string) => stage.people.get(name) ?? missing(name);
  const drafts: Draft[] = [
    ...REGIONS.map((region) => ({
      name: secretariat(region),
      role: 'secretariat' as const,
      regions: [region],
    })),
    ...REGIONS.map((region) => ({ name: chair(region), role: 'chair' as const, regions: [region] })),
    { name: 'stedfortraeder-syddanmark', role: 'chair' as const, regions: ['DK-83'] },
    { name: 'styrelsen', role: 'agency' as const, regions: [] },
    { name: 'laeser', role: 'reader' as const, regions: [] },
    { name: 'administrator', role: 'admin' as const, regions: [] },
  ].map((one) => ({ ...one, personId: known(one.name) }));
  drafts.push(
    { name: 'another reader', role: 'reader', regions: [], personId: await added(arena, 'reader', null) },
    { name: 'former secretariat', role: null, regions: [], personId: await former(arena) },
    { name: 'nobody', role: 'nobody', regions: [], personId: null },
  );
  return Promise.all(drafts.map((one) => withToken(arena, one)));
}

/** The substitute of DK-83's chair, inside its dates on the arena's day. */
export async function addSubstitute({ stage }: Arena): Promise<void> {
  stage.begin('matrix: substitute');
  await stage.actOn(null, secretariat('DK-83'), {
    type: 'registerMandate',
    role: 'chair',
    substituteId: stage.people.get('stedfortraeder-syddanmark'),
    validFrom: '2023-11-23',
    validTo: '2024-12-31',
    reason: 'Orlov.',
  });
}

async function withToken({ engine }: Arena, person: Draft): Promise<MatrixPerson> {
  const { personId } = person;
  if (personId === null) return { ...person, authorization: null };
  const order = { personId, name: 'Matrix', days: 366, scope: 'answer' } as const;
  const { token } = await engine.db.transaction((tx) => issueToken(tx, order));
  return { ...person, authorization: `Bearer ${token}` };
}

async function former(arena: Arena): Promise<string> {
  const personId = await added(arena, 'secretariat', 'DK-81');
  const [row] = await arena.engine.db.read<{ id: string }>(
    'select id from samsvar.membership where person_id = $1',
    [personId],
  );
  await asSystem(arena, { type: 'endMembership', membershipId: row!.id, validTo: '2023-11-22' });
  return personId;
}

async function added(arena: Arena, role: Role, region: string | null): Promise<string> {
  const kind = role === 'reader' ? 'authority' : 'secretariat';
  const [organisation] = await arena.engine.db.read<{ id: string }>(
    'select id from samsvar.organisation where kind = $1 and region is not distinct from $2 order by id limit 1',
    [kind, region],
  );
  const { personId } = await asSystem(arena, {
    type: 'addPerson',
    name: `Matrix ${role}`,
    email: `matrix-${role}@samsvar.example`,
    organisationId: organisation!.id,
    role,
    validFrom: '2023-01-01',
    ...(region === null ? {} : { region }),
  });
  return String(personId);
}

function asSystem({ stage }: Arena, body: { type: string } & Record<string, unknown>) {
  stage.people.set('samsvar', SYSTEM_PERSON);
  stage.begin(`matrix: ${JSON.stringify(body).slice(0, 120)}`);
  return stage.actOn(null, 'samsvar', body);
}

function missing(name: string): never {
  throw new Error(`The sample knows nobody called ${name}.`);
}
