import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { ShapeGroupRun } from 'docx/shapes';
import { FIGURE_WIDTH, TEXT_HEIGHT, type FigureBlock, type Shape } from './reply-blocks.js';

const ALIGN = { start: AlignmentType.LEFT, middle: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;
/** Half points of letters that are as high as those of the drawing on the screen. */
const SIZE = 17;
const NO_LINE = { width: 0, transparency: 100 };
type Child = ConstructorParameters<typeof ShapeGroupRun>[0]['children'][number];

function child(shape: Shape): Child {
  const { x, y, width } = shape;
  if (shape.kind === 'box') {
    const { height, fill, edge } = shape;
    const transformation = { offset: { left: x, top: y }, width, height };
    return { type: 'rectangle', transformation, fill, line: edge ? { color: edge, width: 0.75 } : NO_LINE };
  }
  const { text, at, strong, colour } = shape;
  const run = new TextRun({ text, bold: strong, color: colour, size: SIZE });
  return {
    type: 'rectangle',
    transformation: { offset: { left: x, top: y }, width, height: TEXT_HEIGHT },
    line: NO_LINE,
    children: [
      new Paragraph({ alignment: ALIGN[at], spacing: { before: 0, after: 0, line: 240 }, children: [run] }),
    ],
    textOptions: { margins: { top: 0, bottom: 0, left: 0, right: 0 }, verticalAlignment: 'center' },
  };
}

/** A drawing as shapes of Word's own, one group with its text alternative, and its caption. */
export function figure({ caption, alt, height, shapes }: FigureBlock): FileChild[] {
  const drawing = new ShapeGroupRun({
    children: shapes.map(child),
    transformation: { width: FIGURE_WIDTH, height },
    altText: { name: caption, description: alt },
  });
  return [
    new Paragraph({ keepNext: true, children: [drawing] }),
    new Paragraph({ style: 'Figurtekst', text: caption }),
  ];
}
