import { strToU8, zipSync, type Zippable } from 'fflate';

const MIB = 1024 * 1024;
const zipped = (parts: Zippable) => Buffer.from(zipSync(parts, { level: 1 }));
const zeros = (mib: number) => new Uint8Array(mib * MIB);
const numbered = (count: number, name: (n: number) => string, part: Uint8Array): Zippable =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), part]));

/** The size a part says it has, in both headers, made smaller than it is. */
function lying(): Buffer {
  const bytes = zipped({ 'word/document.xml': zeros(55) });
  const [local, central] = [bytes.indexOf('PK\u0003\u0004'), bytes.indexOf('PK\u0001\u0002')];
  bytes.writeUInt32LE(1000, local + 22);
  bytes.writeUInt32LE(1000, central + 24);
  return bytes;
}

/** 20 Office files that unpack to more than is taken: one part, many parts, too many names, and a lie about the size. */
export function unpackingBombs(): Buffer[] {
  const kinds = [
    zipped({ 'word/document.xml': zeros(51) }),
    zipped(numbered(12, (n) => `word/media/${n}.bin`, zeros(10))),
    zipped(numbered(6_000, (n) => `word/${n}.xml`, strToU8('<a/>'))),
    lying(),
  ];
  return kinds.flatMap((bomb) => Array<Buffer>(5).fill(bomb));
}
