import { CommandRegistry } from '../../platform/commands/registry.js';
import { Choices } from '../faults/choices.js';
import type { Arena } from '../faults/arena.js';
import { matrixCases, type MatrixCase } from './matrix-cases.js';
import { atOnce } from './at-once.js';
import { tryCommand, tryForm, type TriedCommand } from './matrix-acting.js';
import { MatrixClient } from './matrix-client.js';
import { triedCommands } from './matrix-commands.js';
import { addSubstitute, matrixPeople, type MatrixPerson } from './matrix-people.js';
import { isOfCase, tryReading } from './matrix-reading.js';
import { MatrixReport } from './matrix-report.js';
import { asDeclared, everyRoute } from './matrix-routes.js';
import { switchPolicyOff, takeEverythingBack, tryAgainstDatabase } from './rls-only.js';

/** How much of the matrix is tried. */
export interface MatrixSetting {
  /** Part of the cells, above 0 and up to 1; every route is tried all the same. */
  readonly share: number;
  readonly seed: number;
}

/** What the matrix stands on: cases in every state, and people of every role. */
export interface MatrixGround {
  readonly cases: readonly MatrixCase[];
  readonly people: readonly MatrixPerson[];
}

/** Lays the cases and people of the matrix into an arena. */
export async function prepareMatrix(arena: Arena): Promise<MatrixGround> {
  const cases = await matrixCases(arena.stage);
  await addSubstitute(arena);
  return { cases, people: await matrixPeople(arena) };
}

/** How many cells are asked for at once: as long as one is answered, the next is being read. */
const WIDTH = 6;

type Cell = () => Promise<void>;

/** Every route, by everybody, in every case. `url`: a web process on the arena's database; `ground`: as it was prepared. */
export async function runMatrix(
  arena: Arena,
  url: string,
  setting: MatrixSetting,
  ground: MatrixGround,
): Promise<MatrixReport> {
  const { cases, people } = ground;
  const report = new MatrixReport();
  await expectDocumented(url, report);
  const client = new MatrixClient(url);
  const choices = new Choices(setting.seed);
  const cells: Cell[] = [];
  for (const route of everyRoute()) {
    if (route.path === '/metrics') continue;
    for (const [person, file] of chosen(people, isOfCase(route) ? cases : [null], setting, choices)) {
      if (route.method === 'GET')
        cells.push(() => tryReading({ route, person, file }, cases, client, report));
      else if (!isForCommands(route.path)) cells.push(() => tryForm(route, person, file, client, report));
    }
  }
  for (const command of triedCommands(arena.engine.app.get(CommandRegistry), (type) => report.leftOut(type)))
    for (const [person, file] of chosen(people, casesOf(command, cases), setting, choices))
      cells.push(() => tryCommand(command, person, file, client, report));
  await atOnce(cells, WIDTH, (cell) => cell());
  return report;
}

/**
 * Every command, by everybody, in another region's name, with the policy switched off: the database is alone. `ground`: what
 * was prepared on this arena.
 */
export async function runAgainstDatabase(
  arena: Arena,
  setting: MatrixSetting,
  { cases, people }: MatrixGround,
): Promise<MatrixReport> {
  const report = new MatrixReport();
  const choices = new Choices(setting.seed);
  const commands = triedCommands(arena.engine.app.get(CommandRegistry), (type) => report.leftOut(type));
  const known = people.filter((one): one is MatrixPerson & { personId: string } => one.personId !== null);
  const cells: Cell[] = [];
  for (const command of commands)
    for (const [person, file] of chosen(known, casesOf(command, cases), setting, choices))
      for (const region of regionsClaimed(person, file))
        cells.push(() => tryAgainstDatabase(arena, command, person, file, region, report));
  const restore = [switchPolicyOff(arena), takeEverythingBack(arena)];
  try {
    await atOnce(cells, WIDTH, (cell) => cell());
  } finally {
    restore.forEach((back) => back());
  }
  return report;
}

/** A command is tried in each case, or once where it is about none. */
const casesOf = ({ path }: TriedCommand, cases: readonly MatrixCase[]) =>
  path.includes(':') ? cases : [null];

/** The coordinator's region, another foreign one, and one's own. */
function regionsClaimed({ regions }: MatrixPerson, file: MatrixCase | null): readonly string[] {
  const asked = file?.regions ?? ['DK-82', 'DK-85'];
  const foreign = asked.filter((region) => !regions.includes(region));
  const claimed = ['DK-82', foreign.find((region) => region !== 'DK-82'), ...regions];
  return [...new Set(claimed.filter((one): one is string => one !== undefined))];
}

/** Pairs of person and case: all, or a share of them, at least one. */
function chosen<P>(
  people: readonly P[],
  cases: readonly (MatrixCase | null)[],
  { share }: MatrixSetting,
  choices: Choices,
): readonly (readonly [P, MatrixCase | null])[] {
  const all = cases.flatMap((file) => people.map((person) => [person, file] as const));
  if (share >= 1) return all;
  return choices.shuffled(all).slice(0, Math.max(1, Math.round(all.length * share)));
}

const isForCommands = (path: string) =>
  /^\/api\/v1\/(cases|cases\/:caseId\/commands|administration\/commands)$/.test(path);

/** Every operation of the API's document is a route the matrix knows: none is left out. */
async function expectDocumented(url: string, report: MatrixReport): Promise<void> {
  const answer = await fetch(`${url}/api/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
  const known = new Set(everyRoute().map(({ method, path }) => `${method} ${path}`));
  for (const [path, operations] of Object.entries(paths))
    for (const method of Object.keys(operations)) {
      const route = `${method.toUpperCase()} ${asDeclared(path)}`;
      const cell = { route, person: 'the document', role: 'document', file: null, status: 'documented' };
      report.expect(known.has(route), cell, 'is no route the matrix knows');
    }
}
