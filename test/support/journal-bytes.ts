import { JournalFileCheck } from '../../src/journal/journal-file-check.pure.js';
import type { VerifyOptions, VerifyResult } from '../../src/journal/journal-file-check.pure.js';
import { LineSplitter } from '../../src/journal/line-splitter.pure.js';

/** Checks the bytes of a journal file, as the program does with those of a stream. */
export function verifyBytes(bytes: Uint8Array, options: VerifyOptions): VerifyResult {
  const check = new JournalFileCheck(options);
  const splitter = new LineSplitter();
  for (const line of splitter.push(bytes)) if (check.add(line)) return check.finish();
  for (const line of splitter.end()) check.add(line);
  return check.finish();
}
