import { answerRows, FRONT_MATTER, revisionHash } from '../drafting/content.reads.js';
import { longDate, shortDate } from '../platform/danish/dates.pure.js';
import { forbiddenCharacters, TextError } from '../platform/text/document-tree.js';
import { bodyBlocks, Outline } from './body-blocks.pure.js';
import type { TableCount } from './body-blocks.pure.js';
import { coverageBlocks } from './coverage-table.pure.js';
import { placesFigure, timelineFigure, type Figure } from './figures/answer-figures.pure.js';
import { standpointsFigure } from './figures/state-figures.pure.js';
import { coverLetter } from './cover-letter.pure.js';
import { SourceNotes } from './source-notes.pure.js';
import { actor, answersTable, quoteBlock, regionName, reservationBlock } from './region-answers.pure.js';
import { headerCell, plainRun, textCell } from './reply-blocks.js';
import type { ReplyBlock, ReplyModel, ReplyPart, TableBlock } from './reply-blocks.js';
import { hashesOf } from './reply-hash.pure.js';
import type { ReplyInput, ReplySectionInput } from './reply-input.js';

function counter(): TableCount {
  let count = 0;
  return { next: () => (count += 1) };
}

/** What is numbered through the whole reply, in the order it is printed. */
interface Numbering {
  readonly tables: TableCount;
  readonly figures: TableCount;
  readonly notes: SourceNotes;
}

/** A drawing with its number; nothing where there is nothing to draw. */
function figureBlock(figure: Figure | null, { figures }: Numbering): ReplyBlock[] {
  if (figure === null) return [];
  const { title, ...drawing } = figure;
  return [{ kind: 'figure', ...drawing, caption: `Figur ${figures.next()}. ${title}` }];
}

const titleOf = (input: ReplyInput, id: string) =>
  input.procedure.sections.find((section) => section.id === id)?.title ?? id;

function frontMatterPart(input: ReplyInput, { tables, notes }: Numbering): ReplyPart {
  const outline = new Outline('sammenfatning', null);
  const blocks = bodyBlocks(input.frontMatter.content.body, outline, tables).map((block) => notes.on(block));
  return { id: 'sammenfatning', number: null, heading: 'Sammenfatning', blocks, newPage: true };
}

function answersInTable(
  input: ReplyInput,
  section: ReplySectionInput,
  number: number,
  outline: Outline,
  numbering: Numbering,
): ReplyBlock[] {
  const rows = answerRows(section.id, section.content.answers, (code) => regionName(input.regions, code));
  if (rows.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    caption: `Afsnit ${number}: hvad der foreslås`,
    columns: ['Oplysning', 'Svar'].map(headerCell),
    rows: rows.map((row) => [headerCell(row.label), textCell(row.value)]),
    widths: [2, 5],
  };
  const drawn = figureBlock(sectionFigure(section), numbering);
  return [outline.heading(1, 'Oplysninger i skemaform'), table, ...drawn];
}

function sectionFigure({ id, content }: ReplySectionInput): Figure | null {
  if (id === 'dimensioning') return placesFigure(content.answers);
  if (id === 'timeline') return timelineFigure(content.answers);
  return null;
}

function sectionPart(
  input: ReplyInput,
  section: ReplySectionInput,
  number: number,
  numbering: Numbering,
): ReplyPart {
  const { tables, notes } = numbering;
  const id = `afsnit-${section.id}`;
  const outline = new Outline(id, number);
  const reserved = section.answers.filter(
    (answer) => answer.kind === 'yesWithReservation' && answer.words !== undefined,
  );
  const blocks: ReplyBlock[] = [
    ...bodyBlocks(section.content.body, outline, tables).map((block) => notes.on(block)),
    ...reserved.map((answer) =>
      reservationBlock(
        `Forbehold fra kommunerne i ${regionName(input.regions, answer.region)} til afsnit ${number}`,
        answer.words ?? '',
      ),
    ),
    ...answersInTable(input, section, number, outline, numbering),
    outline.heading(1, 'Regionernes svar på afsnittet'),
    answersTable(
      input.regions,
      section.answers,
      'section',
      `Afsnit ${number}: svar på version ${section.revision}`,
    ),
  ];
  return { id, number: `${number}.`, heading: titleOf(input, section.id), blocks, newPage: false };
}

function politicalBlocks(input: ReplyInput, outline: Outline): ReplyBlock[] {
  const facts = input.politicalTreatment ?? [];
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => [
    headerCell(regionName(input.regions, fact.region)),
    textCell(fact.text),
    textCell(...(fact.date === undefined ? [] : [shortDate(fact.date)])),
  ]);
  const table: TableBlock = {
    kind: 'table',
    caption: 'Behandling pr. region',
    columns: ['Kommunerne i', 'Behandling', 'Dato'].map(headerCell),
    rows,
    widths: [3, 6, 2],
  };
  return [outline.heading(1, 'Politisk behandling'), table];
}

function explanationBlocks(input: ReplyInput, outline: Outline): ReplyBlock[] {
  const explained = input.explanations ?? [];
  if (explained.length === 0) return [];
  const rows = explained.map((one) => [textCell(one.text), textCell(one.explanation)]);
  const table: TableBlock = {
    kind: 'table',
    caption: 'Forhold mellem afsnittene, som er forklaret',
    columns: ['Forhold', 'Forklaring'].map(headerCell),
    rows,
    widths: [1, 1],
  };
  return [outline.heading(1, 'Sammenhæng mellem afsnittene'), table];
}

function standpointsPart(input: ReplyInput, numbering: Numbering): ReplyPart {
  const outline = new Outline('bilag-standpunkter', null);
  const words = input.standpoints.map((standpoint) => {
    const about =
      standpoint.section === undefined ? '' : ` om ${titleOf(input, standpoint.section).toLowerCase()}`;
    return quoteBlock(`${actor(input.regions, standpoint.region)}${about}`, standpoint.words);
  });
  const own: ReplyBlock[] =
    words.length === 0 ? [] : [outline.heading(1, 'Standpunkter med regionernes egne ord'), ...words];
  const blocks: ReplyBlock[] = [
    {
      kind: 'paragraph',
      runs: plainRun(
        'Svarene er regionernes administrative tilslutning til den samlede afrapportering. Standpunkterne er gengivet ordret.',
      ),
    },
    answersTable(
      input.regions,
      input.endorsements,
      'reply',
      'Regionernes svar på den samlede afrapportering',
    ),
    ...figureBlock(standpointsFigure(input), numbering),
    ...own,
    ...politicalBlocks(input, outline),
    ...explanationBlocks(input, outline),
  ];
  return {
    id: 'bilag-standpunkter',
    number: null,
    heading: 'Bilag 1: Regionernes standpunkter til afrapporteringen',
    blocks,
    newPage: true,
  };
}

function versionsPart(input: ReplyInput, hashes: { replyHash: string; submissionHash: string }): ReplyPart {
  const line = (label: string, revision: string, hash: string) => [
    headerCell(label),
    textCell(revision),
    textCell(grouped(hash)),
  ];
  const rows = [
    line('Sammenfatning', `${input.frontMatter.revision}`, revisionHash(input.frontMatter.content)),
    ...input.sections.map((section) =>
      line(titleOf(input, section.id), `${section.revision}`, revisionHash(section.content)),
    ),
    line('Den samlede afrapportering', `${input.version}`, hashes.replyHash),
    line('Afrapporteringen med bilag', `${input.version}`, hashes.submissionHash),
  ];
  const table: TableBlock = {
    kind: 'table',
    caption: 'Versioner og kontroltal',
    columns: ['Tekst', 'Version', 'Kontroltal'].map(headerCell),
    rows,
    widths: [8, 3, 13],
  };
  const why =
    'Kontroltallet er beregnet af indholdet (SHA-256). Samme tekst giver altid samme kontroltal, og en ændret tekst et andet.';
  return {
    id: 'bilag-versioner',
    number: null,
    heading: 'Bilag 3: Versioner og kontroltal',
    blocks: [{ kind: 'paragraph', runs: plainRun(why) }, table],
    newPage: false,
  };
}

/** 64 hex digits in groups of eight, so that they can be read aloud and break over lines. */
export function grouped(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

function coverOf(input: ReplyInput, replyHash: string): ReplyModel['cover'] {
  const facts = [
    ['Til', input.recipient],
    ['Modtagerens sagsnr.', input.agencyCaseNumber],
    ['Afsenders sagsnr.', input.ownCaseNumber],
    ['Dato', longDate(input.date)],
    ['Version', `${input.version}`],
    ['Kontroltal', grouped(replyHash)],
  ] as const;
  const names = input.regions.map((region) => region.name);
  const from = `Fra kommunerne i ${names.slice(0, -1).join(', ')}${names.length > 1 ? ' og ' : ''}${names.at(-1) ?? ''}`;
  return {
    kicker: `Samlet afrapportering på ${input.procedure.title.toLowerCase()} efter ${input.procedure.legalBasis}`,
    from,
    facts: facts.map(([label, value]) => ({ label, value })),
    letter: coverLetter(input),
  };
}

/** A sign that one format cannot carry would make the formats differ or the file unreadable. */
function assertPrintable(model: ReplyModel): ReplyModel {
  JSON.stringify(model, (_key, value: unknown) => {
    if (typeof value === 'string' && forbiddenCharacters.test(value))
      throw new TextError(
        'controlCharacter',
        'En tekst i afrapporteringen indeholder usynlige styretegn. Ret teksten, og saml afrapporteringen igen.',
      );
    return value;
  });
  return model;
}

/**
 * Assembles the reply from plain rows: cover, front matter, sections in order, annexes (standpoints, ledger, versions).
 * The same rows give the same model; nothing in it depends on when it is built.
 * @throws RangeError when a date does not exist, TextError when words hold control characters.
 */
export function buildReplyModel(input: ReplyInput): ReplyModel {
  const hashes = hashesOf(input);
  const numbering = { tables: counter(), figures: counter(), notes: new SourceNotes() };
  const front = frontMatterPart(input, numbering);
  const sections = input.sections.map((section, index) => sectionPart(input, section, index + 1, numbering));
  const standpoints = standpointsPart(input, numbering);
  const byId = new Map([
    [FRONT_MATTER, front],
    ...input.sections.map((section, index): [string, ReplyPart] => [section.id, sections[index]!]),
  ]);
  const ledger: ReplyPart = {
    id: 'bilag-kravliste',
    number: null,
    heading: 'Bilag 2: Kravliste',
    blocks: coverageBlocks(input, byId, (figure) => figureBlock(figure, numbering)),
    newPage: true,
  };
  return assertPrintable({
    title: input.title,
    cover: coverOf(input, hashes.replyHash),
    parts: [front, ...sections, standpoints, ledger, versionsPart(input, hashes)],
    notes: numbering.notes.texts,
    look: input.look ?? null,
    date: input.date,
    version: input.version,
    ...hashes,
    footer: `Sag ${input.agencyCaseNumber} · afsenders sag ${input.ownCaseNumber} · version ${input.version}`,
  });
}
