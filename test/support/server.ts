/** The environment variable by which the test processes find the run's PostgreSQL. */
export const testServerVariable = 'SAMSVAR_TEST_SERVER';

/** The run's PostgreSQL. */
export interface TestServer {
  superuserUrl: string;
  rolePrefix: string;
  template: string;
  version: '15' | '18';
}

/** The run's PostgreSQL, as the global setup left it. */
export function testServer(): TestServer {
  const text = process.env[testServerVariable];
  if (!text) throw new Error('No test server: integration tests run under the Jest project "integration".');
  return JSON.parse(text) as TestServer;
}

type Stop = () => Promise<string>;
const held = globalThis as { samsvarTestServerStop?: Stop };

/** Keeps how to stop the server for the global teardown, which runs in the same process. */
export function holdServer(stop: Stop): void {
  held.samsvarTestServerStop = stop;
}

/** What the global setup left to stop; it gives the folder to remove. */
export function heldServer(): Stop | undefined {
  return held.samsvarTestServerStop;
}
