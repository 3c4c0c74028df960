import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const eslint = resolve(root, 'node_modules/eslint/bin/eslint.js');

/** The rules that hold for a file, as the check runs them. */
function rulesOf(path: string): Record<string, unknown[] | undefined> {
  const { stdout } = spawnSync(process.execPath, [eslint, '--print-config', path], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as { rules: Record<string, unknown[] | undefined> }).rules;
}

/** The one file that may ask an address: signed events, to hosts that are named in the environment. */
const ASKS = 'src/platform/outgoing/webhook-transport.ts';

/** Takes node:dgram in hand to close it: a process that makes files reaches nobody. */
const CLOSES = 'src/reply/press/offline.ts';

describe('The lint of what the server runs', () => {
  it('T5 T14 refuses whatever asks an address, and patterns that a long text can hold up', () => {
    const rules = rulesOf('src/documents/documents.controller.ts');
    const named = (rule: string) => JSON.stringify(rules[rule] ?? []);
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'])
      expect(named('no-restricted-globals')).toContain(`"${name}"`);
    for (const name of ['undici', 'axios', 'got', 'node-fetch', 'node:http2', 'node:https', 'node:tls'])
      expect(named('no-restricted-imports')).toContain(`"${name}"`);
    for (const rule of ['regexp/no-super-linear-backtracking', 'regexp/no-super-linear-move'])
      expect([rule, rules[rule]?.[0]]).toEqual([rule, 2]);
  });

  it('T5 lets one file ask over https, and by nothing else', () => {
    const rules = rulesOf(ASKS);
    const named = (rule: string) => JSON.stringify(rules[rule] ?? []);
    expect(named('no-restricted-globals')).toContain('"fetch"');
    expect(named('no-restricted-imports')).not.toContain('"node:https"');
    for (const name of ['undici', 'node:http2', 'node:tls', 'node:http', 'node:net'])
      expect(named('no-restricted-imports')).toContain(`"${name}"`);
  });

  it('T5 finds no other file that does, nor one that lint is told to overlook', () => {
    const asking = /from '(?:node:)?https'|import\('(?:node:)?https'\)|require\('(?:node:)?https'\)/;
    const silenced = /eslint-disable.*(?:no-restricted-imports|no-restricted-globals)/;
    const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !/\.(?:spec|property)\.tsx?$/.test(name))
      .filter((name) => !name.startsWith('src/cli/'));
    expect(files.length).toBeGreaterThan(500);
    const found = files.filter((name) => {
      const text = readFileSync(resolve(root, name), 'utf8');
      return asking.test(text) || silenced.test(text);
    });
    expect(found).toEqual([ASKS, CLOSES]);
  });
});
