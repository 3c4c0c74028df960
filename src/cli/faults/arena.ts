import { openEngine, type Engine, type OpenEngineOptions } from '../../engine.js';
import { addCast } from '../../sample/story/cast.js';
import { Stage } from '../../sample/story/stage.js';

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

/** Opens the engine on a migrated database and adds the sample's people. Answers no bells unless asked to. */
export async function openArena(options: ArenaOptions): Promise<Arena> {
  const engine = await openEngine({
    seed: null,
    publicUrl: 'https://samsvar.example',
    works: false,
    steppedFrom: ARENA_BEGINS,
    ...options,
  });
  try {
    const { executor, clock, bells, db, previews } = engine;
    const stage = new Stage({ executor, clock, bells, db, previews, name: 'arena' });
    await addCast(stage);
    return { engine, stage, close: () => engine.close() };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
