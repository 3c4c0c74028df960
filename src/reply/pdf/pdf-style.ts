import { dkfdsDist } from '../../web/assets.js';

/** Fonts of the document by their use; each is embedded with the signs that are used. */
export const FONTS = {
  text: 'IBMPlexSans-Regular.ttf',
  strong: 'IBMPlexSans-SemiBold.ttf',
  em: 'IBMPlexSans-Italic.ttf',
  strongEm: 'IBMPlexSans-SemiBoldItalic.ttf',
} as const;
export type FontName = keyof typeof FONTS;

/** IBM Plex Sans as TrueType: the library's reader of WOFF2 cannot make a part of such a font. */
export const fontFile = (name: FontName): string =>
  `${dkfdsDist()}fonts/IBMPlexSans/complete/ttf/${FONTS[name]}`;

export const INK = '#1d2126';
export const QUIET = '#545a63';
export const RULE = '#b8bdc4';
export const BROWN = '#7a4300';

/** Distances and sizes in points. */
export const MARGINS = { top: 62, bottom: 74, left: 68, right: 68 } as const;
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
/** Lowest place of text on a page. */
export const BOTTOM = PAGE.height - MARGINS.bottom;
export const SIZE = { text: 10.5, table: 9, small: 8, caption: 10 } as const;
/** Space above, size of letters and level of the structure, by the level of a heading in the document. */
export const HEADINGS = {
  1: { before: 26, size: 16, tag: 'H2' },
  2: { before: 16, size: 13, tag: 'H3' },
  3: { before: 12, size: 11.5, tag: 'H4' },
  4: { before: 12, size: 10.5, tag: 'H5' },
} as const;
