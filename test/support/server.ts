/** The environment variable by which the test processes find the run's PostgreSQL. */
export const testServerVariable = 'SAMSVAR_TEST_SERVER';

/** The environment variable that names the folder in which the browser tests note which pages have been tried. */
export const triedPagesVariable = 'SAMSVAR_TEST_TRIED_PAGES';

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
  if (!text)
    throw new Error('No test server: such tests run under the Jest projects "integration" and "browser".');
  return JSON.parse(text) as TestServer;
}

/** A folder of the run with an empty folder for each page that was tried, by its state. */
export function triedPagesFolder(): string {
  const folder = process.env[triedPagesVariable];
  if (!folder) throw new Error('No folder for tried pages: such tests run under the Jest project "browser".');
  return folder;
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
