import { texts } from '../../texts/texts.js';

/** Why a Word file is not taken; the Danish sentence is in the texts. */
export type WordFaultCode = keyof typeof texts.section.word.wrong;

/** A Word file that is not taken. `message` is Danish and says what to do. */
export class WordFault extends Error {
  constructor(readonly code: WordFaultCode) {
    super(texts.section.word.wrong[code]);
    this.name = 'WordFault';
  }
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Parts that no text needs and that have carried attacks. */
const MACRO_PARTS = /(^|\/)(vbaproject|vbadata|customui|macrosheets)|\.(vba|bas|wll)$/;
const EMBEDDED_PARTS =
  /(^|\/)(embeddings|activex|ctrlprops|afchunk|oleobject)|\.(bin|exe|dll|js|vbs|hta|html?|mht|rtf|ole)$/;
const EMBEDDED_RELATIONS =
  /\/(oleObject|package|control|aFChunk|subDocument|frame|attachedToolbars|vbaProject|wordVbaData)"/;

/** Why a part is not taken; null when it may be. `name` in small letters. */
export function partFault(name: string, bytes: Buffer): WordFaultCode | null {
  if (name.includes('..') || name.startsWith('/')) return 'broken';
  if (MACRO_PARTS.test(name)) return 'macros';
  if (EMBEDDED_PARTS.test(name)) return 'embedded';
  if (!/\.(xml|rels)$/.test(name)) return null;
  return xmlFault(name, bytes);
}

function xmlFault(name: string, bytes: Buffer): WordFaultCode | null {
  // What is not UTF-8 could hide from the rules below what the parser would then see.
  if (bytes.includes(0) || [0xfe, 0xff].includes(bytes[0] ?? 0)) return 'encoding';
  const text = bytes.toString('utf8');
  if (/^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) return 'encoding';
  if (/<!(doctype|entity|element|attlist|notation)\b/i.test(text)) return 'doctype';
  if (name.endsWith('.rels')) return relationFault(text);
  return /\bDDE(AUTO)?\b/.test(instructionsIn(text)) ? 'fields' : null;
}

/** A link in the text is not followed and not kept; everything else from outside would be fetched by whoever opens the file. */
function relationFault(text: string): WordFaultCode | null {
  const relations = text.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  if (relations.some((one) => EMBEDDED_RELATIONS.test(one))) return 'embedded';
  const outside = relations.filter((one) => /TargetMode\s*=\s*["']\s*External/i.test(one));
  if (outside.some((one) => !/\/relationships\/hyperlink["']/.test(one))) return 'external';
  const inside = relations.filter((one) => !outside.includes(one));
  return inside.some((one) => /Target\s*=\s*["'](?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(one))
    ? 'external'
    : null;
}

/** What the fields of a part tell Word to do, put together as Word does: an instruction may be cut into several runs. */
function instructionsIn(text: string): string {
  const runs = [...text.matchAll(/<w:instrText\b[^>]*>([^<]*)<\/w:instrText>/g)].map(([, inner]) => inner);
  const simple = [...text.matchAll(/<w:fldSimple\b[^>]*w:instr\s*=\s*"([^"]*)"/g)].map(([, inner]) => inner);
  return [runs.join(''), ...simple].join('\n');
}

/** Why a package as a whole is not taken; null when it is a Word document without macros. Names in small letters. */
export function packageFault(names: ReadonlySet<string>, types: string): WordFaultCode | null {
  if (/macroEnabled|vbaProject|ms-word\.document\.macro|ms-office\.activeX/i.test(types)) return 'macros';
  if (/oleObject|vnd\.ms-office\.|application\/x-msdownload/i.test(types)) return 'embedded';
  if (!types.includes(MAIN) || !names.has('word/document.xml') || !names.has('_rels/.rels')) return 'notDocx';
  return null;
}
