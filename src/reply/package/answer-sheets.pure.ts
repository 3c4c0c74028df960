import { stringify } from 'csv-stringify/sync';
import { coverage, FRONT_MATTER, revisionHash, type SectionContent } from '../../drafting/content.reads.js';
import { stateText } from '../coverage-table.pure.js';
import type { RegionAnswer, ReplyInput } from '../reply-input.js';

/** What the letter asks and how it is answered, one line each. Our own weights are not shown outside. */
export function ledgerRows(input: ReplyInput) {
  const contents: Record<string, SectionContent> = { overall: input.frontMatter.content };
  for (const section of input.sections) contents[section.id] = section.content;
  const { lines } = coverage(input.procedure, contents, input.caseFacts ?? {});
  return lines.map((line) => ({
    krav: line.number,
    tekst: line.requirement.text,
    brevetsOrd: line.requirement.letterWord,
    brevetsOverskrift: line.requirement.heading,
    svar: stateText(line).filter((part) => part !== ''),
    besvaresI: line.where,
  }));
}

/** The regions' answers to each text, with the check number of the text that they name. */
export function answerRows(input: ReplyInput, replyHash: string) {
  const title = (id: string) => input.procedure.sections.find((section) => section.id === id)?.title ?? id;
  const sections = input.sections.flatMap(({ id, revision, content, answers }) =>
    answers.map((answer) => rowOf(title(id), revision, revisionHash(content), answer)),
  );
  const whole = input.endorsements.map((answer) =>
    rowOf('Den samlede afrapportering', input.version, replyHash, answer),
  );
  return [...sections, ...whole];
}

const KINDS: Readonly<Record<RegionAnswer['kind'], string>> = {
  yes: 'ja',
  yesWithReservation: 'ja med forbehold',
  cannotJoin: 'kan ikke tilslutte sig',
  sentBack: 'sendt tilbage',
  withdrawn: 'trukket tilbage',
  none: 'har ikke svaret',
};

function rowOf(text: string, version: number, checkNumber: string, answer: RegionAnswer) {
  return {
    tekst: text,
    version,
    kontrolnummer: checkNumber,
    region: answer.region,
    svar: KINDS[answer.kind],
    ord: answer.words ?? '',
    dato: answer.date ?? '',
    forum: answer.forum ?? '',
    anførtSomIkkeTilsluttet: answer.named === true ? 'ja' : 'nej',
  };
}

/** The regions' own words in the annex. */
export const standpointRows = (input: ReplyInput) =>
  input.standpoints.map(({ region, words, section }) => ({
    region,
    afsnit: section ?? FRONT_MATTER,
    ord: words,
  }));

/** Rows for a spreadsheet that reads Danish lists: semicolons, a mark of the encoding, and no cell that is a formula. */
export const csvOf = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.join('. ') : value]),
      ),
    ),
    { header: true, delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' },
  );
