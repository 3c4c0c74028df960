import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileBytes, sampleFile, sampleJournal, toyLookup } from '../../test/support/journal-sample.js';
import { broken } from '../journal/reasons.pure.js';
import { runVerify } from './verify.cli.js';
import type { VerifySources } from './verify.cli.js';

const sample = sampleJournal(9);
const { head } = sample.header;

describe('samsvar verify', () => {
  let folder: string;
  let printed: string[];
  const run = (args: string[], sources: VerifySources = {}) => {
    printed = [];
    return runVerify(args, { process: toyLookup, print: (line) => printed.push(line), ...sources });
  };
  const put = async (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsvar-verify-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps: exit 0 and the last line', async () => {
    const path = await put('ok', fileBytes(sampleFile(sample)));
    expect(await run([path])).toBe(0);
    expect(printed.at(-1)).toBe(`verify ok entries=9 head=${head}`);
    expect(await run([path, '--head', head, '--anchor', sample.lines[2]?.hash as string])).toBe(0);
    expect(printed.join('\n')).toContain('post nr. 3');
    expect(await run([path, '--head', sample.lines[2]?.hash as string])).toBe(1);
    expect(printed.at(-1)).toBe('verify broken seq=9 reason=headMismatch');
  });

  it('broken: exit 1, also when the very first byte is damaged', async () => {
    const bytes = fileBytes(sampleFile(sample));
    bytes[0] = 0x50;
    expect(await run([await put('bad', bytes)])).toBe(1);
    expect(printed.at(-1)).toBe('verify broken seq=0 reason=headerMalformed');
    expect(await run([await put('empty', Buffer.alloc(0))])).toBe(1);
  });

  it.each([
    ['a head that is none', ['package.json', '--head', 'abc']],
    ['an unknown option', ['--nothing']],
    ['two targets', ['x', 'y']],
    ['a target nobody knows', ['no-such-file']],
    ['no target and no database', []],
  ])('wrong use, exit 2: %s', async (_name, args) => {
    expect(await run(args)).toBe(2);
    expect(printed.join('\n')).toContain('Brug: npx samsvar verify');
  });

  it('hands a case or the whole database to the other source', async () => {
    const seen: unknown[] = [];
    const other: VerifySources['other'] = (target, options) => {
      seen.push([target, options.head]);
      return Promise.resolve(broken(3, 'seqGap'));
    };
    expect(await run(['2023-7996', '--head', head], { other })).toBe(1);
    expect(await run([], { other })).toBe(1);
    expect(seen).toEqual([
      ['2023-7996', head],
      [undefined, undefined],
    ]);
    expect(printed.at(-1)).toBe('verify broken seq=3 reason=seqGap');
  });

  it('holds a package against itself, and a damaged one is broken', async () => {
    for (const [name, bytes] of [
      ['package', Buffer.from('PK\u0003\u0004rest')],
      ['package.zip', Buffer.from('PX\u0003\u0004rest')],
    ] as const) {
      expect(await run([await put(name, bytes)])).toBe(1);
      expect(printed.at(-1)).toBe('verify broken seq=0 reason=packageUnreadable');
    }
  });

  it('does not blame the file for an error of the other source', async () => {
    const error = Object.assign(new Error('no database'), { code: 'ECONNREFUSED', syscall: 'connect' });
    await expect(run(['2023-7996'], { other: () => Promise.reject(error) })).rejects.toThrow('no database');
  });
});
