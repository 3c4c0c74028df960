import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const flat = text.replace(/\s+/g, ' ');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: object;
  dependencies: object;
};
const scripts = Object.keys(manifest.scripts);

/** What stands between backticks. */
const code = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
const isPath = (word: string) => /^(src|test|bin|docs|migrations|\.ci|\.github)(\/|$)/.test(word);

function folders(at: string): string[] {
  const below = readdirSync(join(root, at), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [at, ...below.flatMap(({ name }) => folders(`${at}/${name}`))];
}

describe('docs/architecture.md', () => {
  it('has every folder of src in its map, and no other', () => {
    const named = [...text.matchAll(/^\| `(src[^`]*)` \|/gm)].map((match) => match[1]!);
    expect([...named].sort()).toEqual(folders('src').sort());
  });

  it('says what each folder owns', () => {
    const owns = [...text.matchAll(/^\| `src[^`]*` \| (.*) \|$/gm)].map((match) => match[1]!);
    expect(owns.length).toBeGreaterThan(30);
    expect(owns.filter((what) => what.length < 10)).toEqual([]);
  });

  it('names only files and folders there are', () => {
    const named = code.filter((word) => isPath(word) && !/[<*]/.test(word));
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const single = code.filter((word) => /^[\w.-]+\.(mjs|cjs|json)$/.test(word));
    expect(single.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only tests there are, by their titles', () => {
    const missing: string[] = [];
    let count = 0;
    let file = '';
    // A path, then the titles that follow it: › "title".
    for (const [, path, title] of flat.matchAll(/`([^`]+\.(?:spec|property)\.tsx?)`|› "([^"]+)"/g)) {
      if (path) file = path;
      if (!title) continue;
      count += 1;
      const full = join(root, file);
      const source = existsSync(full) && statSync(full).isFile() ? readFileSync(full, 'utf8') : '';
      if (!source.includes(title)) missing.push(`${file} › ${title}`);
    }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  it('names only npm scripts there are', () => {
    const named = code.flatMap((word) => /^npm (?:run )?([a-z:]+)/.exec(word)?.[1] ?? []);
    expect(named).toContain('check');
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('has no mark of a path that wrapping broke', () => {
    expect(text.split('\n').filter((line) => (line.match(/`/g) ?? []).length % 2 === 1)).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const records = readdirSync(join(root, 'docs/decisions')).sort();
  const record = (name: string) => readFileSync(join(root, 'docs/decisions', name), 'utf8');

  it('are numbered without a gap, and say status, context, decision', () => {
    const numbers = records.map((name) => Number(/^(\d{4})-[a-z-]+\.md$/.exec(name)?.[1]));
    expect(numbers).toEqual(records.map((_, index) => index + 1));
    const parts = (name: string) => /^Status: [\s\S]*^## Context$[\s\S]*^## Decision$/m.test(record(name));
    expect(records.filter((name) => !parts(name))).toEqual([]);
  });

  it('name only files there are', () => {
    const dead = records.flatMap((name) =>
      [...record(name).matchAll(/`([^`\n]+)`/g)]
        .map((match) => match[1]!)
        .filter((word) => isPath(word) && !/[<*]/.test(word) && !existsSync(join(root, word)))
        .map((word) => `${name}: ${word}`),
    );
    expect(dead).toEqual([]);
  });

  it('give each runtime dependency the need it serves', () => {
    const named = [...record('0009-dependencies.md').matchAll(/^\| `([^`]+)` \| .+ \|$/gm)];
    expect(named.map((match) => match[1]!).sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});
