import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { packageFault, partFault, WordFault } from './word-rules.pure.js';

/** Most of a package, unpacked, in bytes; of a text of some pages a hundredth is usual. */
export const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_PARTS = 2000;
/** So much of a part is kept to be looked at; a larger one is refused by the count. */
const MOST_OF_A_PART = 8 * 1024 * 1024;
const LOOKED_AT = /\.(xml|rels)$/i;

/**
 * Looks at a Word file before any parser does: unpacks it stream by stream and counts what really comes out, whatever
 * sizes the file claims, and refuses what no text needs. Errors: `WordFault`. Source: faults-and-threats.md T6, T7.
 */
export async function inspectWord(bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new WordFault('old');
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') throw new WordFault('notDocx');
  const zip = await opened(bytes);
  const budget = { left: MOST_UNPACKED };
  const names = new Set<string>();
  let types = '';
  try {
    for await (const entry of entriesOf(zip)) {
      if (names.size >= MOST_PARTS) throw new WordFault('tooMany');
      const name = entry.fileName.toLowerCase();
      if (names.has(name)) throw new WordFault('broken');
      names.add(name);
      const text = await readPart(zip, entry, budget);
      const fault = partFault(name, text);
      if (fault) throw new WordFault(fault);
      if (name === '[content_types].xml') types = text.toString('utf8');
    }
  } catch (error) {
    throw error instanceof WordFault ? error : new WordFault('broken');
  } finally {
    zip.close();
  }
  const fault = packageFault(names, types);
  if (fault) throw new WordFault(fault);
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      bytes,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => (zip && !error ? resolve(zip) : reject(new WordFault('broken'))),
    );
  });
}

/** The entries of a package, one at a time: the next is read when the one before is done with. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const waiting: ((entry: Entry | null) => void)[] = [];
  let failed: ((error: unknown) => void) | null = null;
  zip.on('entry', (entry: Entry) => waiting.shift()?.(entry));
  zip.on('end', () => waiting.shift()?.(null));
  zip.on('error', (error) => failed?.(error));
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      waiting.push(resolve);
      failed = reject;
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

/** The bytes of a part that is to be looked at; of others nothing is kept, and all is counted. */
async function readPart(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Buffer> {
  if (entry.fileName.endsWith('/')) return Buffer.alloc(0);
  if (entry.isEncrypted()) throw new WordFault('old');
  const keep = LOOKED_AT.test(entry.fileName);
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = await streamOf(zip, entry);
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    budget.left -= bytes.length;
    if (budget.left < 0 || (keep && size > MOST_OF_A_PART)) {
      stream.destroy();
      throw new WordFault('tooBig');
    }
    if (keep) chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      stream && !error ? resolve(stream) : reject(error ?? new WordFault('broken')),
    );
  });
}
