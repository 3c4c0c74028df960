import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChromium } from '../support/browser.js';
import { runCommand } from '../support/process.js';

jest.setTimeout(240_000);

const inBrowser = hasChromium ? it : it.skip;
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('samsvar screens', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'samsvar-test-screens-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  inBrowser('pictures a program of its own at the width asked, and says how many files', async () => {
    const asked = ['--width', '375', '--only', 'log-ind,hjem,overblik'];
    const { code, stdout } = await runCommand(['screens', ...asked, '--out', folder]);
    expect({ code, last: lastLine(stdout) }).toEqual({ code: 0, last: 'screens ok files=3' });
    expect(readdirSync(folder).sort()).toEqual(['hjem-375.png', 'log-ind-375.png', 'overblik-375.png']);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)]).toEqual(['PNG', 375]);
    }
  });

  it('exits 3 and names what is missing when there is no browser', async () => {
    const { code, stderr } = await runCommand(['screens', '--out', folder], {
      SAMSVAR_CHROMIUM: join(folder, 'ingen'),
    });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('SAMSVAR_CHROMIUM') });
  });

  it.each([[['--width', '12']], [['--width', 'bred']], [['--hele']], [['--only', 'ingen']]])(
    'exits 2 at %j',
    async (args) => {
      const { code, stderr } = await runCommand(['screens', ...args]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringContaining('Brug: npx samsvar screens'),
      });
    },
  );
});
