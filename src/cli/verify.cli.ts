import { open, readFile as readBytes, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { VerifyOptions, VerifyResult } from '../journal/journal-file-check.pure.js';
import { verifyJournalFile } from '../journal/journal-file.js';
import { processLookup } from '../journal/process-lookup.pure.js';
import { isHex64 } from '../journal/shape.pure.js';
import { verifyReport, type VerifyReport } from '../journal/report.pure.js';
import { procedures } from '../procedure/catalogue.js';
import { packageReport } from '../reply/package/package-report.js';
import { verifyPackage } from '../reply/package/verify-package.js';

/** What the command reads besides journal files. */
export interface VerifySources {
  /** Machines to replay with; the published procedures' when absent. */
  readonly process?: VerifyOptions['process'];
  /** Everything that is no file: a case number, or the whole database (undefined). */
  readonly other?: (target: string | undefined, options: VerifyOptions) => Promise<VerifyResult>;
  readonly print?: (line: string) => void;
}

const usage =
  'Brug: npx samsvar verify [SAG|FIL] [--head AFTRYK] [--anchor AFTRYK], hvor et aftryk er 64 tegn 0-9 og a-f.';

/**
 * `samsvar verify [CASE|FILE]`. Prints what is proven and the stable last line. Returns the exit code: 0 it holds, 1 it is
 * broken, 2 wrong use (also a file that cannot be read).
 */
export async function runVerify(args: string[], sources: VerifySources = {}): Promise<number> {
  const print = sources.print ?? ((line: string) => void process.stdout.write(`${line}\n`));
  const asked = readArgs(args);
  if (!asked) return refuse(print, usage);
  const { target } = asked;
  const options: VerifyOptions = { ...asked.options, process: sources.process ?? processLookup(procedures) };
  const fromFile = await readFile(target, options);
  if (fromFile === 'unreadable') return refuse(print, `Filen kan ikke læses: ${target}.`);
  const report = fromFile ?? (await fromElsewhere(target, options, sources));
  if (!report) return refuse(print, `Filen findes ikke: ${target ?? '(ingen angivet)'}. ${usage}`);
  report.lines.forEach((line) => print(line));
  return report.exitCode;
}

async function fromElsewhere(
  target: string | undefined,
  options: VerifyOptions,
  { other }: VerifySources,
): Promise<VerifyReport | undefined> {
  const result = await other?.(target, options);
  return result && verifyReport(result);
}

/** The verdict on a journal file or a package; undefined when the target is no file. */
async function readFile(
  target: string | undefined,
  options: VerifyOptions,
): Promise<VerifyReport | 'unreadable' | undefined> {
  try {
    const kind = target === undefined ? 'none' : await kindOf(target);
    if (kind === 'none') return undefined;
    if (kind === 'journal') return verifyReport(await verifyJournalFile(target!, options));
    return packageReport(await verifyPackage(await readBytes(target!), options));
  } catch (error) {
    if (isSystemError(error)) return 'unreadable';
    throw error;
  }
}

function refuse(print: (line: string) => void, line: string): 2 {
  print(line);
  return 2;
}

function readArgs(args: string[]): { target: string | undefined; options: VerifyOptions } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { head: { type: 'string' }, anchor: { type: 'string' } },
    });
    const { head, anchor } = values;
    const sound =
      [head, anchor].every((hash) => hash === undefined || isHex64(hash)) && positionals.length <= 1;
    return sound ? { target: positionals[0], options: { head, anchor } } : undefined;
  } catch {
    return undefined;
  }
}

/** An existing file is a journal unless it begins as a ZIP: a damaged one must be reported as broken, whatever its first byte is. */
async function kindOf(target: string): Promise<'journal' | 'package' | 'none'> {
  const found = await stat(target).catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found?.isFile()) return 'none';
  const file = await open(target);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const begins = buffer.subarray(0, bytesRead).toString('latin1');
    return begins === 'PK\u0003\u0004' || target.endsWith('.zip') ? 'package' : 'journal';
  } finally {
    await file.close();
  }
}

// Not `instanceof Error`: an error may come from another realm.
function isSystemError(error: unknown): error is { readonly code: string; readonly syscall: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}
