import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface ServerUser {
  uid: number;
  gid: number;
  name: string;
}

/**
 * Undefined when this process is not root: the server then runs as ourselves. As root it is the owner of an existing
 * cluster, else `nobody`.
 */
export function serverUser(existingCluster?: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existingCluster) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { uid, gid, name: users().find((user) => user.uid === uid)?.name ?? String(uid) };
  }
  return users().find((user) => user.name === 'nobody') ?? { uid: 65534, gid: 65534, name: 'nobody' };
}

/** Tells whether the user may enter a folder (every folder above it included) and read the named files in it. */
export function canReach(user: ServerUser | undefined, folder: string, files: string[] = []): boolean {
  const script = 'cd "$1" && shift && for f in "$@"; do test -r "$f" || exit 1; done';
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', folder, ...files], {
    cwd: '/',
    stdio: 'ignore',
    ...asUser(user),
  });
  return status === 0;
}

/** The spawn options that make a child run as the user. */
export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

function users(): ServerUser[] {
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && Number(fields[2]) > 0)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
