import { join } from 'node:path';
import { Cluster } from '../../src/cli/cluster/cluster.js';
import { Choices } from '../../src/cli/faults/choices.js';
import { Killer } from '../../src/cli/cluster/killer.js';
import { eventually } from '../support/eventually.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';

jest.setTimeout(180_000);

const program = join(__dirname, '../../dist/program/cli/cli.js');

describe('two web processes and a worker on one database', () => {
  let test: TestEngine;
  let cluster: Cluster;
  let base: string;
  beforeAll(async () => {
    test = await openTestEngine();
    const { appUrl, rolePrefix } = test.database;
    const rehearsal = { seed: null, leaseSeconds: 2 };
    const publicUrl = 'https://samsvar.example';
    cluster = new Cluster({ program, rehearsal, webs: 2, workers: 1, appUrl, rolePrefix, publicUrl });
    base = await cluster.start();
  });
  afterAll(async () => {
    await cluster?.close();
    await test?.close();
  });

  const asked = async () => (await fetch(`${base}/healthz`)).status;

  it('answers while one of the two is killed, and when both are says to come again', async () => {
    const [one, two] = cluster.webs;
    expect(await asked()).toBe(200);
    await one!.kill();
    expect([await asked(), await asked(), await asked()]).toEqual([200, 200, 200]);
    await two!.kill();
    const response = await fetch(`${base}/healthz`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    await Promise.all([one!.start(), two!.start()]);
    expect(await asked()).toBe(200);
    expect([one!.starts, two!.starts]).toEqual([2, 2]);
  });

  it('answers a bell in the worker, and again after the worker was killed', async () => {
    const { bells, clock } = test.engine;
    expect(await bells.ringAndWait(await clock.now())).toMatchObject({ sweeps: 0 });
    const [worker] = cluster.workers;
    await worker!.kill();
    const rung = bells.ringAndWait(await clock.now());
    await worker!.start();
    expect(await rung).toEqual({ bells: 1, sweeps: 0 });
    expect(bells.counts).toEqual({ bells: 0, sweeps: 0 });
  });

  it('is killed as often as asked, at moments of a seed, and stands again', async () => {
    const members = cluster.webs;
    const killer = new Killer({ members, choices: new Choices(7), kills: 2, withinMs: 50 });
    await eventually(() => killer.finished, 60_000);
    await killer.callOff();
    expect(killer.kills).toBe(2);
    expect(await asked()).toBe(200);
    expect(members.every(({ url }) => url !== null)).toBe(true);
  });
});

it('a process with a seed refuses a database whose clock runs', async () => {
  const test = await openTestEngine();
  try {
    await test.engine.clock.runFrom('2024-04-08T07:00:00.000Z');
    const { appUrl, rolePrefix } = test.database;
    const rehearsal = { seed: '42', leaseSeconds: 2 };
    const publicUrl = 'https://samsvar.example';
    const cluster = new Cluster({ program, rehearsal, webs: 1, workers: 0, appUrl, rolePrefix, publicUrl });
    await expect(cluster.webs[0]!.start()).rejects.toThrow(/en database, der er dens egen/);
    await cluster.close();
  } finally {
    await test.close();
  }
});
