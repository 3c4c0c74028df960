import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file made once of several, read once. Its address carries its content's hash, so browsers may keep it for ever. */
export interface Asset {
  readonly path: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
}

/** Address under which everything of `dkfds` and our own stylesheet is served. */
export const assetsPrefix = '/assets/';

/** The `dist` folder of dkfds. Its `exports` names only the package itself, so the path is cut at `dist`. */
export function dkfdsDist(): string {
  const entry = createRequire(import.meta.url).resolve('dkfds');
  const marker = `${sep}dist${sep}`;
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
}

/** Our own rules, in the order they apply: what every page has, then what single parts of pages add. */
const ownSheets = [
  'samsvar.css',
  'forms.css',
  'content.css',
  'difference.css',
  'home.css',
  'case.css',
  'section.css',
  'writing.css',
  'editor.css',
  'answer.css',
  'reply.css',
  'files.css',
  'administration.css',
  'help.css',
  'print.css',
];

/** Our own script: every page is whole without it. */
const ownScripts = ['forms.js', 'autosave.js', 'keep-typing.js', 'presence.js', 'cpr.js', 'quote.js'];

const ownFile = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

/** dkfds in a cascade layer of its own, so that our rules win without fighting its selectors, then ours. */
function bundle(): string {
  const dkfds = readFileSync(`${dkfdsDist()}css/dkfds.min.css`, 'utf8').replace(
    /\/\*# sourceMappingURL=.*?\*\//,
    '',
  );
  return [`@layer dkfds{${dkfds}}`, ...ownSheets.map(ownFile)].join('\n');
}

const made = new Map<string, Asset>();

/** The stylesheet, from memory after the first call. Throws when dkfds or our own file is missing. */
export const stylesheet = (): Asset => assetOf('css', 'css', bundle);

/** The script, from memory after the first call: each file a block of its own. */
export const script = (): Asset =>
  assetOf('js', 'js', () => ownScripts.map((name) => `{\n${ownFile(name)}}\n`).join(''));

/**
 * The editor of the pages on which people write, for those pages alone. Null where it has not been built, as in a test that runs
 * from the sources: then they have the plain field.
 */
export function editorScript(): Asset | null {
  if (!existsSync(new URL('./assets/editor.js', import.meta.url))) return null;
  return assetOf('js', 'js', () => ownFile('editor.js'), 'editor');
}

function assetOf(folder: string, ending: string, make: () => string, name = 'samsvar'): Asset {
  const known = made.get(`${name}.${ending}`);
  if (known) return known;
  const body = Buffer.from(make());
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const path = `${assetsPrefix}${folder}/${name}.${hash}.${ending}`;
  const asset = { path, body, gzip: gzipSync(body, { level: 9 }) };
  made.set(`${name}.${ending}`, asset);
  return asset;
}
