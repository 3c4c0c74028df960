import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webKilled } from '../../src/cli/faults/f01-web-killed.js';
import { databaseStopped } from '../../src/cli/faults/f05-database-stopped.js';
import { commitUnanswered } from '../../src/cli/faults/f06-commit-unanswered.js';
import { sameKey } from '../../src/cli/faults/f14-same-key.js';
import { fiveAtOnce } from '../../src/cli/faults/f17-five-at-once.js';
import { manySubmissions } from '../../src/cli/faults/f26-many-submissions.js';
import { rollingRestart } from '../../src/cli/faults/f29-rolling-restart.js';
import { HttpRacing } from '../../src/cli/faults/http-racing.js';
import type { Tally } from '../../src/cli/faults/row.js';
import { WebArena } from '../../src/cli/faults/web-arena.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

jest.setTimeout(600_000);

// The same rows as `npm run faults`, a part of the numbers each: processes of the built program, PostgreSQL and HTTP.
const program = join(__dirname, '../../dist/program/cli/cli.js');
const seed = 20240605;

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(() => database?.drop());

const ground = () => ({ program, appUrl: database.appUrl, rolePrefix: database.rolePrefix });
const counts = ({ lost, doubled, problems }: Tally) => ({ lost, doubled, problems });
const kept = { lost: 0, doubled: 0, problems: [] };

it('F1, F2: web processes killed at any statement lose nothing, and do nothing twice or by half', async () => {
  const tally = await webKilled(ground(), { share: 0.012, seed });
  expect(counts(tally)).toEqual(kept);
  expect(tally.runs).toBe(6);
  expect(tally.seen).toHaveProperty(['connection lost']);
});

it('F5: PostgreSQL stopped under load is 503, and then the program goes on by itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-f5-'));
  try {
    const tally = await databaseStopped({ program, rolePrefix: 'samsvar_f5', folder }, { share: 0.04, seed });
    expect(counts(tally)).toEqual(kept);
    expect(tally.runs).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('F6: a COMMIT that is never answered is told as unknown, and found done under the same key', async () => {
  const tally = await commitUnanswered(ground(), { share: 0.05, seed });
  expect(counts(tally)).toEqual(kept);
  expect(tally.uncertain).toBeGreaterThan(0);
});

it('F29: web processes restarted one after the other under load are not noticed', async () => {
  const tally = await rollingRestart(ground(), { share: 0.04, seed });
  expect(counts(tally)).toEqual(kept);
  expect(tally.runs).toBe(2);
});

describe('over HTTP to two web processes', () => {
  it.each([
    ['F14: copies of a command under one key have one effect and one answer', sameKey, 0.03],
    ['F17: five chairs at once make one transition', fiveAtOnce, 0.02],
    ['F26: many submissions at once make one round', manySubmissions, 0.1],
  ])('%s', async (_title, race, share) => {
    const web = await WebArena.open({ ...ground(), webs: 2 });
    try {
      const tally = await race(web.arena, { share, seed }, new HttpRacing(web));
      await web.judge(tally);
      expect(counts(tally)).toEqual(kept);
    } finally {
      await web.close();
    }
  });
});
