import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { ZIP_DATE } from '../platform/canonical/zip-date.js';

/** The same made-up id becomes the same counted id wherever it stands. */
function renamer(make: (count: number) => string): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? make(names.size + 1);
    names.set(id, name);
    return name;
  };
}

/** The library counts bookmarks on from the last document of the process; here they begin at 1 in each. */
function steadyBookmarks(xml: string): string {
  const id = renamer(String);
  return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="([^"]*)"/, (_all, old: string) => `w:id="${id(old)}"`),
  );
}

/** The same with drawings. */
function steadyDrawings(xml: string): string {
  const id = renamer(String);
  return xml.replace(/<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr)\b[^>]*>/g, (tag) =>
    tag
      .replace(/ id="([^"]*)"/, (_all, old: string) => ` id="${id(old)}"`)
      // A shape without a name of its own is called by how many the process has drawn.
      .replace(/ name="([A-Za-z ]+) \d+"/, (all, kind: string) =>
        tag.startsWith('<wp:') ? all : ` name="${kind}"`,
      ),
  );
}

/** The instant of the document instead of the instant of writing. */
function steadyTimes(xml: string, at: string): string {
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, (_all, open: string) => open + at);
}

/** The files of a package by path, before they are zipped. */
type Parts = Map<string, string | Uint8Array>;

/** Links out of the document have made-up ids, in the text and in the list of what it is related to. */
function steadyLinks(parts: Parts): void {
  const [text, related] = ['word/document.xml', 'word/_rels/document.xml.rels'];
  const read = (path: string) => {
    const part = parts.get(path)!;
    return typeof part === 'string' ? part : strFromU8(part);
  };
  const id = renamer((count) => `rIdLink${count}`);
  const ids = [...read(text).matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"/g)].map(([, one]) => one!);
  if (ids.length === 0) return;
  const names = new Map(ids.map((one) => [one, id(one)]));
  const rename = (xml: string, attribute: string) =>
    xml.replace(new RegExp(`(?<= ${attribute}=")[^"]*(?=")`, 'g'), (old) => names.get(old) ?? old);
  parts.set(text, rename(read(text), 'r:id'));
  parts.set(related, sortedRelations(rename(read(related), 'Id')));
}

/** In the order of their ids. */
function sortedRelations(xml: string): string {
  const found = xml.match(/<Relationship .*?\/>/gs) ?? [];
  const sorted = [...found].sort((a, b) => (idIn(a) < idIn(b) ? -1 : 1));
  return xml.replace(found.join(''), sorted.join(''));
}

const idIn = (relation: string) => / Id="([^"]*)"/.exec(relation)![1]!;

function steady(path: string, xml: string, at: string): string {
  if (path === 'word/document.xml') return steadyDrawings(steadyBookmarks(xml));
  return path === 'docProps/core.xml' ? steadyTimes(xml, at) : xml;
}

/** The list of contents first, as readers expect; the rest by code unit. */
const rank = (path: string) => (path === '[Content_Types].xml' ? '' : path);

/** What the library writes a document with: the files of the package by path, before they are zipped. */
interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Packs a Word document so that the same content gives the same bytes in every process and at any time: counted ids, the
 * given time in its properties, entries in fixed order with a fixed date. The library's own packing is not asked: it would
 * compress what has to be unpacked again here.
 * @param at instant written as created and modified, ISO 8601 in UTC.
 */
export function packDocx(document: Document, at: string): Promise<Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const compiled: Parts = new Map(compiler.compile(document));
  steadyLinks(compiled);
  const parts = [...compiled].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const files: Zippable = {};
  for (const [path, part] of parts) {
    const bytes = typeof part === 'string' ? strToU8(steady(path, part, at)) : new Uint8Array(part);
    files[path] = [bytes, { mtime: ZIP_DATE, level: 6 }];
  }
  return Promise.resolve(zipSync(files));
}
