import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dryRunKilled,
  hashesOf,
  OUTPUTS,
  type DryRunsCompared,
} from '../../src/cli/faults/dry-run-killed.js';
import { processesKilled } from '../../src/cli/faults/processes-killed.js';
import { runCommand } from '../support/process.js';
import { hasRedis } from '../support/redis.js';

// Four whole runs. One is a minute or less on a machine under load.
jest.setTimeout(900_000);

const program = join(__dirname, '../../dist/program/cli/cli.js');
const seed = 20240604;

let folder: string;
let runs: DryRunsCompared;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-dry-run-'));
  runs = await dryRunKilled({ program, folder }, { share: 2 / 20, seed });
});
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
});

it('carries the case to its end and meets every requirement', () => {
  const { code, lastLine } = runs.calm;
  expect([code, lastLine]).toEqual([
    0,
    expect.stringMatching(
      /^dry-run ok mandatory=\d+\/\d+ recommended=\d+\/\d+ planned=\d+ sent=\d+ skipped=\d+ lost=0 doubled=0 journal=\d+ head=/,
    ),
  ]);
  const [, mandatory, ofMandatory, recommended, ofRecommended, head] =
    /mandatory=(\d+)\/(\d+) recommended=(\d+)\/(\d+) .* lost=0 doubled=0 journal=\d+ head=([0-9a-f]{64})$/.exec(
      lastLine,
    ) ?? [];
  expect([mandatory, recommended]).toEqual([ofMandatory, ofRecommended]);
  expect(Number(mandatory)).toBeGreaterThan(0);
  expect(head).toBeDefined();
});

it('killed twice ends with the same files, nothing lost and nothing doubled', () => {
  const { runs: kills, lost, doubled, problems } = runs.tally;
  expect({ kills, lost, doubled, problems }).toEqual({ kills: 2, lost: 0, doubled: 0, problems: [] });
  expect(runs.killed.lastLine).toBe(runs.calm.lastLine);
});

it('leaves nothing behind but its files', async () => {
  expect((await readdir(join(folder, 'calm'))).sort()).toEqual([...OUTPUTS].sort());
  expect((await readdir(join(folder, 'killed'))).sort()).toEqual([...OUTPUTS].sort());
});

it('ends the same through the handlers, and over HTTP while two web and two worker processes are killed at any moment', async () => {
  const ground = { program, folder: join(folder, 'processes'), each: 4 };
  // With a Redis on the machine the four share that queue too; without one they share PostgreSQL alone.
  const queue = hasRedis ? 'redis' : 'postgres';
  const {
    runs: kills,
    lost,
    doubled,
    problems,
  } = await processesKilled(ground, { share: 0.04, seed, queue });
  expect({ kills, lost, doubled, problems }).toEqual({ kills: 4, lost: 0, doubled: 0, problems: [] });
  expect(await hashesOf(join(folder, 'calm'))).toEqual(await hashesOf(join(ground.folder, '0', 'calm')));
});

describe('its journal', () => {
  const journal = () => join(folder, 'calm', 'journal.jsonl');
  const headOf = (lastLine: string) => lastLine.slice(-64);

  it('is verified by the command, against the head of the last line', async () => {
    const { code, stdout } = await runCommand(['verify', journal(), '--head', headOf(runs.calm.lastLine)]);
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^verify ok entries=\\d+ head=${headOf(runs.calm.lastLine)}$`)),
    ]);
  });

  it('is found broken when one byte is another', async () => {
    const bytes = await readFile(journal());
    const at = Math.floor(bytes.length / 2);
    bytes[at] = bytes[at]! ^ 1;
    const changed = join(folder, 'changed.jsonl');
    await writeFile(changed, bytes);
    const { code, stdout } = await runCommand(['verify', changed]);
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([
      1,
      expect.stringMatching(/^verify broken seq=\d+ reason=/),
    ]);
  });
});
