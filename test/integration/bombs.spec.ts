import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { unpackingBombs } from '../support/bombs.js';
import { runNode } from '../support/process.js';

/** Runs the built check over each file, and says how much memory (MiB) the process ever had. */
const script = (check: string) => `
import { readFileSync } from 'node:fs';
const { officeProblem } = await import(${JSON.stringify(check)});
const refused = [];
for (const file of process.argv.slice(2)) refused.push((await officeProblem(readFileSync(file)))?.code ?? null);
console.log(JSON.stringify({ refused, mib: process.resourceUsage().maxRSS / 1024 }));
`;

describe('T6 files that unpack to more than is taken', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsvar-bombs-'));
    const check = pathToFileURL(resolve(__dirname, '../../dist/src/documents/office-file.js'));
    writeFileSync(join(folder, 'check.mjs'), script(check.href));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function checked(files: readonly Buffer[]): Promise<{ refused: unknown[]; mib: number }> {
    const paths = files.map((file, n) => join(folder, `${files.length}-${n}.docx`));
    paths.forEach((path, n) => writeFileSync(path, files[n] ?? ''));
    const { stdout } = await runNode([join(folder, 'check.mjs'), ...paths], {}).ended;
    return JSON.parse(stdout) as { refused: unknown[]; mib: number };
  }

  it('are refused, 20 of them, and none is kept in memory', async () => {
    const harmless = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
    const small = await checked([harmless]);
    expect(small.refused).toEqual([null]);
    const large = await checked(unpackingBombs());
    expect(large.refused).toEqual(Array<string>(20).fill('fileContent'));
    console.info(`T6 bombs=20 memory=${Math.round(large.mib - small.mib)} MiB above one small file`);
    // They would unpack to more than a GiB; what the collector has not yet taken may lie about.
    expect(large.mib - small.mib).toBeLessThan(100);
  });
});
