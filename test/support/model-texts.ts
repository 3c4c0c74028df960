import type { ReplyBlock, ReplyModel } from '../../src/reply/reply-blocks.js';

const runsText = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('');

function blockTexts(block: ReplyBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return block.items.flatMap((item) => item.map(runsText));
    case 'quote':
      return [block.label, ...block.paragraphs];
    case 'figure':
      return [...block.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])), block.caption];
    case 'table':
      return [
        block.caption,
        ...[block.columns, ...block.rows].flatMap((row) =>
          row.flatMap((cell) => cell.paragraphs.map(runsText)),
        ),
      ];
  }
}

/** Every text of a reply in the order it is printed, without numbers of headings and white space; only for tests. */
export function modelTexts(model: ReplyModel): string[] {
  const cover = [
    model.cover.kicker,
    model.title,
    model.cover.from,
    ...model.cover.facts.flatMap((fact) => [fact.label, fact.value]),
    ...model.cover.letter,
  ];
  const parts = model.parts.flatMap((part) => [part.heading, ...part.blocks.flatMap(blockTexts)]);
  return [...cover, ...parts].map(bare).filter((text) => text !== '');
}

export const bare = (text: string) => text.replace(/\s+/g, '');

/** The first text that does not follow the one before it in `haystack`, or null when all stand there in order. */
export function firstMissing(texts: readonly string[], haystack: string): string | null {
  let at = 0;
  for (const text of texts) {
    const found = haystack.indexOf(text, at);
    if (found < 0) return text;
    at = found + text.length;
  }
  return null;
}
