import { strToU8, zipSync, type Zippable } from 'fflate';

const CONTENT = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const paragraphXml = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const documentXml = (body: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
export const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" ${more}/>`;
export const relations = (inner: string) => `<Relationships xmlns="${RELATIONS}">${inner}</Relationships>`;

/** The parts of the smallest Word file with this text, to be changed by a test. */
export function wordParts(text = 'Tilbuddet placeres i Jylland.'): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${CONTENT}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(paragraphXml(text)),
  };
}

/** The parts of a Word file of two paragraphs, with a comment at the second. */
export function commentedParts(first: string, second: string, comment: string): Record<string, string> {
  const at = `<w:p><w:r><w:t>${second}</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
  return {
    ...wordParts(),
    'word/document.xml': documentXml(`${paragraphXml(first)}${at}`),
    'word/_rels/document.xml.rels': relations(relation('rId9', 'comments', 'comments.xml')),
    'word/comments.xml': documentXml('').replace(
      /<w:document (.*)><w:body><\/w:body><\/w:document>/,
      `<w:comments $1><w:comment w:id="7" w:author="En kollega">${paragraphXml(comment)}</w:comment></w:comments>`,
    ),
  };
}

/** Packs parts as a file. */
export function wordFile(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return Buffer.from(zipSync(files, { level: 9 }));
}

/** An entry whose bytes are deflated already, and whose sizes are whatever it claims. */
export interface RawEntry {
  readonly name: string;
  readonly deflated: Buffer;
  /** Size that the package claims it unpacks to. */
  readonly claims: number;
}

/** A package of entries as they are given, claims included. */
export function rawPackage(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, deflated, claims } of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(deflated.length, 14);
    fields.writeUInt32LE(claims, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      fields,
      Buffer.from(name),
      deflated,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    central.push(Buffer.from('PK\u0001\u0002', 'latin1'), made, fields, tail, Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
