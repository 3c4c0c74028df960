import { strFromU8, unzipSync } from 'fflate';
import type { ReplyLook } from '../reply-blocks.js';

/** What is taken from a template: names and a colour as they are spelled in it, and a picture. */
export type TemplateLook = Omit<ReplyLook, 'organisation'>;

const FONT_NAME = /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,59}$/u;
const COLOUR = /^[0-9A-Fa-f]{6}$/;
/** Largest logo, in bytes and in pixels of a side: it goes into every file of a reply. */
const LARGEST_LOGO = 300_000;
const LONGEST_SIDE = 4_000;

/**
 * The look of a Word template that `inspectWord` has let through: fonts of text and headings, the colour of headings, and the
 * first picture of a header as logo. What is not there or is no name, colour or picture is left out.
 */
export function readLook(bytes: Uint8Array): TemplateLook {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^word\/(styles\.xml|theme\/theme1\.xml|header\d*\.xml|_rels\/header\d*\.xml\.rels|media\/[^/]+\.(png|jpe?g))$/i.test(
        name,
      ),
  });
  const text = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const [styles, theme] = [text('word/styles.xml'), text('word/theme/theme1.xml')];
  const heading = styleOf(styles, 'Heading1') ?? '';
  const base = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
  const font = fontIn(styleOf(styles, 'Normal') ?? '', theme) ?? fontIn(base, theme);
  const headingFont = fontIn(heading, theme);
  const colour = /<w:color\b[^>]*w:val="([^"]*)"/.exec(heading)?.[1];
  const logo = logoIn(parts);
  return {
    ...(font ? { font } : {}),
    ...(headingFont ? { headingFont } : {}),
    ...(colour && COLOUR.test(colour) ? { headingColour: colour.toUpperCase() } : {}),
    ...(logo ? { logo } : {}),
  };
}

const styleOf = (styles: string, id: string): string | undefined =>
  [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs)].find(
    ([, name]) => name === id,
  )?.[0];

/** The font of a style; a name of the theme is looked up in it. */
function fontIn(style: string, theme: string): string | undefined {
  const fonts = /<w:rFonts\b[^>]*>/.exec(style)?.[0] ?? '';
  const named = /w:ascii="([^"]*)"/.exec(fonts)?.[1];
  const part = /w:asciiTheme="(major|minor)/.exec(fonts)?.[1];
  const inTheme =
    part && new RegExp(`<a:${part}Font>.*?<a:latin\\b[^>]*typeface="([^"]*)"`, 's').exec(theme)?.[1];
  const name = inTheme ?? named;
  return name && FONT_NAME.test(name) ? name : undefined;
}

function logoIn(parts: Readonly<Record<string, Uint8Array>>): TemplateLook['logo'] {
  const relations = Object.keys(parts)
    .filter((path) => path.startsWith('word/_rels/header'))
    .sort();
  for (const path of relations) {
    const targets = [
      ...strFromU8(parts[path]!).matchAll(
        /\/relationships\/image"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*\/relationships\/image"/g,
      ),
    ];
    for (const [, after, before] of targets) {
      const bytes = parts[`word/${(after ?? before)!.replace(/^\/word\//, '')}`];
      const logo = bytes && pictureOf(bytes);
      if (logo) return logo;
    }
  }
  return undefined;
}

/** A picture that Word, browser and PDF can show; undefined for every other, and for one that is too large. */
function pictureOf(bytes: Uint8Array): TemplateLook['logo'] {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size || bytes.length > LARGEST_LOGO) return undefined;
  const { type, width, height } = size;
  if (width < 1 || height < 1 || Math.max(width, height) > LONGEST_SIDE) return undefined;
  return { type, width, height, data: Buffer.from(bytes).toString('base64') };
}

interface Size {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

function pngSize(bytes: Uint8Array): Size | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 24 || view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return { type: 'png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** Frame headers of a JPEG hold its size: markers C0 to CF but for C4, C8 and CC. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.length && view[at] === 0xff; at += 2 + view.readUInt16BE(at + 2)) {
    const marker = view[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
  }
  return null;
}
