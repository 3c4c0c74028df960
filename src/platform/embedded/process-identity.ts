import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

/**
 * A name for one running process that a later process with the same number does not share: its number and start
 * (and, on Linux, the boot of the machine). Undefined when no such process runs; a zombie does not run.
 */
export function processIdentity(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return onLinux ? linuxIdentity(pid) : posixIdentity(pid);
}

/** The arguments a process was started with, its program first; undefined when it does not run or cannot be read. */
export function processArguments(pid: number): string[] | undefined {
  if (onLinux) {
    const text = readOrUndefined(`/proc/${pid}/cmdline`);
    return text ? text.split('\0') : undefined;
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ? stdout.trim().split(' ') : undefined;
}

function linuxIdentity(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  const boot = readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}:${pid}:${startedAt}`;
}

function posixIdentity(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = stdout?.trim();
  if (!line || line.startsWith('Z')) return undefined;
  return `${pid}:${line.replace(/^\S+\s+/, '')}`;
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
