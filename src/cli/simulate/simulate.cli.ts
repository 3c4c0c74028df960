import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../../engine.js';
import { UsageError } from '../../platform/boot/exit.js';
import { Member } from '../cluster/member.js';
import { MailSink } from '../dry-run/mail-sink.js';
import { parseSeed } from '../dry-run/seed.js';
import { openArena } from '../faults/arena.js';
import { Ground } from '../faults/ground.js';
import { readQueue, type QueueChoice } from '../queue-choice.js';
import { judgeSimulation, type Verdict } from './simulation-checker.js';
import { Simulation, type Done } from './simulation.js';

const USAGE =
  'Brug: npx samsvar simulate [--cases 10000] [--months 18] [--seed N] [--queue postgres|redis] [--json FIL]';

const PUBLIC_URL = 'https://samsvar.example';
/** How long a mail belongs to a worker that is to be killed, in seconds. */
const LEASE_OF_THE_KILLED = 3;

interface Options {
  readonly cases: number;
  readonly months: number;
  readonly seed: number;
  readonly queue: QueueChoice;
  readonly json: string | undefined;
}

/**
 * `samsvar simulate`: lets thousands of cases live through months and counts what became of every reminder. Returns the
 * exit code: 0 every promise kept, 1 one broken. Errors: UsageError.
 */
export async function runSimulate(args: string[]): Promise<number> {
  const options = readOptions(args);
  console.error(`seed=${options.seed}`);
  const began = performance.now();
  const { verdict, done } = await simulate(options);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.error(JSON.stringify({ ...done, seconds }));
  verdict.problems.forEach((problem) => console.error(problem));
  const { due, sent, skipped, lost, doubled, uncertain } = verdict;
  const kept = verdict.problems.length === 0 && lost === 0 && doubled === 0 && due > 0;
  if (options.json)
    await writeFile(
      options.json,
      `${JSON.stringify({ ...options, ...done, seconds, ...verdict }, null, 2)}\n`,
    );
  const counted = `cases=${options.cases} due=${due} sent=${sent} skipped=${skipped} lost=${lost} doubled=${doubled} uncertain=${uncertain}`;
  console.log(`simulate ${kept ? 'ok' : 'broken'} ${counted}`);
  return kept ? 0 : 1;
}

async function simulate({ cases, months, seed, queue }: Options): Promise<{ verdict: Verdict; done: Done }> {
  const ground = new Ground(process.argv[1]!, queue);
  try {
    const { appUrl } = await ground.database();
    const sink = new MailSink(join(await ground.folder(), 'mails.jsonl'), false);
    const smtpUrl = await sink.listen();
    const url = await ground.redisUrl();
    const redis = url ? { url } : undefined;
    const { rolePrefix } = ground;
    const arena = await openArena({ appUrl, rolePrefix, redis });
    try {
      const worker = () =>
        openEngine({
          appUrl,
          rolePrefix,
          redis,
          smtpUrl,
          seed: null,
          publicUrl: PUBLIC_URL,
          works: true,
        });
      const victim = () => victimOf(ground.program, { appUrl, rolePrefix, smtpUrl, redisUrl: url });
      const told = (text: string) => console.error(text);
      const simulation = new Simulation({ arena, worker, victim, cases, months, seed, told });
      await simulation.run();
      return {
        verdict: await judgeSimulation(arena.engine.db, await sink.received()),
        done: simulation.done,
      };
    } finally {
      await arena.close();
      await sink.close();
    }
  } finally {
    await ground.clear();
  }
}

/** A worker of its own process, on the same database, queue and mail server. */
function victimOf(
  program: string,
  where: {
    readonly appUrl: string;
    readonly rolePrefix: string;
    readonly smtpUrl: string;
    readonly redisUrl: string | undefined;
  },
): Member {
  const { appUrl, rolePrefix, smtpUrl, redisUrl } = where;
  return new Member({
    program,
    rehearsal: { seed: null, leaseSeconds: LEASE_OF_THE_KILLED },
    environment: {
      SAMSVAR_MODE: 'demo',
      SAMSVAR_ROLE: 'worker',
      SAMSVAR_ROLE_PREFIX: rolePrefix,
      SAMSVAR_PUBLIC_URL: PUBLIC_URL,
      DATABASE_URL: appUrl,
      SMTP_URL: smtpUrl,
      PORT: '0',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    },
  });
}

function readOptions(args: string[]): Options {
  const { cases = '10000', months = '18', seed, queue, json } = parse(args);
  const chosen = readQueue(queue);
  const [howMany, howLong] = [Number(cases), Number(months)];
  if (!chosen || !Number.isInteger(howMany) || howMany < 1 || !(howLong > 0 && howLong <= 60))
    throw new UsageError(USAGE);
  return {
    cases: howMany,
    months: howLong,
    seed: seed === undefined ? randomBytes(4).readUInt32BE() : parseSeed(seed),
    queue: chosen,
    json,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { cases: text, months: text, seed: text, queue: text, json: text } })
      .values;
  } catch {
    throw new UsageError(USAGE);
  }
}
