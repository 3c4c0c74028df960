import type { ReplyBlock, ReplyPart, Run } from '../../reply/word.reads.js';

const runsText = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const cellText = (paragraphs: readonly (readonly Run[])[]) => paragraphs.map(runsText).join(' ');

/** The item as plain text, to paste into a meeting system: headings in capitals, lists with numbers, tables with bars. */
export function agendaText(title: string, parts: readonly ReplyPart[]): string {
  const chapters = parts.map(({ heading, blocks }) =>
    [heading.toUpperCase(), ...blocks.map(blockText)].join('\n\n'),
  );
  return `${[title, ...chapters].join('\n\n\n')}\n`;
}

function blockText(block: ReplyBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return runsText(block.runs);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item.map(runsText).join('\n   ')}`)
        .join('\n');
    case 'quote':
      return [block.label, ...block.paragraphs].join('\n');
    case 'figure':
      return [block.caption, block.alt].join('\n');
    case 'table':
      return [
        block.caption,
        ...[block.columns, ...block.rows].filter(({ length }) => length > 0).map(rowText),
      ].join('\n');
  }
}

const rowText = (cells: readonly { readonly paragraphs: readonly (readonly Run[])[] }[]) =>
  cells.map(({ paragraphs }) => cellText(paragraphs)).join(' | ');
