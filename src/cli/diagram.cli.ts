import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { chartOf } from '../web/diagram/chart.pure.js';
import type { Graph } from '../web/diagram/graph.js';
import { mermaidOf } from '../web/diagram/mermaid.pure.js';
import { layoutGraph } from '../web/diagram/picture.js';
import { caseGraph } from '../workflow/machine-graph.js';

/** What a test may put in the place of the machine, the folder and the console. */
export interface DiagramSources {
  readonly graph?: () => Graph;
  readonly folder?: string;
  readonly print?: (line: string) => void;
}

const usage = 'Brug: npx samsvar diagram [--check]';

/**
 * `samsvar diagram [--check]`. Writes `docs/diagrams/sagsforloeb.mmd` and `.svg` from the machine, or compares them with it.
 * Last line `diagram ok` or `diagram stale`. Returns the exit code: 0 written or the same, 1 stale, 2 wrong use.
 */
export async function runDiagram(args: string[], sources: DiagramSources = {}): Promise<number> {
  const print = sources.print ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const check = readArgs(args);
  if (check === undefined) {
    print(usage);
    return 2;
  }
  const folder = sources.folder ?? join(packageRoot(), 'docs/diagrams');
  const files = drawings((sources.graph ?? machineGraph)());
  if (!check) {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  }
  const stale = await differing(folder, files);
  for (const name of stale) print(`${name} svarer ikke til maskinen. Kør npm run diagram.`);
  print(stale.length === 0 ? 'diagram ok' : 'diagram stale');
  return stale.length === 0 ? 0 : 1;
}

/** The published procedure's case machine, drawn without any case's place. */
export function machineGraph(): Graph {
  return chartOf(caseGraph(fornyetBehandlingV1), fornyetBehandlingV1.sections);
}

const drawings = (graph: Graph): [name: string, text: string][] => [
  ['sagsforloeb.mmd', mermaidOf(graph)],
  ['sagsforloeb.svg', layoutGraph(graph)],
];

async function differing(folder: string, files: readonly [string, string][]): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (!existsSync(path) || (await readFile(path, 'utf8')) !== text) stale.push(name);
  }
  return stale;
}

function readArgs(args: string[]): boolean | undefined {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean', default: false } } }).values.check;
  } catch {
    return undefined;
  }
}

/** The folder with package.json, from the source as from the built program. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
