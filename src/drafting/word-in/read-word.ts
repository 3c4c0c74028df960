import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inspectWord } from './word-package.js';
import { WordFault } from './word-rules.pure.js';
import type { WordRead } from './word-tree.pure.js';

/** Largest Word file that is taken, in bytes. */
export const LARGEST_WORD = 10 * 1024 * 1024;
/** Heap of the process that reads, in MB, and how long it may take. */
const HEAP_MB = 160;
const MOST_MS = 20_000;
/** Longest that it may write: many times the longest text that is taken. */
const MOST_OUT = 16 * 1024 * 1024;
/** So many are read at once; others wait. */
const AT_ONCE = 2;

let reading = 0;
const waiting: (() => void)[] = [];

/** What a Word file says, read apart from this process. Errors: `WordFault` with a Danish text. */
export async function readWord(bytes: Buffer): Promise<WordRead> {
  await inspectWord(bytes);
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    return await readApart(bytes);
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

function readApart(bytes: Buffer): Promise<WordRead> {
  const script = fileURLToPath(new URL('./word-child.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, script], {
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: MOST_MS,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUT) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // A child that dies early closes its end; what matters is told by its exit.
    child.stdin.on('error', () => undefined);
    child.on('error', () => reject(new WordFault('unreadable')));
    child.on('close', (code, signal) => {
      if (code !== 0) return reject(new WordFault(signal === 'SIGKILL' ? 'slow' : 'unreadable'));
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as WordRead);
      } catch {
        reject(new WordFault('unreadable'));
      }
    });
    child.stdin.end(bytes);
  });
}
