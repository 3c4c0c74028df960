import type { ReplyLook } from './reply-blocks.js';
import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx';
import type { ILevelsOptions, IPropertiesOptions } from 'docx';

const INK = '1D2126';
/** How a link out of the document is set: not by colour alone. */
export const LINK_LOOK = { color: '174C7C', underline: {} } as const;
/** On every machine, or a twin of the same width: pages break alike for all readers. */
const FONT = 'Arial';
const lineRule = LineRuleType.AUTO;

/** Sizes are half points, distances twentieths of a point. */
const heading = (look: Look, size: number, before: number) => ({
  run: { font: look.headingFont, size, bold: true, color: look.headingColour },
  paragraph: { spacing: { before, after: 120, line: 264, lineRule }, keepNext: true, keepLines: true },
});

type Look = Required<Pick<ReplyLook, 'font' | 'headingFont' | 'headingColour'>>;

/** The sender's look where it has one, else ours. */
function lookOf(look: ReplyLook | null): Look {
  const font = look?.font ?? FONT;
  return { font, headingFont: look?.headingFont ?? font, headingColour: look?.headingColour ?? INK };
}

/** Real heading styles, so that Word's outline, table of contents and screen readers find the chapters. */
export function stylesOf(sender: ReplyLook | null): NonNullable<IPropertiesOptions['styles']> {
  const look = lookOf(sender);
  return { ...OWN_STYLES, default: defaults(look) };
}

const defaults = (look: Look) => ({
  document: {
    run: { font: look.font, size: 21, color: INK, language: { value: 'da-DK' } },
    paragraph: { spacing: { after: 140, line: 288, lineRule } },
  },
  title: {
    run: { font: look.headingFont, size: 44, bold: true, color: look.headingColour },
    paragraph: { spacing: { before: 120, after: 240, line: 264, lineRule } },
  },
  heading1: heading(look, 32, 480),
  heading2: heading(look, 26, 320),
  heading3: heading(look, 23, 240),
  heading4: heading(look, 22, 240),
  footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 240, lineRule } } },
});

const OWN_STYLES = {
  characterStyles: [{ id: 'IndexLink', name: 'Index Link', run: { color: INK } }],
  paragraphStyles: [
    {
      id: 'Forsideoplysning',
      name: 'Forsideoplysning',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 0, after: 60 } },
    },
    {
      id: 'Tabeltekst',
      name: 'Tabeltekst',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule } },
    },
    {
      id: 'Tabeltitel',
      name: 'Tabeltitel',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    },
    {
      id: 'Figurtekst',
      name: 'Figurtekst',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 80, after: 240 } },
    },
    {
      id: 'Forbehold',
      name: 'Forbehold',
      basedOn: 'Normal',
      paragraph: { indent: { left: 284 }, spacing: { before: 60, after: 60 }, keepLines: true },
    },
    {
      id: 'Sidefod',
      name: 'Sidefod',
      basedOn: 'Normal',
      run: { size: 16, color: '454B54' },
      paragraph: { spacing: { after: 0, line: 252, lineRule } },
    },
    {
      id: 'Forsidelinje',
      name: 'Forsidelinje',
      basedOn: 'Normal',
      run: { size: 24, color: '454B54' },
      paragraph: { spacing: { after: 280 } },
    },
    {
      id: 'Indholdstitel',
      name: 'Indholdstitel',
      basedOn: 'Normal',
      run: { size: 32, bold: true },
      paragraph: { spacing: { before: 480, after: 200 }, keepNext: true },
    },
  ],
} satisfies NonNullable<IPropertiesOptions['styles']>;

const headingLevel = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.DECIMAL,
  text: level === 0 ? '%1.' : Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, hanging: 0 } } },
});

const listLevel = (format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
});

/** Name of the numbering of chapters and their headings. */
export const HEADINGS = 'overskrifter';
export const BULLETS = 'punkter';
export const NUMBERS = 'tal';

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: HEADINGS, levels: [0, 1, 2, 3].map(headingLevel) },
    { reference: BULLETS, levels: [listLevel(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
  ],
};

/** Text width of an A4 page with our margins, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1361;
export const pageSetup = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, bottom: 1361, left: 1361, right: 1361 },
};

/** Our own look. */
export const styles = stylesOf(null);
