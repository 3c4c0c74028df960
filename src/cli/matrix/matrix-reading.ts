import type { DeclaredRoute } from '../../platform/http/route-declarations.js';
import { addressesOf } from './matrix-addresses.js';
import { isTold, worksOn, type MatrixCase } from './matrix-cases.js';
import type { Got, MatrixClient } from './matrix-client.js';
import type { MatrixPerson } from './matrix-people.js';
import type { Cell, MatrixReport } from './matrix-report.js';

/** Whether a route is about one case. */
export const isOfCase = ({ path }: Pick<DeclaredRoute, 'path'>) =>
  path.includes(':caseId') || path.startsWith('/sager/:number');

/** Roles that may see what lies outside the cases, in the matrix's own words: what the policy says is not asked. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  directory: ['secretariat', 'chair', 'admin'],
  administration: ['secretariat', 'admin'],
};

/** One reading of one route by one person, in one case or in none. */
export interface Reading {
  readonly route: DeclaredRoute;
  readonly person: MatrixPerson;
  readonly file: MatrixCase | null;
}

/** Reads what there is to read and judges what came back, by the cases and their secrets alone. */
export async function tryReading(
  { route, person, file }: Reading,
  cases: readonly MatrixCase[],
  client: MatrixClient,
  report: MatrixReport,
): Promise<void> {
  for (const { path, region } of addressesOf(
    route.path,
    file,
    person.personId ?? '00000000-0000-4000-8000-000000000000',
  )) {
    const got = await client.get(person, path);
    const cell: Cell = {
      route: `${route.method} ${route.path}`,
      person: person.name,
      role: person.role ?? 'none',
      file: file?.number ?? null,
      status: got.status,
    };
    report.tried(cell);
    judgeStatus(cell, { route, person, file }, region, report);
    judgeBody(cell, person, cases, got, report);
  }
}

function judgeStatus(
  cell: Cell,
  { route, person, file }: Reading,
  region: string | null,
  report: MatrixReport,
): void {
  const { status } = cell;
  report.expect(Number(status) < 500, cell, 'the server failed');
  if (route.permission === 'open') return;
  if (person.role === 'nobody') return report.expect(status === 401, cell, 'nobody is signed in');
  if (file) return judgeInCase(cell, { route, person, file }, region, report);
  const roles = OUTSIDE[route.permission ?? ''];
  if (roles && !roles.includes(person.role ?? ''))
    report.expect(status === 403, cell, `is for ${roles.join(', ')}`);
}

function judgeInCase(
  cell: Cell,
  { route, person, file }: Reading & { readonly file: MatrixCase },
  region: string | null,
  report: MatrixReport,
): void {
  const { status } = cell;
  if (!worksOn(person, file) && !isTold(person, file))
    return report.expect(status === 404, cell, 'the case is hidden');
  if (!worksOn(person, file) && route.permission === 'caseWork')
    return report.expect(status === 403, cell, 'is for those who work on the case');
  const draft = region !== null && /\/draft(\/|$)/.test(route.path);
  if (draft && !person.regions.includes(region))
    report.expect(status === 404 || status === 403, cell, `${region} has not handed it in`);
}

/** No answer holds a text that is somebody else's, or the number of a case that is hidden. */
function judgeBody(
  cell: Cell,
  person: MatrixPerson,
  cases: readonly MatrixCase[],
  { status, body }: Got,
  report: MatrixReport,
): void {
  for (const file of cases) {
    const inside = worksOn(person, file);
    for (const { text, region } of file.secrets) {
      const own = inside && (region === null || person.regions.includes(region));
      if (!own && body.includes(text)) report.leak(cell, `holds ${text}`);
    }
    const hidden = !inside && !isTold(person, file);
    const named = body.includes(file.number) || body.includes(file.id);
    if (status < 400 && hidden && named && !isAccessLog(cell, person))
      report.leak(cell, `tells of ${file.number}`);
  }
}

/** Says by number who read which case, and shows nothing of it: that is what administrators have it for (decision 0037). */
const isAccessLog = ({ route }: Cell, { role }: MatrixPerson) =>
  role === 'admin' && /\/(access-log|adgangslog)$/.test(route);
