import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineGraph, runDiagram } from './diagram.cli.js';
import { fornyetBehandlingV1 } from '../procedure/fornyet-behandling.v1.js';
import { foldRegions } from '../web/diagram/fold.pure.js';
import { layoutGraph } from '../web/diagram/picture.js';

describe('samsvar diagram', () => {
  let folder: string;
  let said: string[];
  const run = (...args: string[]) => runDiagram(args, { folder, print: (line) => void said.push(line) });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-diagram-'));
    said = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes both files, and then finds them in order', async () => {
    expect(await run()).toBe(0);
    expect(await run('--check')).toBe(0);
    expect(said).toEqual(['diagram ok', 'diagram ok']);
    expect(await readFile(join(folder, 'sagsforloeb.mmd'), 'utf8')).toMatch(/^stateDiagram-v2\n/);
    expect(await readFile(join(folder, 'sagsforloeb.svg'), 'utf8')).toMatch(/^<\?xml[^>]*\?>\n<svg /);
  });

  it('finds a missing and a changed file, names it and writes nothing', async () => {
    expect(await run('--check')).toBe(1);
    expect(said.at(-1)).toBe('diagram stale');
    await run();
    await writeFile(join(folder, 'sagsforloeb.mmd'), 'stateDiagram-v2\n');
    said = [];
    expect(await run('--check')).toBe(1);
    expect(said).toEqual(['sagsforloeb.mmd svarer ikke til maskinen. Kør npm run diagram.', 'diagram stale']);
    expect(await readFile(join(folder, 'sagsforloeb.mmd'), 'utf8')).toBe('stateDiagram-v2\n');
  });

  it('refuses an option it does not know', async () => {
    expect(await run('--tegn')).toBe(2);
    expect(said).toEqual(['Brug: npx samsvar diagram [--check]']);
  });

  it('draws every region of the machine, the sections folded into one', () => {
    const shapes = foldRegions(machineGraph());
    expect(shapes.map((shape) => shape.regions.map((region) => region.id))).toEqual([
      ['progress'],
      fornyetBehandlingV1.sections.map((section) => `sections.${section.id}`),
      ['deadline'],
      ['extension'],
    ]);
  });

  it('agrees with the committed files', async () => {
    expect(await runDiagram(['--check'], { print: (line) => void said.push(line) })).toBe(0);
    expect(said).toEqual(['diagram ok']);
  });

  it('names no place of this machine in the picture', () => {
    expect(layoutGraph(machineGraph())).not.toMatch(/\/(work|root|tmp|home)\//);
  });
});
