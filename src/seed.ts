import pg from 'pg';
import { openEngine, type Engine } from './engine.js';
import type { Boot } from './platform/boot/program.js';
import type { Config } from './platform/config/config.js';
import { instantOf, localDateOf, localTimeOf } from './platform/danish/dates.pure.js';
import { addCast } from './sample/story/cast.js';
import { Stage } from './sample/story/stage.js';
import { playStep, STORY_BEGINS, storySteps, type Letter } from './sample/story/story.js';

/** Advisory lock that lets one process at a time lay in the demo case. */
const SEED_LOCK = 7996_2024;
const NAME = 'demo';
/** The letter itself is not part of the program; a user uploads it. */
const letter: Letter = {
  fileName: 'brev.txt',
  bytes: Buffer.from(
    'Brevet af 22. november 2023 følger ikke med demosagen. Her ville styrelsens brev ligge som dokument.\n',
    'utf8',
  ),
};

export interface SeedDatabase {
  readonly appUrl: string;
}

/**
 * Fills a new demo database: regions, roles and case 2023-7996, played through the command handlers up to the instant
 * of `SAMSVAR_CLOCK`, from where the demo clock runs on. With a real clock the case is only opened. Does nothing in a
 * database that is filled. Interrupted at any point, the next call goes on where it stopped: every act has its key.
 */
export async function seedDemo(
  config: Config,
  database: SeedDatabase,
  boot: Pick<Boot, 'step'>,
): Promise<void> {
  await alone(database.appUrl, async (client) => {
    const found = await find(client);
    if (found.seeded) return;
    const goal = config.clock === 'real' ? found.stoppedAt : new Date(config.clock).toISOString();
    const engine = await openEngine({
      appUrl: database.appUrl,
      rolePrefix: config.rolePrefix,
      seed: null,
      publicUrl: config.publicUrl,
      works: goal !== null,
      steppedFrom: goal === null ? undefined : beginOf(goal),
    });
    try {
      if (goal === null) await openOnly(engine);
      else await playUntil(engine, goal, boot);
    } finally {
      await engine.close();
    }
  });
}

interface Found {
  readonly seeded: boolean;
  /** Where an interrupted seed left the stepped clock, ISO UTC; null when none did. */
  readonly stoppedAt: string | null;
}

/** The clock runs on only when the whole demo lies in; a real clock has no such mark, there the letter comes last. */
async function find(client: pg.Client): Promise<Found> {
  const { rows } = await client.query<{ mode: string; at: Date | null; papers: boolean }>(
    'select mode, at, exists (select from samsvar.document) as papers from samsvar.clock',
  );
  const { mode, at, papers } = rows[0]!;
  return { seeded: mode === 'shifted' || (mode === 'real' && papers), stoppedAt: at?.toISOString() ?? null };
}

/** Where the stepped clock starts: the day of the letter, or earlier when the demo is to stand before it. */
function beginOf(goal: string): string {
  const story = instantOf(STORY_BEGINS.date, STORY_BEGINS.time);
  return goal < story ? goal : story;
}

async function playUntil(engine: Engine, goal: string, boot: Pick<Boot, 'step'>): Promise<void> {
  const stage = new Stage({ ...engine, name: NAME });
  const steps = storySteps(letter).filter(({ date, time }) => instantOf(date, time) <= goal);
  await addCast(stage);
  for (const step of steps) {
    await endWhenAsked(boot);
    await playStep(stage, step);
  }
  await stage.until(localDateOf(goal), localTimeOf(goal));
  const reached = await engine.clock.now();
  // An interrupted seed of a later instant may have come further: the clock never goes back.
  await engine.clock.runFrom(reached > goal ? reached : goal);
}

async function openOnly(engine: Engine): Promise<void> {
  const stage = new Stage({ ...engine, name: NAME });
  await addCast(stage);
  const [opening] = storySteps(letter);
  stage.begin(opening!.id);
  await opening!.play(stage);
}

/** A step ends the start when a signal has come; the demo is long enough for someone to change their mind. */
const endWhenAsked = (boot: Pick<Boot, 'step'>) => boot.step('Lægger demosagen ind', () => undefined);

async function alone(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}
