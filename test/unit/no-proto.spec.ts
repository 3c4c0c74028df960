import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../src');

it('T12 whatever is started as a process of ours takes __proto__ away before anything else', () => {
  // What lies under web/editor runs in a browser.
  const started = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!web\/editor\/)(.*[/.])?main\.ts$|^cli\/cli\.ts$/.test(name),
  );
  expect(started.length).toBeGreaterThanOrEqual(4);
  const first = started.map((name) => [name, readFileSync(join(root, name), 'utf8').split('\n')[0]]);
  expect(first).toEqual(
    started.map((name) => [
      name,
      expect.stringMatching(/^import '\.{1,2}\/.*platform\/boot\/no-proto\.js';$/) as string,
    ]),
  );
});
