import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileProblem } from './file-kind.pure.js';

/** Most bytes that a file of at most 20 MiB may unpack to, counted while they come: what it says of itself may be a lie. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_PARTS = 5_000;
/** Longest XML that is looked through for what is not taken, in bytes; real documents stay far below. */
const MOST_XML = 50 * 1024 * 1024;
/** How much of the part before is looked at again, so that nothing hides where two pieces meet. */
const OVERLAP = 1_024;

const REFUSED = {
  fileContent: 'Filen kunne ikke pakkes ud. Gem den på ny, eller gem den som PDF.',
  unpacked: 'Filen fylder for meget, når den pakkes ud, og modtages ikke. Gem den som PDF.',
  macros: 'Filen indeholder makroer og modtages ikke. Gem den uden makroer eller som PDF.',
  embedded: 'Filen indeholder indlejrede objekter og modtages ikke. Gem den som PDF.',
  external: 'Filen henter indhold andre steder fra og modtages ikke. Gem den som PDF.',
  doctype: 'Filen indeholder en dokumenttype (DTD) og modtages ikke. Gem den som PDF.',
} as const;

/** Why a file that is a ZIP of parts is not taken. */
class NotTaken extends Error {
  constructor(readonly reason: keyof typeof REFUSED) {
    super(reason);
  }
}

/**
 * Looks into an Office or OpenDocument file, part by part, without keeping any: how much it really unpacks to, and whether it
 * holds a program, an embedded object, a DTD, or content that lies elsewhere (a link that a person clicks aside). Null when
 * it is taken. Sources: ASVS 5.0, 1.5.1 and 5.2.3.
 */
export async function officeProblem(bytes: Buffer): Promise<FileProblem | null> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    await lookInto(zip);
    return null;
  } catch (error) {
    const reason = error instanceof NotTaken ? error.reason : 'fileContent';
    const code = reason === 'macros' ? 'macros' : 'fileContent';
    return { field: 'content', code, text: REFUSED[reason] };
  }
}

async function lookInto(zip: ZipFile): Promise<void> {
  if (zip.entryCount > MOST_PARTS) throw new NotTaken('unpacked');
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    refuseName(entry, names);
    unpacked += await unpackedSize(zip, entry, MOST_UNPACKED - unpacked);
  }
}

function refuseName(entry: Entry, names: Set<string>): void {
  const name = entry.fileName.toLowerCase();
  // Two parts of one name are read differently by different programs.
  if (names.has(name) || entry.isEncrypted()) throw new NotTaken('fileContent');
  names.add(name);
  if (/(^|\/)(vbaproject|vbadata|macrosheets)|^(basic|scripts)\//.test(name)) throw new NotTaken('macros');
  if (/(^|\/)(embeddings|activex|ctrlprops)\/|oleobject/.test(name)) throw new NotTaken('embedded');
}

/** Bytes a part really unpacks to; gives up as soon as it is more than what is left. */
async function unpackedSize(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
  const most = isXml ? Math.min(left, MOST_XML) : left;
  if (entry.uncompressedSize > most) throw new NotTaken('unpacked');
  const stream = await zip.openReadStreamPromise(entry, {});
  let size = 0;
  let before = '';
  try {
    for await (const piece of stream) {
      const chunk = piece as Buffer;
      size += chunk.length;
      if (size > most) throw new NotTaken('unpacked');
      // NULs out: the same text in UTF-16 looks like it does in UTF-8 then.
      const text = isXml ? before + chunk.toString('latin1').replaceAll('\0', '') : '';
      refuseText(text, entry.fileName);
      before = text.slice(-OVERLAP);
    }
  } finally {
    stream.destroy();
  }
  return size;
}

function refuseText(text: string, name: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new NotTaken('doctype');
  if (/macroEnabled/i.test(text) && name === '[Content_Types].xml') throw new NotTaken('macros');
  if (!name.toLowerCase().endsWith('.rels')) return;
  for (const [relation] of text.matchAll(/<Relationship\b[^>]{0,1000}>/gi))
    if (/TargetMode\s*=\s*["']External["']/i.test(relation) && !/\/hyperlink["']/i.test(relation))
      throw new NotTaken('external');
}
