import type { NeededCapacity } from '../../platform/commands/actor.js';
import type { DeclaredRoute } from '../../platform/http/route-declarations.js';
import { addressesOf } from './matrix-addresses.js';
import { isTold, worksOn, type MatrixCase } from './matrix-cases.js';
import type { MatrixClient } from './matrix-client.js';
import type { MatrixPerson } from './matrix-people.js';
import type { Cell, MatrixReport } from './matrix-report.js';
import { isOfCase } from './matrix-reading.js';

/** A command as somebody may send it. */
export interface TriedCommand {
  readonly type: string;
  readonly capacities: readonly NeededCapacity[];
  /** The address that takes it, as declared. */
  readonly path: string;
  /** A body its schema takes, in this case. */
  readonly bodyIn: (file: MatrixCase | null) => Record<string, unknown>;
}

/** Id of nobody, for addresses that ask for one. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Who coordinates every case of the matrix. */
const COORDINATES = 'DK-82';

/**
 * Sends a command as somebody who may not: in another region's name, in one's own without the role, or without a part in
 * the case. What the person may do is not sent, so that every cell meets the same state.
 */
export async function tryCommand(
  command: TriedCommand,
  person: MatrixPerson,
  file: MatrixCase | null,
  client: MatrixClient,
  report: MatrixReport,
): Promise<void> {
  for (const region of claims(command, person, file)) {
    const [address] = addressesOf(command.path, file, '');
    const body = { ...command.bodyIn(file), ...(region === null ? {} : { actingRegion: region }) };
    const { status } = await client.write('POST', person, address!.path, body);
    const foreign = region !== null && !person.regions.includes(region);
    const cell: Cell = {
      route: `POST ${command.path} ${command.type}`,
      person: person.name,
      role: person.role ?? 'none',
      file: file?.number ?? null,
      status,
    };
    report.tried(cell);
    report.expect(
      allowed(person, file, foreign).includes(status),
      cell,
      foreign ? `acts for ${region}` : 'has not the role',
    );
  }
}

/** The regions somebody claims to act for: a foreign one, and its own where it may not act. */
function claims(command: TriedCommand, person: MatrixPerson, file: MatrixCase | null): (string | null)[] {
  const asked = file?.regions ?? ['DK-81', 'DK-82', 'DK-83', 'DK-84', 'DK-85'];
  const foreign = asked.find((region) => !person.regions.includes(region)) ?? null;
  const [own = null] = person.regions;
  // The agency has a part in a case that was sent: it may ask what the reply leaves open.
  const hasPart = file === null || worksOn(person, file) || isTold(person, file);
  const mayAct = holds(command, person) && hasPart;
  const outside = person.role !== 'secretariat' && person.role !== 'chair' && mayAct;
  if (outside) return [];
  return mayAct ? [foreign] : [foreign, own];
}

/** Whether the role, and for what only the coordinator does the region, lets somebody send a command in its own name. */
function holds({ capacities }: TriedCommand, { role, regions }: MatrixPerson): boolean {
  return capacities.some((capacity) => {
    if (capacity === 'coordinator') return role === 'secretariat' && regions.includes(COORDINATES);
    return capacity === 'lead' ? role === 'secretariat' : capacity === role;
  });
}

/** Statuses that keep the promise. In one's own name the case may refuse first what the role would not let pass either. */
function allowed(person: MatrixPerson, file: MatrixCase | null, foreign: boolean): readonly number[] {
  if (person.role === 'nobody') return [401];
  // Whoever once worked for a region knows of the case, and is told that it is over.
  if (file && person.role === null) return [403];
  if (file && !worksOn(person, file) && !isTold(person, file)) return [404];
  return foreign ? [403] : [400, 403, 404, 409, 412];
}

/** Sends an empty form, or another write of the API, as somebody whom the route is not for. */
export async function tryForm(
  route: DeclaredRoute,
  person: MatrixPerson,
  file: MatrixCase | null,
  client: MatrixClient,
  report: MatrixReport,
): Promise<void> {
  for (const { path, region } of addressesOf(route.path, file, person.personId ?? NOBODY)) {
    const expected = refusalOf(route, person, file, region);
    if (expected === null) continue;
    const { status } = await client.write(route.method, person, path, CONTENT);
    const cell: Cell = {
      route: `${route.method} ${route.path}`,
      person: person.name,
      role: person.role ?? 'none',
      file: file?.number ?? null,
      status,
    };
    report.tried(cell);
    report.expect(expected.includes(status), cell, `expected ${expected.join(' or ')}`);
  }
}

/** As if there were no such case; what is no form to whoever asks is refused as that, here and of any other case. */
const HIDDEN = [400, 404, 415];
const CONTENT = { body: { type: 'doc', content: [] }, answers: {}, ledger: {}, positions: {} };

/** What a person whom a route is not for must be answered; null for one whom it is for. */
function refusalOf(
  route: DeclaredRoute,
  person: MatrixPerson,
  file: MatrixCase | null,
  region: string | null,
): readonly number[] | null {
  if (route.permission === 'open') return null;
  if (person.role === 'nobody') return [401];
  if (file && isOfCase(route)) {
    if (!worksOn(person, file))
      return isTold(person, file) ? (route.permission === 'caseWork' ? [403] : null) : HIDDEN;
    return region !== null && !person.regions.includes(region) ? [403, 404] : null;
  }
  if (route.permission === 'administration')
    return ['secretariat', 'admin'].includes(person.role ?? '') ? null : [403];
  return null;
}
