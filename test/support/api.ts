import { issueToken } from '../../src/identity/tokens.js';
import type { TokenScope } from '../../src/identity/token-scopes.pure.js';
import { ApiClient, ApiWitness } from './api-client.js';
import { openTestEngine, type TestEngine } from './engine.js';
import { startProgram, type Running } from './process.js';

/** The built program serving the API on a database of the test's own; `arena` plays what lies before the test. */
export interface ServedApi {
  readonly url: string;
  readonly arena: TestEngine;
  readonly witness: ApiWitness;
  readonly program: Running;
  /** A client for one of the sample's people, by the story's name ("formand-nordjylland"); null for nobody. */
  as(person: string | null, scope?: TokenScope): Promise<ApiClient>;
  close(): Promise<void>;
}

/** Starts the built program as a web process. Take one in `beforeAll` and close it in `afterAll`. */
export async function serveApi(env: Record<string, string> = {}): Promise<ServedApi> {
  const arena = await openTestEngine();
  const { appUrl, rolePrefix } = arena.database;
  const program = startProgram({
    SAMSVAR_MODE: 'demo',
    SAMSVAR_ROLE: 'web',
    SAMSVAR_ROLE_PREFIX: rolePrefix,
    DATABASE_URL: appUrl,
    PORT: '0',
    ...env,
  });
  const close = async () => {
    await program.end('SIGTERM');
    await arena.close();
  };
  try {
    const [, url] = await program.line(/^samsvar ready url=(\S+)/m);
    const witness = await ApiWitness.of(url!);
    const as = async (person: string | null, scope: TokenScope = 'answer') => {
      if (person === null) return new ApiClient(url!, witness);
      const personId = arena.stage.people.get(person);
      if (!personId) throw new Error(`The sample knows nobody called ${person}.`);
      const { token } = await arena.engine.db.transaction((tx) =>
        issueToken(tx, { personId, name: 'Prøve', days: 30, scope }),
      );
      return new ApiClient(url!, witness, token, person);
    };
    return { url: url!, arena, witness, program, as, close };
  } catch (error) {
    await close();
    throw error;
  }
}
