import './resolve-sources.cjs';
import { rmSync } from 'node:fs';
import { heldServer } from './server.js';

/** Stops the run's PostgreSQL and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const folder = await heldServer()?.();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
