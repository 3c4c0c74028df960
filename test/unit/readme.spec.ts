import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const guides = readdirSync(join(root, 'docs/vejledning')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', ...guides.map((name) => `docs/vejledning/${name}`)];

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** The table of commands in cli.ts; `start` is the program itself. */
const table = /const commands[^{]*\{([^}]*)\}/.exec(read('src/cli/cli.ts'))![1]!;
const built = [
  'start',
  ...[...table.matchAll(/^\s*'?([a-z-]+)'?: async \(\) => \(await import/gm)].map((match) => match[1]!),
];

/** `npm start`, `npm test`, `npm run check`, `npx samsvar verify`: without what follows. */
const commandsOf = (text: string) =>
  [...text.matchAll(/\b(npm (?:run [\w:-]+|start|test)|npx samsvar [\w-]+)/g)].map((match) => match[1]!);

function isThere(command: string): boolean {
  const samsvar = /^npx samsvar (\S+)$/.exec(command)?.[1];
  if (samsvar) return built.includes(samsvar);
  const script = scripts[command.replace(/^npm (run )?/, '')];
  if (!script) return false;
  const calls = /^node bin\/samsvar\.mjs (\S+)/.exec(script)?.[1];
  return calls === undefined || built.includes(calls);
}

/** Where each command of the README is run: a file, and the words in it that run it. */
const runBy: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm run mails': ['bin/check.mjs', 'mail-template.mjs'],
  'npx samsvar simulate': ['test/integration/mail-faults.spec.ts', 'simulate'],
  'npm run bench': ['test/integration/readme.spec.ts', "'bench'"],
  'npm start': ['test/integration/start.spec.ts', "runNpm(['start']"],
  'npm test': ['.ci/run', 'npm test'],
  'npm run check': ['.ci/run', 'npm run --silent check'],
  'npm run diagram': ['test/integration/readme.spec.ts', "'diagram'"],
  'npm run test:property': ['test/integration/readme.spec.ts', "'test:property'"],
  'npm run test:browser': ['test/integration/readme.spec.ts', "'test:browser'"],
  // Called by dry-run.spec.ts.
  'npx samsvar dry-run': ['src/cli/faults/dry-run-killed.ts', "'dry-run'"],
  'npm run faults': ['test/integration/faults.spec.ts', "'faults'"],
  'npm run matrix': ['test/integration/matrix.spec.ts', "'matrix'"],
  'npm run sbom': ['test/unit/sbom.spec.ts', 'bin/sbom.mjs'],
  'npm run asvs': ['bin/check.mjs', 'bin/asvs.mjs'],
  'npm run screens': ['test/integration/screens.spec.ts', "'screens'"],
  'npx samsvar verify': ['test/integration/readme.spec.ts', "'verify'"],
  'npx samsvar account': ['test/integration/account.spec.ts', "'account'"],
  'npx samsvar token': ['test/integration/callers.spec.ts', "'token'"],
  'npm run fuzz': ['test/integration/fuzz.spec.ts', "'fuzz'"],
  'npx samsvar migrate': ['test/integration/readme.spec.ts', "'migrate'"],
};

describe('README.md and the guides', () => {
  it('names only commands there are', () => {
    const named = pages.flatMap((page) => commandsOf(read(page)).map((command) => ({ page, command })));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ command }) => !isThere(command))).toEqual([]);
  });

  it('would notice one there is not', () => {
    expect(commandsOf('Run `npm run nothing` and `npx samsvar guess`.').map(isThere)).toEqual([false, false]);
    expect(['npm start', 'npm run check', 'npx samsvar verify'].map(isThere)).toEqual([true, true, true]);
  });

  it('names no command that neither CI nor a test runs', () => {
    const unproven = [...new Set(pages.flatMap((page) => commandsOf(read(page))))].filter((command) => {
      const [file, words] = runBy[command] ?? [];
      return !file || !existsSync(join(root, file)) || !read(file).includes(words!);
    });
    expect(unproven).toEqual([]);
  });

  it('names every setting of the program, and no other', () => {
    const settings = [...read('src/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+)\?: /gm)].map(
      (match) => match[1]!,
    );
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]!);
    expect(settings.length).toBeGreaterThan(8);
    expect([...named].sort()).toEqual(settings.sort());
    const guide = [...read('docs/vejledning/drift.md').matchAll(/\b((?:SAMSVAR|DATABASE|SMTP)_[A-Z_]+)/g)];
    expect(guide.map((match) => match[1]!).filter((name) => !settings.includes(name))).toEqual([]);
  });

  it('links only to files and headings there are', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1]!)
        .filter((link) => !link.startsWith('http'))
        .filter((link) => {
          const [path, heading] = link.split('#');
          const target = path ? join(dirname(page), path) : page;
          if (!existsSync(join(root, target))) return true;
          if (heading === undefined) return false;
          const slugs = [...read(target).matchAll(/^#+ (.*)$/gm)].map((match) =>
            match[1]!
              .toLowerCase()
              .replace(/[^\p{L}\p{N} -]/gu, '')
              .replaceAll(' ', '-'),
          );
          return !slugs.includes(heading);
        })
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('gives no number without its date and machine', () => {
    const rows = /<!-- numbers: begin[^>]*-->([\s\S]*)<!-- numbers: end -->/.exec(readme)![1]!.trim();
    const bare = rows
      .split('\n')
      .slice(2)
      .filter((row) => {
        const [, , result = '', when = ''] = row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        return result !== 'to be measured' && !/\d{4}-\d{2}-\d{2}/.test(when);
      });
    expect(bare).toEqual([]);
  });

  it('writes Danish as an authority does', () => {
    const danish = guides.map((name) => [name, read(`docs/vejledning/${name}`)] as const);
    expect(danish.length).toBe(3);
    expect(danish.filter(([, text]) => text.includes('!')).map(([name]) => name)).toEqual([]);
    expect(danish.filter(([, text]) => /Region (Nord|Midt|Syd|Hoved|Sj)/.test(text))).toEqual([]);
  });
});
