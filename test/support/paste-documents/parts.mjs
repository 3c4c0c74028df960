// Short names for what the documents are made of.
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export const run = (text, more = {}) => new TextRun({ text, ...more });
export const bold = (text) => run(text, { bold: true });
export const italic = (text) => run(text, { italics: true });
export const link = (href, text) =>
  new ExternalHyperlink({ link: href, children: [run(text, { style: 'Hyperlink' })] });

const inline = (inner) => inner.map((one) => (typeof one === 'string' ? run(one) : one));

/** A paragraph of words and runs. */
export const p = (...inner) => new Paragraph({ children: inline(inner) });
/** A paragraph with options of its own. */
export const styled = (options, ...inner) => new Paragraph({ ...options, children: inline(inner) });
export const empty = () => new Paragraph({});

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
export const heading = (level, ...inner) => styled({ heading: LEVELS[level - 1] }, ...inner);
/** A heading that Word numbers: 1, 1.1 and so on. */
export const numbered = (level, ...inner) =>
  styled(
    { heading: LEVELS[level - 1], numbering: { reference: 'overskrifter', level: level - 1 } },
    ...inner,
  );
export const item = (reference, level, ...inner) => styled({ numbering: { reference, level } }, ...inner);

/** A cell of paragraphs, or of words alone. */
export const cell = (inner, more = {}) =>
  new TableCell({ ...more, children: typeof inner === 'string' ? [p(inner)] : inner });
export const row = (cells, more = {}) =>
  new TableRow({ ...more, children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });
export const table = (columns, rows) =>
  new Table({
    rows,
    columnWidths: Array.from({ length: columns }, () => Math.floor(9000 / columns)),
    width: { size: 9000, type: WidthType.DXA },
  });

const level = (at, format, text) => ({
  level: at,
  format,
  text,
  style: { paragraph: { indent: { left: 425 * (at + 1), hanging: 425 } } },
});

/** The numberings that the documents use. */
const numbering = {
  config: [
    {
      reference: 'overskrifter',
      levels: ['%1.', '%1.%2', '%1.%2.%3'].map((text, at) => level(at, LevelFormat.DECIMAL, text)),
    },
    {
      reference: 'tal',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.'),
        level(1, LevelFormat.LOWER_LETTER, '%2)'),
        level(2, LevelFormat.LOWER_ROMAN, '%3.'),
      ],
    },
    {
      reference: 'punkter',
      levels: ['•', '–', '▪'].map((text, at) => level(at, LevelFormat.BULLET, text)),
    },
    // Word's own bullets are signs of a symbol font, in the private area.
    {
      reference: 'symboler',
      levels: ['\uf0b7', '\uf0a7'].map((text, at) => level(at, LevelFormat.BULLET, text)),
    },
  ],
};

/** A document of one section. */
export const document = (children, { section = {}, ...more } = {}) =>
  new Document({
    creator: 'Sekretariatet',
    title: 'Dokument',
    numbering,
    ...more,
    sections: [{ ...section, children }],
  });
