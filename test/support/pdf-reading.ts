import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** An element of a PDF's structure, or content in it. */
export interface PdfNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly PdfNode[];
}

/** What a reader that is not ours finds in a PDF. */
export interface PdfReading {
  /** Text in the order of the file, with artifacts apart. */
  readonly pages: readonly {
    readonly text: string;
    readonly artifacts: string;
    readonly structure: PdfNode;
  }[];
  readonly info: Readonly<Record<string, string>>;
  readonly outline: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly marked: { readonly Marked: boolean };
}

/** Reads a PDF. In a process of its own: the reader is a module that Jest cannot load. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const script = join(__dirname, 'read-pdf-process.mjs');
  const said = execFileSync(process.execPath, [script], { input: bytes, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(said.toString('utf8')) as PdfReading;
}

/** Every role of a structure, each time it occurs. */
export const rolesOf = (node: PdfNode): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
];
