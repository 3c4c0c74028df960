import { forbiddenCharacters } from '../platform/text/document-tree.js';

/** A kind of file that a case takes: what it is called, how it ends, how its bytes begin. */
interface FileKind {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly fits: (bytes: Uint8Array) => boolean;
}

/** What is wrong with a file, in Danish, at the field it stands at. */
export interface FileProblem {
  readonly field: 'fileName' | 'mediaType' | 'content';
  readonly code: 'emptyFile' | 'fileName' | 'fileType' | 'fileContent' | 'macros';
  readonly text: string;
}

/** How much of a text or mail is looked at: a NUL byte in it means that it is neither. */
const LOOKED_AT = 65_536;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const begins = (bytes: Uint8Array, start: Uint8Array, at = 0) =>
  start.every((byte, index) => bytes[at + index] === byte);
const isText = (bytes: Uint8Array) => !bytes.subarray(0, LOOKED_AT).includes(0);
/** Whether a file begins as a ZIP, as those of Office and OpenDocument do. */
export const isArchive = (bytes: Uint8Array) => isZip(bytes);
const isZip = (bytes: Uint8Array) => begins(bytes, ascii('PK\u0003\u0004'));
const isOffice = (part: string) => (bytes: Uint8Array) => isZip(bytes) && holds(bytes, ascii(part));
const isMail = (bytes: Uint8Array) =>
  isText(bytes) && /^[\x21-\x39\x3b-\x7e]+:/.test(String.fromCharCode(...bytes.subarray(0, 100)));

const KINDS: readonly FileKind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], fits: (bytes) => begins(bytes, ascii('%PDF-')) },
  { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], fits: isOffice('word/') },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], fits: isOffice('xl/') },
  { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'], fits: isOffice('ppt/') },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    fits: (bytes) =>
      isZip(bytes) && begins(bytes, ascii('mimetypeapplication/vnd.oasis.opendocument.text'), 30),
  },
  {
    mediaType: 'image/png',
    endings: ['png'],
    fits: (bytes) => begins(bytes, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  },
  {
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    fits: (bytes) => begins(bytes, Uint8Array.of(0xff, 0xd8, 0xff)),
  },
  { mediaType: 'text/plain', endings: ['txt'], fits: isText },
  { mediaType: 'message/rfc822', endings: ['eml'], fits: isMail },
];

/** Parts of an Office or OpenDocument file that hold a program; their names lie uncompressed in the file. */
const MACRO_PARTS = ['vbaProject.bin', 'vbaData.xml', 'Basic/', 'Scripts/'].map(ascii);
const TAKEN = 'Vælg en fil af typen PDF, DOCX, XLSX, PPTX, ODT, PNG, JPG, TXT eller EML.';

/** The media types a case takes. */
export const MEDIA_TYPES = KINDS.map(({ mediaType }) => mediaType);

/** The media type a file's name stands for; null when it is none that a case takes. */
export function mediaTypeOf(fileName: string): string | null {
  return KINDS.find(({ endings }) => endings.includes(endingOf(fileName)))?.mediaType ?? null;
}

const endingOf = (fileName: string) => /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

/**
 * What is wrong with a file: its name, its type, or bytes that do not agree with them; null when nothing is. What a
 * program would run (macros) is refused. The test of bytes is a cheap one: it finds a wrong ending, not every false file.
 */
export function fileProblem(fileName: string, mediaType: string, bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) return problem('content', 'emptyFile', 'Filen er tom. Vælg en anden fil.');
  if (/[/\\:]/.test(fileName) || forbiddenCharacters.test(fileName) || fileName.startsWith('.'))
    return problem(
      'fileName',
      'fileName',
      'Filnavnet må ikke indeholde skråstreger, kolon eller skjulte tegn.',
    );
  const ending = endingOf(fileName);
  if (/^(doc|dot|xls|xlt|ppt|pot)m$/.test(ending)) return macros();
  const kind = KINDS.find((one) => one.mediaType === mediaType);
  if (!kind) return problem('mediaType', 'fileType', `Filtypen modtages ikke. ${TAKEN}`);
  if (!kind.endings.includes(ending))
    return problem('fileName', 'fileType', `Filnavnet passer ikke til filtypen ${mediaType}. ${TAKEN}`);
  if (!kind.fits(bytes))
    return problem('content', 'fileContent', `Filens indhold er ikke af typen ${ending}. Gem filen på ny.`);
  if (isZip(bytes) && MACRO_PARTS.some((part) => holds(bytes, part))) return macros();
  return null;
}

const problem = (field: FileProblem['field'], code: FileProblem['code'], text: string): FileProblem => ({
  field,
  code,
  text,
});

const macros = () =>
  problem(
    'content',
    'macros',
    'Filen indeholder makroer og modtages ikke. Gem den uden makroer eller som PDF.',
  );

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0]!); at !== -1; at = bytes.indexOf(part[0]!, at + 1))
    if (begins(bytes, part, at)) return true;
  return false;
}
