import { FRONT_MATTER, type CoverageLine, type CoverageState } from '../../drafting/content.reads.js';
import { answerText, regionName } from '../region-answers.pure.js';
import { FIGURE_WIDTH, type Shape } from '../reply-blocks.js';
import type { RegionAnswer, ReplyInput } from '../reply-input.js';
import type { Figure } from './answer-figures.pure.js';
import { INK_BLUE, legend, LEGEND_HEIGHT, PALE_BLUE, RULE } from './bars.pure.js';

const LABEL_WIDTH = 190;
const ROW = 28;
const SQUARE = 18;

const STATES: readonly { state: CoverageState; sign: string; word: string; fill: string; ink: string }[] = [
  { state: 'answered', sign: 'B', word: 'besvaret', fill: INK_BLUE, ink: 'FFFFFF' },
  { state: 'partly', sign: 'D', word: 'delvist besvaret', fill: PALE_BLUE, ink: '1D2126' },
  { state: 'declined', sign: 'I', word: 'ikke besvaret, med begrundelse', fill: 'F3E3CF', ink: '1D2126' },
  { state: 'notRelevant', sign: 'R', word: 'ikke relevant', fill: 'F3F4F6', ink: '1D2126' },
  { state: 'silent', sign: 'M', word: 'mangler svar', fill: 'FFFFFF', ink: '1D2126' },
];

/** One square per requirement, in the letter's order, with its number and a letter for its state; words beside each section. */
export function coverageFigure(input: ReplyInput, lines: readonly CoverageLine[]): Figure {
  const titles = [
    { id: FRONT_MATTER, title: 'Sammenfatning' },
    ...input.procedure.sections.map(({ id, title }) => ({ id, title })),
  ];
  const rows = titles
    .map(({ id, title }) => ({ title, own: lines.filter(({ requirement }) => requirement.section === id) }))
    .filter(({ own }) => own.length > 0);
  const shapes = rows.flatMap(({ title, own }, index) => coverageRow(title, own, index * ROW + 4));
  const height = rows.length * ROW + 8;
  const used = STATES.filter(({ state }) => lines.some((line) => line.state === state));
  const key = used.map(({ sign, word }) => `${sign}: ${word}`).join(', ');
  const said = rows.map(({ title, own }) => `${title}: ${countsText(own)}`);
  return {
    title: 'Krav og svar',
    alt: `${said.join('. ')}.`,
    height: height + LEGEND_HEIGHT,
    shapes: [...shapes, legend(height, `${key}.`)],
  };
}

function coverageRow(title: string, own: readonly CoverageLine[], y: number): Shape[] {
  return [
    { kind: 'text', x: 0, y, width: LABEL_WIDTH - 10, text: title, at: 'start' },
    ...own.flatMap(({ number, state }, index): Shape[] => {
      const { sign, fill, ink } = STATES.find((one) => one.state === state)!;
      const at = { x: LABEL_WIDTH + index * 48, y, width: 42 };
      return [
        { kind: 'box', ...at, height: SQUARE, fill, edge: '545A63' },
        { kind: 'text', ...at, text: `${number} ${sign}`, at: 'middle', colour: ink },
      ];
    }),
  ];
}

function countsText(own: readonly CoverageLine[]): string {
  const counts = STATES.map(({ state, word }) => ({
    word,
    count: own.filter((line) => line.state === state).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(', ');
}

const ANSWERS: Readonly<Record<RegionAnswer['kind'], { word: string; fill: string }>> = {
  yes: { word: 'ja', fill: PALE_BLUE },
  yesWithReservation: { word: 'forbehold', fill: 'F3E3CF' },
  cannotJoin: { word: 'nej', fill: 'FFFFFF' },
  sentBack: { word: 'retur', fill: 'FFFFFF' },
  withdrawn: { word: 'trukket', fill: 'FFFFFF' },
  none: { word: 'intet', fill: 'FFFFFF' },
};

/** Each region's answer to each section and to the whole: the words in a grid, and the whole sentence for each in the text beside it. */
export function standpointsFigure(input: ReplyInput): Figure {
  const columns = [
    ...input.sections.map(({ answers }, index) => ({
      head: `Afsnit ${index + 1}`,
      answers,
      subject: 'section' as const,
    })),
    { head: 'Det hele', answers: input.endorsements, subject: 'reply' as const },
  ];
  const first = 120;
  const wide = Math.floor((FIGURE_WIDTH - first) / columns.length);
  const place = (index: number) => ({ x: first + index * wide, width: wide - 4 });
  const head = columns.map(({ head: text }, index): Shape => ({
    kind: 'text',
    ...place(index),
    y: 0,
    text,
    at: 'middle',
    strong: true,
  }));
  const rows = input.regions.flatMap(({ code, name }, row): Shape[] => {
    const y = 24 + row * ROW;
    const cells = columns.flatMap(({ answers }, index): Shape[] => {
      const { word, fill } = ANSWERS[answerOf(answers, code).kind];
      return [
        { kind: 'box', ...place(index), y, height: 22, fill, edge: RULE },
        { kind: 'text', ...place(index), y: y + 2, text: word, at: 'middle' },
      ];
    });
    return [{ kind: 'text', x: 0, y: y + 2, width: first - 8, text: name, at: 'start' }, ...cells];
  });
  const said = input.regions.map(({ code }) => {
    const each = columns.map(
      ({ head: text, answers, subject }) =>
        `${text.toLowerCase()} ${answerText(answerOf(answers, code), subject).toLowerCase()}`,
    );
    return `Kommunerne i ${regionName(input.regions, code)}: ${each.join(', ')}`;
  });
  return {
    title: 'Regionernes svar i overblik',
    alt: `${said.join('. ')}.`,
    height: 24 + input.regions.length * ROW,
    shapes: [...head, ...rows],
  };
}

const answerOf = (answers: readonly RegionAnswer[], region: string): RegionAnswer =>
  answers.find((answer) => answer.region === region) ?? { region, kind: 'none' };
