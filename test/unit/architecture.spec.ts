import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const flat = text.replace(/\s+/g, ' ');
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);

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
