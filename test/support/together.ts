import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const integration = join(__dirname, '../integration');

/** Specs of `test/integration` itself that load the whole engine, one after the other in one file. */
const ENGINE = 'engine';

/**
 * Runs a part of the specs of a folder of `test/integration`, or of the list `engine`, in one file: loading the program's
 * modules takes longer than most of them run. Each keeps its own hooks and database. `part` counts from 1. When a path is
 * asked for, Jest runs that spec alone instead (jest.config.cjs).
 */
export function together(which: string, part: number, parts: number): void {
  const folder = which === ENGINE ? integration : join(integration, which);
  const mine = specsOf(which, folder).filter((_, index) => index % parts === part - 1);
  for (const name of mine)
    describe(`${which}/${name}`, () => {
      jest.requireActual(join(folder, name));
    });
  // The last spec would have chosen for all.
  jest.setTimeout(900_000);
}

function specsOf(which: string, folder: string): string[] {
  if (which === ENGINE)
    return JSON.parse(readFileSync(join(integration, 'together/engine.json'), 'utf8')) as string[];
  return readdirSync(folder)
    .filter((name) => /\.spec\.tsx?$/.test(name))
    .sort();
}
