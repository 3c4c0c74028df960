import { getMetadataStorage } from 'class-validator';
import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { triedCommands } from '../../src/cli/matrix/matrix-commands.js';
import {
  prepareMatrix,
  runAgainstDatabase,
  runMatrix,
  type MatrixGround,
} from '../../src/cli/matrix/matrix.js';
import { MatrixClient } from '../../src/cli/matrix/matrix-client.js';
import { everyRoute } from '../../src/cli/matrix/matrix-routes.js';
import { runSwapped } from '../../src/cli/matrix/swapped-ids.js';
import { Refused } from '../../src/platform/commands/refusal.js';
import { CommandRegistry, parseCommand } from '../../src/platform/commands/registry.js';
import { openTestEngine, type TestEngine } from '../support/engine.js';
import { runCommand, startProgram, type Running } from '../support/process.js';

jest.setTimeout(180_000);

/** A sample of the cells, in which every route is tried; `npm run matrix` tries them all. */
const setting = { share: 0.004, seed: 20240601 };
/** Of the database alone more, as most commands are refused before it is asked. */
const alone = { ...setting, share: 0.015 };

it('exits 2 when it is asked for what it does not understand', async () => {
  expect((await runCommand(['matrix', '--share', '2'])).code).toBe(2);
});

it('every route declares who may reach it', () => {
  const declared = everyRoute();
  expect(declared.length).toBeGreaterThan(100);
  expect(declared.filter(({ permission }) => permission === undefined)).toEqual([]);
});

describe('cases in every state, and people of every role', () => {
  let test: TestEngine;
  let ground: MatrixGround;
  let url: string;
  let program: Running;
  beforeAll(async () => {
    test = await openTestEngine();
    ground = await prepareMatrix(test);
    program = startProgram({
      DATABASE_URL: test.database.appUrl,
      SAMSVAR_ROLE_PREFIX: test.database.rolePrefix,
      SAMSVAR_ROLE: 'web',
      SAMSVAR_MODE: 'demo',
      PORT: '0',
    });
    [, url = ''] = await program.line(/^samsvar ready url=(\S+)/m);
  });
  afterAll(async () => {
    await program?.end('SIGTERM');
    await test?.close();
  });

  it('T1 T2 give nobody what is not theirs: every route, by the roles, in own and foreign cases', async () => {
    const report = await runMatrix(test, url, setting, ground);
    expect(report.told).toEqual([]);
    expect(report.line).toMatch(/^matrix ok routes=\d{3} roles=7 cells=\d+ leaks=0$/);
  });

  it('are shown over the API to the reader and the agency that were told of them', async () => {
    const client = new MatrixClient(url);
    for (const [name, number] of [
      ['laeser', 'M-approving'],
      ['styrelsen', 'M-sent'],
    ]) {
      const person = ground.people.find((one) => one.name === name)!;
      const file = ground.cases.find((one) => one.number === number)!;
      const { status, body } = await client.get(person, `/api/v1/cases/${file.id}`);
      expect([name, status, (JSON.parse(body) as { sections: unknown }).sections]).toEqual([name, 200, null]);
    }
  });

  it('T2 answer the ids of others as ids that nobody has, wherever they stand in what a journey asks', async () => {
    const report = await runSwapped(test, url, { share: 0.06, seed: 20240601 }, ground);
    expect(report.told).toEqual([]);
    expect(report.outcomes[404]).toBeGreaterThan(30);
  });

  it('T1 are refused by the database alone in another region’s name, and the matrix would notice if not', async () => {
    const report = await runAgainstDatabase(test, alone, ground);
    expect([report.leaks, report.told]).toEqual([0, []]);
    expect(report.outcomes['refused by the database']).toBeGreaterThan(20);
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    await owner.query('alter policy journal_entry_insert on samsvar.journal_entry with check (true)');
    await owner.end();
    expect((await runAgainstDatabase(test, alone, ground)).leaks).toBeGreaterThan(0);
  });

  it('T13 take no property of a table that is no field of the command, in any command', () => {
    const registry = test.engine.app.get(CommandRegistry);
    const columns = [...new Set(getMetadataArgsStorage().columns.map(({ propertyName }) => propertyName))];
    expect(columns.length).toBeGreaterThan(100);
    let tried = 0;
    for (const command of triedCommands(registry)) {
      const registered = registry.handlerOf(command.type);
      const body = command.bodyIn(null);
      expect(() => parseCommand(registered, body)).not.toThrow();
      const fields = fieldsOf(registered.command);
      for (const column of columns.filter((name) => !fields.has(name))) {
        tried += 1;
        expect(() => parseCommand(registered, { ...body, [column]: 1 })).toThrow(Refused);
      }
    }
    expect(tried).toBeGreaterThan(5_000);
  });
});

const fieldsOf = (command: new () => object) =>
  new Set([
    'type',
    ...getMetadataStorage()
      .getTargetValidationMetadatas(command, '', true, false)
      .map(({ propertyName }) => propertyName),
  ]);
