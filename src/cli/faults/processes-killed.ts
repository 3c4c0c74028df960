import { join } from 'node:path';
import { CommandRegistry } from '../../platform/commands/registry.js';
import { checkCommands, checkMails } from '../cluster/checker.js';
import { Killer } from '../cluster/killer.js';
import type { DryRunOptions } from '../dry-run/options.js';
import { playDryRun } from '../dry-run/play.js';
import { removeStage, setStage, type DryRunStage } from '../dry-run/set.js';
import { Choices } from './choices.js';
import { dryRun, hashesOf, OUTPUTS, type DryRunGround } from './dry-run-killed.js';
import { runsOf, Tally, type RowSetting } from './row.js';

/** Kills of web and worker in all. */
const FULL = 100;
/** Longest life of a process between being ready and its death, in milliseconds. */
const LIFE_MS = 1_500;

export interface ProcessGround extends DryRunGround {
  /** How many web and how many worker processes; by default one of each. */
  readonly each?: number;
}

/**
 * The web and the worker of dry runs over HTTP are killed at any moment: each run ends with the very files of one through
 * the handlers that was left alone; nothing acknowledged is lost, nothing doubled, mails as promised. One run after the other,
 * each with a seed of its own, until there were kills enough.
 */
export async function processesKilled(ground: ProcessGround, setting: RowSetting): Promise<Tally> {
  const tally = new Tally();
  const choices = new Choices(setting.seed);
  const kills = runsOf(FULL, setting);
  for (let run = 0; tally.runs < kills; run++) {
    const seed = (setting.seed + run) >>> 0;
    const folder = join(ground.folder, String(run));
    const out = join(folder, 'killed');
    const letter = { fileName: 'brev.txt', bytes: Buffer.from(LETTER, 'utf8') };
    const { queue = 'postgres' } = setting;
    const { program, each } = ground;
    const options = { letter, out, seed, through: 'api', queue, program, each } as const;
    const played = await playUnderKills(options, { choices, kills: kills - tally.runs }, tally);
    await compareWithCalm(ground.program, { folder, seed, ...played }, tally);
  }
  return tally;
}

/** They say what became of each mail, so they differ when one is left to a person. */
const TELL_OF_MAILS: readonly string[] = ['reminders.csv', 'timeline.md'];

/** What the command takes when it is given no letter. */
const LETTER = 'Brevet er ikke vedlagt denne prøvekørsel.\n';

interface Played {
  readonly lastLine: string;
  /** Mails that were cut off twice and are left to a person. */
  readonly left: number;
}

async function playUnderKills(
  options: DryRunOptions,
  { choices, kills }: { choices: Choices; kills: number },
  tally: Tally,
): Promise<Played> {
  const set = await setStage(options);
  // Each process has a killer of its own, so that now one is down, now the other, now both.
  const killers = set.cluster!.members.map(
    (member, index, { length }) =>
      new Killer({
        members: [member],
        choices: choices.fork(),
        kills: Math.floor((kills + index) / length),
        withinMs: LIFE_MS,
      }),
  );
  try {
    const { kept, lastLine } = await playDryRun(set, options);
    tally.expect(kept, `Seed ${options.seed}: ${lastLine}`);
    return { lastLine, left: await judge(set, tally) };
  } finally {
    await Promise.all(killers.map((killer) => killer.callOff()));
    for (const killer of killers) tally.runs += killer.kills;
    await removeStage(set);
  }
}

/** Gives how many mails are left to a person. */
async function judge({ engine, log, sink, met }: DryRunStage, tally: Tally): Promise<number> {
  const before = tally.uncertain;
  const registry = engine.app.get(CommandRegistry);
  await checkCommands(engine.db, log.all, (type) => registry.handlerOf(type).target, tally);
  const received = await sink.received();
  await checkMails(
    engine.db,
    received.map(({ messageId }) => messageId),
    tally,
  );
  for (const [kind, times] of Object.entries(met)) tally.see(kind, times);
  const [{ repeated }] = (await engine.db.read(
    'select count(*)::int as repeated from samsvar.outgoing where repeated',
  )) as [{ repeated: number }];
  tally.see('mails sent once more', repeated);
  return tally.uncertain - before;
}

async function compareWithCalm(
  program: string,
  { folder, seed, lastLine, left }: { folder: string; seed: number } & Played,
  tally: Tally,
): Promise<void> {
  const out = join(folder, 'calm');
  const calm = await dryRun(program, { out, seed, through: 'handlers' });
  tally.expect(calm.code === 0, `The undisturbed run ended with ${calm.code}: ${calm.errors}`);
  const counted = ({ lastLine: line, left: less }: Played) =>
    line.replace(/ sent=(\d+)/, (_, sent) => ` sent=${Number(sent) + less}`);
  tally.expect(
    counted({ lastLine, left }) === calm.lastLine,
    `The last lines differ: ${lastLine} / ${calm.lastLine}`,
  );
  const [expected, found] = [await hashesOf(out), await hashesOf(join(folder, 'killed'))];
  for (const name of OUTPUTS)
    if (left === 0 || !TELL_OF_MAILS.includes(name))
      tally.expect(
        found[name] === expected[name] && found[name] !== 'missing',
        `${name} differs (seed ${seed}).`,
      );
}
