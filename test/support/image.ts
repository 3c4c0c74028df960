import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const nobody = { uid: 65_534, gid: 65_534 };

/** What an engine would make of our Dockerfile, as a folder: the files of its last stage, its variables, its health check. */
export interface Image {
  readonly folder: string;
  /** The only folder but that for temporary files that the program may write to. */
  readonly data: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  /** The unprivileged user, where this process may choose one. */
  readonly as: { readonly uid?: number; readonly gid?: number };
  remove(): void;
}

/**
 * Does by hand what the Dockerfile says: installs the packages it runs on, copies what it copies, and takes the right to
 * write away. `node`: what will run it; another user is chosen where this process may and that user can run it.
 */
export function makeImage(node: string): Image {
  const place = mkdtempSync(join(tmpdir(), 'samsvar-image-'));
  chmodSync(place, 0o755);
  const folder = join(place, 'samsvar');
  mkdirSync(folder);
  const stage = lastStage();
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(root, name), join(folder, name));
  const install = ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  const installed = spawnSync('npm', install, { cwd: folder, encoding: 'utf8', env: withoutNpm() });
  if (installed.status !== 0) throw new Error(`npm ci --omit=dev: ${installed.stderr}`);
  for (const { from, to } of stage.copies) {
    const into = to.endsWith('/') ? join(folder, to, from.split('/').at(-1)!) : join(folder, to);
    mkdirSync(dirname(into), { recursive: true });
    cpSync(join(root, from), into, { recursive: true });
  }
  const [data, temporary] = ['data', 'tmp'].map((name) => {
    const made = join(place, name);
    mkdirSync(made);
    chmodSync(made, 0o777);
    return made;
  });
  spawnSync('chmod', ['-R', 'a-w,a+rX', folder]);
  return {
    folder,
    data: data!,
    temporary: temporary!,
    env: { ...stage.env, SAMSVAR_DATA_DIR: data!, TMPDIR: temporary! },
    command: stage.command,
    healthcheck: stage.healthcheck,
    as: spawnSync(node, ['--version'], { ...nobody, cwd: folder }).status === 0 ? nobody : {},
    remove: () => {
      spawnSync('chmod', ['-R', 'u+w', place]);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The last stage of the Dockerfile; what it takes from the others is the built program and the installed packages. */
function lastStage() {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const stage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const after = (name: string) =>
    stage.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const list = (text: string) => JSON.parse(text.slice(text.indexOf('['))) as string[];
  const copies = after('COPY').flatMap((line) => {
    const words = line.split(/\s+/);
    if (words[0] === '--from=packages') return [];
    if (words[0] === '--from=build') return [{ from: words[1]!.replace('/samsvar/', ''), to: words[2]! }];
    return words.slice(0, -1).map((from) => ({ from, to: words.at(-1)! }));
  });
  const env = Object.fromEntries(
    after('ENV').flatMap((line) => line.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
  );
  return { copies, env, command: list(after('CMD')[0]!), healthcheck: list(after('HEALTHCHECK')[0]!) };
}

/** What an npm that runs the tests tells its children would steer this one too. */
function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$)/i.test(name)));
}
