import { CommandRegistry } from '../../platform/commands/registry.js';
import { Choices } from '../faults/choices.js';
import type { Arena } from '../faults/arena.js';
import { chair, secretariat } from '../../sample/story/cast.js';
import { atOnce } from './at-once.js';
import { journeyOf, type Recorded } from './journey.js';
import { addressesOf } from './matrix-addresses.js';
import type { MatrixCase } from './matrix-cases.js';
import { MatrixClient, type Got } from './matrix-client.js';
import { triedCommands } from './matrix-commands.js';
import type { MatrixPerson } from './matrix-people.js';
import { isOfCase } from './matrix-reading.js';
import { MatrixReport } from './matrix-report.js';
import { everyRoute } from './matrix-routes.js';
import type { MatrixGround, MatrixSetting } from './matrix.js';
import { Swapping, type Swap } from './swapping.js';

/** Requests that are recorded and swapped when all are. */
const FULL = 1_000;
const WIDTH = 4;
/** Who has no part in the one case of few regions. */
const WALKERS = [secretariat('DK-85'), chair('DK-85')];
const HIDDEN = 'M-small';
/** Ids, form tokens and references. */
const NEW_EACH_TIME = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,}|\bF-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;

/**
 * T2: requests as people of one region send them by browser and program, each sent again with every id in it, one at a time,
 * replaced by one that is another's and by one that is nobody's. Both are answered alike, and not done.
 */
export async function runSwapped(
  arena: Arena,
  url: string,
  { share, seed }: MatrixSetting,
  { cases, people }: MatrixGround,
): Promise<MatrixReport> {
  const report = new MatrixReport();
  const client = new MatrixClient(url);
  const hidden = cases.find(({ number }) => number === HIDDEN)!;
  const swapping = await Swapping.of(arena.engine.db);
  const walkers = people.filter(({ name }) => WALKERS.includes(name));
  const most = Math.max(walkers.length, Math.round(FULL * share));
  const recorded = await recordedBy(arena, client, walkers, { cases, most });
  const swapped = new Choices(seed)
    .shuffled(recorded.filter((one) => swapping.in(textOf(one), hidden.id).length > 0))
    .slice(0, most);
  await atOnce(swapped, WIDTH, async (one) => {
    for (const swap of swapping.in(textOf(one), hidden.id)) await trySwapped(one, swap, client, report);
  });
  return report;
}

/** What is asked by walking the pages, every reading of the API, and every command. */
async function recordedBy(
  arena: Arena,
  client: MatrixClient,
  walkers: readonly MatrixPerson[],
  { cases, most }: { readonly cases: readonly MatrixCase[]; readonly most: number },
): Promise<readonly Recorded[]> {
  const own = cases.filter(({ number }) => number !== HIDDEN);
  const routes = everyRoute().filter(({ path, method }) => path.startsWith('/api/v1') && method === 'GET');
  const commands = triedCommands(arena.engine.app.get(CommandRegistry), () => undefined);
  const all: Recorded[] = [];
  for (const person of walkers) {
    all.push(...(await journeyOf(client, person, most)));
    for (const file of own) {
      for (const route of routes.filter(isOfCase))
        for (const { path } of addressesOf(route.path, file, person.personId!))
          all.push({ person, method: 'GET', path });
      for (const { path, bodyIn } of commands.filter((one) => one.path.includes(':')))
        all.push({ person, method: 'POST', path: addressesOf(path, file, '')[0]!.path, json: bodyIn(file) });
    }
  }
  return all;
}

const textOf = ({ path, form, json }: Recorded) =>
  `${path} ${JSON.stringify(form ?? '')} ${JSON.stringify(json ?? '')}`;

async function trySwapped(
  one: Recorded,
  { value, foreign, unknown }: Swap,
  client: MatrixClient,
  report: MatrixReport,
): Promise<void> {
  const gotForeign = await client.send(swappedIn(one, value, foreign));
  const gotUnknown = await client.send(swappedIn(one, value, unknown));
  const { person, method, path } = one;
  const cell = {
    route: `${method} ${path.replaceAll(value, '…').replace(NEW_EACH_TIME, 'id')}`,
    person: person.name,
    role: person.role ?? 'none',
    file: null,
    status: gotForeign.status,
  };
  report.tried(cell);
  const alike = said(gotForeign, foreign) === said(gotUnknown, unknown);
  report.expect(alike, cell, `${foreign} is answered otherwise than ${unknown} (${gotUnknown.status})`);
  const notDone = method === 'GET' ? gotForeign.status !== 500 : gotForeign.status >= 400;
  report.expect(notDone, cell, `is done with ${foreign}`);
  // What stands behind the question mark is no address: a wrong check number there is refused as that.
  if (path.split('?')[0]!.includes(value))
    report.expect(gotForeign.status === 404, cell, `${foreign} is not as unknown`);
}

function swappedIn(one: Recorded, value: string, other: string): Recorded {
  const put = <T>(what: T): T =>
    what === undefined ? what : (JSON.parse(JSON.stringify(what).replaceAll(value, other)) as T);
  return { ...one, path: one.path.replaceAll(value, other), form: put(one.form), json: put(one.json) };
}

/** What was answered, but for the value itself and what is new in every answer. */
const said = ({ status, body }: Got, value: string) =>
  `${status} ${body.replaceAll(value, '…').replace(NEW_EACH_TIME, '…')}`;
