import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The one stylesheet, read once. Its address carries its content's hash, so browsers may keep it for ever. */
export interface Stylesheet {
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

/** dkfds in a cascade layer of its own, so that our rules win without fighting its selectors, then ours. */
function bundle(): string {
  const dkfds = readFileSync(`${dkfdsDist()}css/dkfds.min.css`, 'utf8').replace(
    /\/\*# sourceMappingURL=.*?\*\//,
    '',
  );
  const own = readFileSync(new URL('./assets/samsvar.css', import.meta.url), 'utf8');
  return `@layer dkfds{${dkfds}}\n${own}`;
}

let read: Stylesheet | undefined;

/** The stylesheet, from memory after the first call. Throws when dkfds or our own file is missing. */
export function stylesheet(): Stylesheet {
  if (!read) {
    const body = Buffer.from(bundle());
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    read = { path: `${assetsPrefix}css/samsvar.${hash}.css`, body, gzip: gzipSync(body, { level: 9 }) };
  }
  return read;
}
