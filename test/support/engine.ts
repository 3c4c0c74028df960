import { openArena, type Arena, type ArenaOptions } from '../../src/cli/faults/arena.js';
import { cloneDatabase, type TestDatabase } from './database.js';

// Ways to bring a case to a state: `await openSampleCase(stage, 'number')`, then one of these.
export {
  approveAll,
  COORDINATOR,
  lead,
  openSampleCase,
  toApproving,
  toDrafting,
  toEndorsing,
  toReady,
  toReviewing,
} from '../../src/sample/story/shortcuts.js';
export { chair, REGIONS, secretariat, substitute } from '../../src/sample/story/cast.js';

/** The engine on a database of the test's own, with the sample's people and a clock that stands still. */
export interface TestEngine extends Arena {
  readonly database: TestDatabase;
}

/** What a test may choose. `works`: whether it answers bells (default no); `steppedFrom`: where the clock stands. */
export type TestEngineOptions = Partial<Omit<ArenaOptions, 'appUrl' | 'rolePrefix'>>;

/** Opens the engine on a cloned database. Take one in `beforeAll` and close it, database included, in `afterAll`. */
export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const database = await cloneDatabase();
  const { appUrl, rolePrefix } = database;
  try {
    const arena = await openArena({ appUrl, rolePrefix, ...options });
    const close = async () => {
      await arena.close();
      await database.drop();
    };
    return { ...arena, database, close };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
