import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { QueueChoice } from '../queue-choice.js';
import { Choices } from './choices.js';
import { Tally, type RowSetting } from './row.js';

/** What a dry run writes. */
export const OUTPUTS = [
  'reply.docx',
  'reply.html',
  'reply.pdf',
  'package.zip',
  'agenda.zip',
  'export.zip',
  'reminders.csv',
  'timeline.md',
  'journal.jsonl',
] as const;

const MISSING = 'missing';

/** How a dry run ended. */
export interface DryRunEnd {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly lastLine: string;
  readonly errors: string;
  readonly ms: number;
}

/** When a run is killed: once its progress has come to this share of the steps, and then so many milliseconds later. */
interface KillPoint {
  readonly share: number;
  readonly thenMs: number;
}

export interface DryRunCall {
  readonly out: string;
  readonly seed: number;
  readonly through: 'api' | 'handlers';
  readonly kill?: KillPoint;
  readonly queue?: QueueChoice;
}

/** Runs `samsvar dry-run` as a process, killed by signal 9 at the point given. */
export async function dryRun(
  program: string,
  { out, seed, through, kill, queue = 'postgres' }: DryRunCall,
): Promise<DryRunEnd> {
  const from = performance.now();
  const args = [
    program,
    'dry-run',
    '--out',
    out,
    '--seed',
    String(seed),
    '--through',
    through,
    '--queue',
    queue,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => resolve(code)),
  );
  const stop = new AbortController();
  if (kill) killAt(child, kill, stop.signal);
  const code = await ended;
  stop.abort();
  const lastLine = said.stdout.trim().split('\n').at(-1) ?? '';
  return { code, lastLine, errors: said.stderr, ms: performance.now() - from };
}

/** The share of its steps a run has begun, from its last line of progress. */
function progressIn(text: string): number {
  const [, done, total] = [...text.matchAll(/\] (\d+)\/(\d+) /g)].at(-1) ?? [];
  return done && total ? Number(done) / Number(total) : 0;
}

/** Follows the run by what it says, not by the clock: a fast machine is killed as often as a slow one. */
function killAt(
  child: ChildProcessByStdio<null, Readable, Readable>,
  point: KillPoint,
  stop: AbortSignal,
): void {
  let seen = '';
  let armed = false;
  const look = (text: string) => {
    seen += text;
    if (armed || progressIn(seen) < point.share) return;
    armed = true;
    void pause(point.thenMs, undefined, { signal: stop }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  };
  child.stderr.on('data', look);
  look('');
}

/** SHA-256 of each file a dry run wrote; a missing one says so. */
export async function hashesOf(out: string): Promise<Record<string, string>> {
  const hashes = OUTPUTS.map(async (name) => {
    const bytes = await readFile(join(out, name)).catch(() => null);
    return [name, bytes ? createHash('sha256').update(bytes).digest('hex') : MISSING] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** How often one dry run is killed as a whole. */
const FULL = 20;

export interface DryRunGround {
  readonly program: string;
  /** An empty folder for the runs' outputs. */
  readonly folder: string;
}

/** Both runs as they ended, and what was counted. Their files lie in `calm` and `killed` under the folder. */
export interface DryRunsCompared {
  readonly tally: Tally;
  readonly calm: DryRunEnd;
  readonly killed: DryRunEnd;
}

/** A dry run killed again and again ends with the very files of one left alone, nothing lost and nothing doubled. */
export async function dryRunKilled(
  { program, folder }: DryRunGround,
  setting: RowSetting,
): Promise<DryRunsCompared> {
  const tally = new Tally();
  const { seed, queue } = setting;
  const [calmOut, killedOut] = [join(folder, 'calm'), join(folder, 'killed')];
  const calm = await dryRun(program, { out: calmOut, seed, through: 'api', queue });
  tally.expect(calm.code === 0, `The undisturbed run ended with ${calm.code}: ${calm.errors}`);
  const killed = await killAgainAndAgain(program, { out: killedOut, seed }, setting, tally);
  const [, lost, doubled] = /lost=(\d+) doubled=(\d+)/.exec(killed.lastLine) ?? [];
  tally.lost += Number(lost ?? 1);
  tally.doubled += Number(doubled ?? 0);
  tally.expect(
    killed.code === 0,
    `The killed run ended with ${killed.code}: ${killed.lastLine} ${killed.errors}`,
  );
  tally.expect(
    killed.lastLine === calm.lastLine,
    `The last lines differ: ${killed.lastLine} / ${calm.lastLine}`,
  );
  const [expected, found] = [await hashesOf(calmOut), await hashesOf(killedOut)];
  for (const name of OUTPUTS)
    tally.expect(found[name] === expected[name] && found[name] !== MISSING, `${name} differs.`);
  return { tally, calm, killed };
}

/** The last line of progress comes well before the end; up to here a kill always falls. */
const LAST_SHARE = 0.85;
/** How long after a line of progress a kill may fall, in milliseconds: within the step and those after it. */
const WITHIN_MS = 400;

/** Kills one run at random moments spread over its whole length, starts it again each time, and lets it end. */
async function killAgainAndAgain(
  program: string,
  { out, seed }: { out: string; seed: number },
  setting: RowSetting,
  tally: Tally,
): Promise<DryRunEnd> {
  const choices = new Choices(seed);
  const kills = Math.max(1, Math.round(FULL * setting.share));
  for (;;) {
    const share = ((tally.runs + choices.fraction()) / kills) * LAST_SHARE;
    const kill = tally.runs < kills ? { share, thenMs: choices.fraction() * WITHIN_MS } : undefined;
    const end = await dryRun(program, { out, seed, through: 'api', kill, queue: setting.queue });
    if (end.code !== null) return end;
    tally.runs += 1;
  }
}
