import { shortDate } from '../platform/danish/dates.pure.js';
import type { AnswerKind } from '../workflow/case-context.js';
import { headerCell, textCell } from './reply-blocks.js';
import type { Cell, ReplyBlock, TableBlock } from './reply-blocks.js';
import type { RegionAnswer, ReplyInput } from './reply-input.js';

/** What the regions answer to: one section, or the whole. */
export type Subject = 'section' | 'reply';

const sectionTexts: Record<AnswerKind, string> = {
  none: 'Har ikke svaret',
  yes: 'Godkendt',
  yesWithReservation: 'Godkendt med forbehold',
  cannotJoin: 'Kan ikke tilslutte sig afsnittet',
  sentBack: 'Har sendt afsnittet tilbage',
  withdrawn: 'Har trukket sit svar tilbage',
};

const replyTexts: Record<AnswerKind, string> = {
  none: 'Har ikke svaret',
  yes: 'Tilslutter sig',
  yesWithReservation: 'Tilslutter sig med forbehold',
  cannotJoin: 'Kan ikke tilslutte sig afrapporteringen',
  sentBack: 'Har sendt afrapporteringen tilbage',
  withdrawn: 'Har trukket sit svar tilbage',
};

const basisTexts = {
  meeting: 'møde',
  written: 'skriftlig behandling',
  authority: 'formandens bemyndigelse',
} as const;

/** "Midtjylland" by its code; the code itself for a region the case does not have. */
export function regionName(regions: ReplyInput['regions'], code: string): string {
  return regions.find((region) => region.code === code)?.name ?? code;
}

/** The region as an actor: "Kommunerne i Midtjylland". Never "Region Midtjylland", which is the regional council. */
export function actor(regions: ReplyInput['regions'], code: string): string {
  return `Kommunerne i ${regionName(regions, code)}`;
}

/** The region's answer in Danish. */
export function answerText(answer: RegionAnswer, subject: Subject): string {
  return (subject === 'section' ? sectionTexts : replyTexts)[answer.kind];
}

/** "5.4.2024, møde i Socialdirektørforum, registreret af sekretariatet"; empty when nothing is known. */
export function basisText(answer: RegionAnswer): string {
  const basis = answer.basis === undefined ? '' : basisTexts[answer.basis];
  const forum =
    answer.forum === undefined
      ? basis
      : `${basis}${answer.basis === 'meeting' ? ' i ' : basis === '' ? '' : ', '}${answer.forum}`;
  const registered = answer.registered === true ? 'registreret af sekretariatet' : '';
  return [answer.date === undefined ? '' : shortDate(answer.date), forum, registered]
    .filter((part) => part !== '')
    .join(', ');
}

/** Words as they stand, in quotation marks, one entry per paragraph. */
export function quoted(words: string): string[] {
  const paragraphs = words.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.map(
    (line, index) => `${index === 0 ? '”' : ''}${line}${index === paragraphs.length - 1 ? '”' : ''}`,
  );
}

function answerOf(answers: readonly RegionAnswer[], region: string): RegionAnswer {
  return answers.find((answer) => answer.region === region) ?? { region, kind: 'none' };
}

function row(regions: ReplyInput['regions'], answer: RegionAnswer, subject: Subject): Cell[] {
  const words = answer.words === undefined ? [] : quoted(answer.words);
  const named = answer.named === true ? ['Anført som ikke tilsluttet'] : [];
  return [
    headerCell(regionName(regions, answer.region)),
    textCell(answerText(answer, subject), ...named, ...words),
    textCell(...[basisText(answer)].filter((text) => text !== '')),
  ];
}

/** One line per region asked, in the order of the case; a region without an answer has its line too. */
export function answersTable(
  regions: ReplyInput['regions'],
  answers: readonly RegionAnswer[],
  subject: Subject,
  caption: string,
): TableBlock {
  const rows = regions.map((region) => row(regions, answerOf(answers, region.code), subject));
  return {
    kind: 'table',
    caption,
    columns: ['Kommunerne i', 'Svar', 'Dato og grundlag'].map(headerCell),
    rows,
    widths: [3, 5, 3],
  };
}

/** A region's reservation, set apart from the text it is to. */
export function reservationBlock(label: string, words: string): ReplyBlock {
  return { kind: 'quote', label, paragraphs: quoted(words), reservation: true };
}

/** A region's own words, set apart from the text. */
export function quoteBlock(label: string, words: string): ReplyBlock {
  return { kind: 'quote', label, paragraphs: quoted(words) };
}
