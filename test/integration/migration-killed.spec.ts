import { join } from 'node:path';
import { migrationKilled } from '../../src/cli/faults/f24-migration.js';
import { StatementCounter } from '../../src/cli/faults/cutting-proxy.js';
import { testServer } from '../support/server.js';

jest.setTimeout(180_000);

const program = join(__dirname, '../../dist/program/cli/cli.js');

it('F24: a migration that died half way is completed by the next two starters, once', async () => {
  const { superuserUrl } = testServer();
  const share = Number(process.env.SAMSVAR_FAULTS_SHARE ?? 0.02);
  const ground = { superuserUrl, rolePrefix: 'samsvar_f24', program };
  const { runs, lost, doubled, problems } = await migrationKilled(ground, { share, seed: 20240603 });
  expect({ lost, doubled, problems }).toEqual({ lost: 0, doubled: 0, problems: [] });
  expect(runs).toBeGreaterThan(1);
});

it('statements are counted in whatever pieces they come', () => {
  const message = (type: string, text: string) => {
    const body = Buffer.from(`${text}\0`);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), size, body]);
  };
  const sent = Buffer.concat([
    message('', 'start'),
    message('p', 'secret'),
    message('Q', 'Q'),
    message('P', 'x'),
    message('S', ''),
  ]);
  for (const size of [1, 3, sent.length]) {
    const counter = new StatementCounter();
    let statements = 0;
    for (let at = 0; at < sent.length; at += size) statements += counter.add(sent.subarray(at, at + size));
    expect(statements).toBe(2);
  }
});
