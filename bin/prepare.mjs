// Installs and builds when needed. Plain Node: nothing here may need node_modules.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, step } from './console.mjs';
import { alone } from './prepare-lock.mjs';
import { npm, runQuietly } from './run.mjs';

/** Where Node, from version 22 on, keeps compiled code: a start then takes half of the processor time. */
export const compiledFolder = (root) => join(root, 'node_modules/.cache/samsvar/compiled');

/** Runs `npm ci` when node_modules is not what package-lock.json says. Exits 3 when npm fails. */
export async function ensureInstalled(root) {
  demandNode();
  if (isInstalled(root)) return;
  await alone(root, async () => {
    if (isInstalled(root)) return;
    const [command, args] = npm();
    const { code, output } = await step('Henter de pakker, samsvar bruger (npm ci)', () =>
      runQuietly(command, [...args, 'ci', '--no-audit', '--no-fund'], { cwd: root, env: withDevelopment() }),
    );
    if (code !== 0) {
      fail(
        `${lastLines(output)}\n\nPakkerne kunne ikke hentes (npm ci, kode ${code}). Er der net, og er package-lock.json hel?`,
        3,
      );
    }
  });
}

/** Builds to `dist` when it is not built from these sources. Exits 1 when the sources do not compile. */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return;
  await alone(root, async () => {
    const hash = sourceHash(root);
    if (builtHash(root) === hash) return;
    const { code, output } = await step('Bygger samsvar', () =>
      runQuietly(process.execPath, [join(root, 'bin/compile.mjs')], { cwd: root }),
    );
    if (code !== 0) fail(`${lastLines(output, 30)}\n\nSamsvar kunne ikke bygges.`, 1);
    writeFileSync(stampFile(root), `${hash}\n`);
  });
}

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Samsvar kræver Node 20.19 eller nyere; her er ${process.versions.node}.`, 3);
}

/**
 * npm leaves a lock file of what it has put in node_modules, written when it is done: an install that broke off or
 * one of another lock file is seen. Optional packages for other machines may be missing; the development packages
 * too, all of them, in an installation for running only.
 */
function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const runtimeOnly = !names.some((name) => wanted[name].dev && found[name]);
  return names.every((name) => {
    const { version, optional, devOptional, dev } = wanted[name];
    if (found[name]) return found[name].version === version;
    return optional || devOptional || (runtimeOnly && dev);
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const stampFile = (root) => join(root, 'dist/.samsvar-build');

// An image may hold the built program without its sources.
function isBuilt(root) {
  const built = builtHash(root);
  return built !== undefined && (!existsSync(join(root, 'src')) || built === sourceHash(root));
}

function builtHash(root) {
  try {
    return readFileSync(stampFile(root), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** A hash over everything that decides what the build gives; tests are no part of it. */
function sourceHash(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  };
  for (const name of ['package-lock.json', 'bin/compile.mjs', 'bin/join.mjs', 'bin/swc-options.cjs'])
    add(name);
  for (const folder of ['migrations', 'src']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(spec|property)\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    for (const file of files.sort()) add(file);
  }
  return hash.digest('hex');
}

// A shell set to production would have npm leave out what builds the program.
function withDevelopment() {
  const { NODE_ENV: _production, npm_config_omit: _omit, ...env } = process.env;
  return { ...env, npm_config_include: 'dev' };
}

function lastLines(text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
