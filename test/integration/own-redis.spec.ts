import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from '../support/process.js';
import { describeWithRedis } from '../support/redis.js';

const ROUNDS = 20;
const built = pathToFileURL(resolve(__dirname, '../../dist/src/cli/own-redis.js')).href;

// A command that stops its Redis last has nothing else that keeps its process up.
describeWithRedis('a redis-server of a command of its own', () => {
  it('is waited for when it is stopped, although nothing else is left to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsvar-test-own-redis-'));
    const program = `
      const { startOwnRedis } = await import(${JSON.stringify(built)});
      const redis = await startOwnRedis({ folder: ${JSON.stringify(folder)} });
      await redis.stop();
      console.log('stopped');`;
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { code, stdout } = await runNode(['--input-type=module', '--eval', program]).ended;
        expect({ round, code, stdout }).toEqual({ round, code: 0, stdout: 'stopped\n' });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
