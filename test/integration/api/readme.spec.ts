import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { issueToken } from '../../../src/identity/tokens.js';
import { serveApi, type ServedApi } from '../../support/api.js';
import { COORDINATOR, openSampleCase } from '../../support/engine.js';

const readme = readFileSync(join(resolve(__dirname, '../../..'), 'README.md'), 'utf8');

describe('the line of the README that asks the API', () => {
  let api: ServedApi;
  beforeAll(async () => void (api = await serveApi()));
  afterAll(() => api?.close());

  it('lists the cases', async () => {
    await openSampleCase(api.arena.stage, '2023-7996');
    const personId = api.arena.stage.people.get(COORDINATOR)!;
    const { token } = await api.arena.engine.db.transaction((tx) =>
      issueToken(tx, { personId, name: 'README', days: 1, scope: 'act' }),
    );
    const [line] = /^curl .*$/m.exec(readme)!;
    const said = execFileSync('sh', ['-c', line.replace('http://127.0.0.1:3000', api.url)], {
      encoding: 'utf8',
      env: { ...process.env, TOKEN: token },
    });
    const { items } = JSON.parse(said) as { items: { number: string }[] };
    expect(items.map(({ number }) => number)).toEqual(['2023-7996']);
  });
});
