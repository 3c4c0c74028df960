import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Most characters of XML that are read of one file: what a bomb holds beyond it nobody has written. */
const MOST = 16 * 1024 * 1024;
const ZIP = Buffer.from('PK\u0003\u0004');
const PDF = Buffer.from('%PDF-');
/** Where the words of Office and OpenDocument files stand. */
const PARTS =
  /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)|xl\/(?:sharedStrings|worksheets\/[^/]+|comments\d*)|ppt\/(?:slides|notesSlides)\/[^/]+|content)\.xml$/;
const LINE_ENDS =
  /<\/(?:w:p|a:p|text:p|text:h|si|c|row)>|<(?:w:br|w:tab|text:tab|text:line-break|text:s)\b[^>]*>/g;
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * The words of a file as far as they can be read without a viewer: plain text, mail as it stands, the text of Office and
 * OpenDocument files. Empty for PDF and pictures. Never throws: what cannot be read has no words.
 */
export async function readableTextOf(bytes: Buffer): Promise<string> {
  if (startsWith(bytes, ZIP)) return wordsOfZip(bytes).catch(() => '');
  if (startsWith(bytes, PDF) || bytes.subarray(0, 65_536).includes(0)) return '';
  // A line of a mail that goes on.
  return bytes.toString('utf8').replace(/=\r?\n/g, '');
}

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start);

async function wordsOfZip(bytes: Buffer): Promise<string> {
  const zip = await new Promise<ZipFile>((give, refuse) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? refuse(error) : give(file))),
  );
  const parts: string[] = [];
  let left = MOST;
  for (let entry = await nextEntry(zip); entry && left > 0; entry = await nextEntry(zip)) {
    if (!PARTS.test(entry.fileName)) continue;
    const xml = await contentOf(zip, entry, left);
    left -= xml.length;
    parts.push(wordsOfXml(xml));
  }
  return parts.join('\n');
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((give, refuse) => {
    const settle = (act: () => void) => {
      zip.removeListener('entry', entry);
      zip.removeListener('end', end);
      zip.removeListener('error', error);
      act();
    };
    const entry = (one: Entry) => settle(() => give(one));
    const end = () => settle(() => give(null));
    const error = (cause: Error) => settle(() => refuse(cause));
    zip.once('entry', entry).once('end', end).once('error', error);
    zip.readEntry();
  });
}

/** What is really unpacked is counted: the size that a file tells of itself may be a lie. */
async function contentOf(zip: ZipFile, entry: Entry, most: number): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((give, refuse) =>
    zip.openReadStream(entry, (error, opened) => (error ? refuse(error) : give(opened))),
  );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function wordsOfXml(xml: string): string {
  return xml
    .replace(LINE_ENDS, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (_, decimal, hex, name: string) =>
      name
        ? (SIGNS[name.toLowerCase()] ?? '')
        : signOf(Number.parseInt((decimal ?? hex) as string, decimal ? 10 : 16)),
    );
}

const signOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
