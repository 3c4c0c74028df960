import { coverage } from '../drafting/content.reads.js';
import type { CoverageLine, SectionContent } from '../drafting/content.reads.js';
import { shortDate } from '../platform/danish/dates.pure.js';
import type { Figure } from './figures/answer-figures.pure.js';
import { coverageFigure } from './figures/state-figures.pure.js';
import { headerCell, plainRun, textCell } from './reply-blocks.js';
import type { ReplyBlock, ReplyPart, Run, TableBlock } from './reply-blocks.js';
import type { ReplyInput } from './reply-input.js';

/** "Delvist besvaret. Mangler: ... Afklares af ... senest 31.10.2024." */
export function stateText({ state, entry }: CoverageLine): string[] {
  switch (state) {
    case 'answered':
      return ['Besvaret'];
    case 'partly': {
      const by = entry?.clarifiedByDate === undefined ? '' : ` senest ${shortDate(entry.clarifiedByDate)}`;
      return [
        'Delvist besvaret',
        `Mangler: ${entry?.missing ?? ''}`,
        `Afklares af: ${entry?.clarifiedBy ?? ''}${by}`,
      ];
    }
    case 'declined':
      return ['Ikke besvaret, med begrundelse', entry?.reason ?? ''];
    case 'notRelevant':
      return ['Ikke relevant'];
    case 'silent':
      return ['Ikke besvaret'];
  }
}

/** The nearest numbered heading at or above the block that answers: "1.2 Driftsansvar". */
function placeOf(line: CoverageLine, part: ReplyPart | undefined): readonly Run[] {
  if (part === undefined || line.entry === null) return plainRun('');
  const before = part.blocks.slice(0, line.entry.paragraph ?? 0);
  const heading = before.findLast((block) => block.kind === 'heading');
  const at = heading ?? { number: part.number, text: part.heading, id: part.id };
  return [{ text: at.number === null ? at.text : `${at.number} ${at.text}`, href: `#${at.id}` }];
}

/** How many lines are answered, in words. Our own weights are not shown outside. */
export function totalsText(lines: readonly CoverageLine[]): string {
  const count = (state: CoverageLine['state']) => lines.filter((line) => line.state === state).length;
  const parts = [
    `${count('answered')} er besvaret`,
    `${count('partly')} er delvist besvaret`,
    `${count('declined')} er ikke besvaret, med begrundelse`,
    `${count('notRelevant')} er ikke relevante`,
    `${count('silent')} er ikke besvaret`,
  ].filter((part) => !part.startsWith('0 '));
  const last = parts.pop() ?? '';
  return `Kravlisten har ${lines.length} krav: ${parts.length === 0 ? last : `${parts.join(', ')} og ${last}`}.`;
}

/** The coverage table of the annex: each line by the letter's word and heading, its state, and where it is answered. */
export function coverageBlocks(
  input: ReplyInput,
  parts: ReadonlyMap<string, ReplyPart>,
  drawn: (figure: Figure) => ReplyBlock[],
): ReplyBlock[] {
  const contents: Record<string, SectionContent> = { overall: input.frontMatter.content };
  for (const section of input.sections) contents[section.id] = section.content;
  const { lines } = coverage(input.procedure, contents, input.caseFacts ?? {});
  const rows = lines.map((line) => [
    headerCell(`${line.number}`),
    textCell(line.requirement.text),
    textCell(line.requirement.letterWord, line.requirement.heading),
    textCell(...stateText(line)),
    { paragraphs: [placeOf(line, parts.get(line.requirement.section))] },
  ]);
  const table: TableBlock = {
    kind: 'table',
    caption: 'Kravliste',
    columns: ['Krav', 'Hvad der skal svares på', 'Brevets ord og overskrift', 'Svar', 'Sted'].map(headerCell),
    rows,
    widths: [3, 10, 8, 10, 8],
  };
  const total: ReplyBlock = { kind: 'paragraph', runs: plainRun(totalsText(lines)) };
  return [total, ...drawn(coverageFigure(input, lines)), table];
}
