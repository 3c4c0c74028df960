import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Every entry of the package has this date, about the earliest a ZIP file can hold: no clock shows in the bytes. */
const ZIP_DATE = new Date(1980, 0, 1, 12);

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

/** The instant of the document instead of the instant of writing. */
function steadyTimes(xml: string, at: string): string {
  return xml.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, (_all, open: string) => open + at);
}

function steady(path: string, bytes: Uint8Array, at: string): Uint8Array {
  if (path === 'word/document.xml') return strToU8(steadyBookmarks(strFromU8(bytes)));
  if (path === 'docProps/core.xml') return strToU8(steadyTimes(strFromU8(bytes), at));
  return bytes;
}

/** The list of contents first, as readers expect; the rest by code unit. */
const rank = (path: string) => (path === '[Content_Types].xml' ? '' : path);

/**
 * Packs a Word document anew so that the same content gives the same bytes in every process and at any time: counted ids,
 * the given time in its properties, entries in fixed order with a fixed date.
 * @param at instant written as created and modified, ISO 8601 in UTC.
 */
export function repackDocx(docx: Uint8Array, at: string): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).filter(([path]) => !path.endsWith('/'));
  parts.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  const files: Zippable = {};
  for (const [path, bytes] of parts) files[path] = [steady(path, bytes, at), { mtime: ZIP_DATE, level: 6 }];
  return zipSync(files);
}
