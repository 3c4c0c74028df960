// Writes the list of runtime packages with their licences into THIRD-PARTY-NOTICES.md; --check says whether it is stale.
// Last line `notices ok` or `notices stale` (exit 1).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail } from './console.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'THIRD-PARTY-NOTICES.md');
const begin = '<!-- packages: begin -->';
const end = '<!-- packages: end -->';

const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Every package a running program loads, from the lock file: name, version and licence as the package says it. */
function runtimePackages() {
  const { packages } = read('package-lock.json');
  const rows = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? licenseOf(path),
    }));
  const unique = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  return [...unique.keys()].sort().map((key) => unique.get(key));
}

// Some packages state their licence in a form that npm leaves out of the lock file.
function licenseOf(path) {
  const manifest = join(root, path, 'package.json');
  if (!existsSync(manifest)) return 'see the package';
  const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8'));
  return (
    license?.type ??
    license ??
    licenses?.map(({ type }) => type).join(' OR ') ??
    licenceInFile(dirname(manifest))
  );
}

function table() {
  const lines = runtimePackages().map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license} |`,
  );
  return [begin, '', '| Package | Version | Licence |', '| --- | --- | --- |', ...lines, '', end].join('\n');
}

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const text = readFileSync(file, 'utf8');
const [before, after] = [text.indexOf(begin), text.indexOf(end)];
if (before < 0 || after < before) fail(`${file} mangler mærkerne for listen.`, 1);
const wanted = text.slice(0, before) + table() + text.slice(after + end.length);
if (!values.check) writeFileSync(file, wanted);
const stale = values.check && wanted !== text;
if (stale)
  console.error('THIRD-PARTY-NOTICES.md svarer ikke til package-lock.json. Kør node bin/notices.mjs.');
console.log(stale ? 'notices stale' : 'notices ok');
process.exit(stale ? 1 : 0);

/** Of a package that names none: the MIT licence by its own first line. */
function licenceInFile(folder) {
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE'].map((name) => join(folder, name)).find(existsSync);
  const [first] = file ? readFileSync(file, 'utf8').trimStart().split('\n') : [];
  return /^(The )?MIT License/i.test(first ?? '') ? 'MIT' : 'see the package';
}
