import { canonicalJson } from '../../platform/canonical/canonical.js';
import { sameMarks, type Block, type Paragraph, type TextNode } from '../../platform/text/document-tree.js';

/** What stands in one line of text. */
export type Inline = readonly TextNode[];

/** The lines of a block: of a paragraph or heading the one it is, of a list or table its paragraphs in reading order. */
export function linesIn(block: Block): Inline[] {
  const lines: Inline[] = [];
  withEachLine(block, (line) => {
    lines.push(line);
    return line;
  });
  return lines;
}

/** The block with other lines, as many as it has. */
export function withLines(block: Block, lines: readonly Inline[]): Block {
  let at = 0;
  return withEachLine(block, () => lines[at++]!);
}

/** Equal for two blocks that differ in nothing but what stands in their lines. */
export const shapeOf = (block: Block): string => canonicalJson(withEachLine(block, () => []));

export const lineText = (line: Inline): string => line.map(({ text }) => text).join('');

function withEachLine(block: Block, change: (line: Inline) => Inline): Block {
  const paragraph = (one: Paragraph): Paragraph => ({ ...one, content: change(one.content) });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: change(block.content) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(paragraph) })),
      };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(paragraph) })),
        })),
      };
  }
}

/** The part of a line between two offsets. */
export function partOf(line: Inline, from: number, to: number): Inline {
  let at = 0;
  return line.flatMap((node) => {
    const start = at;
    at += node.text.length;
    const text = node.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** Parts as one line: neighbours that are set alike are one. */
export function joined(...parts: readonly Inline[]): Inline {
  const line: TextNode[] = [];
  for (const node of parts.flat()) {
    const last = line.at(-1);
    if (last && sameMarks(last.marks ?? [], node.marks ?? []))
      line[line.length - 1] = { ...last, text: last.text + node.text };
    else line.push(node);
  }
  return line;
}
