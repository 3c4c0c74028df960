// Writes what the program is made of as CycloneDX, from the lock file: `npm run sbom -- --out FILE`, else to standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { fail } from './console.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });

// The lock file alone is read: nothing is asked of a registry, and nothing need be installed.
const made = spawnSync(
  'npm',
  [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--package-lock-only',
    '--omit',
    'dev',
    '--sbom-type',
    'application',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
if (made.status !== 0) fail(`npm sbom kunne ikke læse package-lock.json:\n${made.stderr}`, 1);
const bill = JSON.parse(made.stdout);
bill.components.push(...leftOut(bill.components));
const text = `${JSON.stringify(bill, null, 2)}\n`;
if (values.out) {
  writeFileSync(values.out, text);
  console.log(`sbom ok components=${bill.components.length}`);
} else process.stdout.write(text);

/** Runtime packages of the lock file that npm leaves out when it omits those of development: seen with npm 11.19. */
function leftOut(components) {
  const nameOf = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;
  const named = new Set(components.map(nameOf));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licenses = license ? { licenses: [{ expression: license }] } : {};
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
      return {
        'bom-ref': `${name}@${version}`,
        type: 'library',
        name,
        version,
        scope: 'required',
        purl,
        ...licenses,
      };
    })
    .filter((component) => {
      const isNew = !named.has(nameOf(component));
      named.add(nameOf(component));
      return isNew;
    });
}
