import { openEngine, type Engine, type OpenEngineOptions } from '../../engine.js';
import { addCast } from '../../sample/story/cast.js';
import { HandlersSender } from '../../sample/story/sender.js';
import { Stage } from '../../sample/story/stage.js';
import { NotingSender, type ClientLog } from '../cluster/client-log.js';

/** Where an arena's clock stands still: the morning after the letter. */
export const ARENA_BEGINS = '2023-11-23T08:00:00.000Z';

export type ArenaOptions = Pick<OpenEngineOptions, 'appUrl' | 'rolePrefix'> &
  Partial<Omit<OpenEngineOptions, 'appUrl' | 'rolePrefix'>>;

/** An engine on a stepped clock with the sample's people, and the stage that acts through it. */
export interface Arena {
  readonly engine: Engine;
  readonly stage: Stage;
  close(): Promise<void>;
}

/**
 * Opens the engine on a migrated database and adds the sample's people. Answers no bells unless asked to. `log`: where
 * the stage's commands are written down.
 */
export async function openArena(options: ArenaOptions, log?: ClientLog): Promise<Arena> {
  const engine = await openEngine({
    seed: null,
    publicUrl: 'https://samsvar.example',
    works: false,
    steppedFrom: ARENA_BEGINS,
    ...options,
  });
  try {
    const { executor, clock, bells, db, previews } = engine;
    const sender = log && new NotingSender(new HandlersSender(engine), log);
    const stage = new Stage({ executor, clock, bells, db, previews, name: 'arena', sender });
    await addCast(stage);
    return { engine, stage, close: () => engine.close() };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** When the next reminders that are planned fall due, ISO UTC. Errors: none is planned. */
export async function nextDue({ db }: Engine): Promise<string> {
  const [row] = await db.read<{ due: string | null }>(
    `select min(due_at) as due from samsvar.reminder where state = 'planned'`,
  );
  if (!row?.due) throw new Error('No reminder is planned any more.');
  return row.due;
}
