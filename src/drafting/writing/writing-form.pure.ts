import {
  readSheet,
  sheetOf,
  tagOf,
  TextError,
  type Block,
  type SheetReading,
} from '../../platform/text/document-tree.js';
import type { Procedure } from '../../procedure/procedure.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault, Typed } from '../../web/components/form.js';
import type { SectionContent } from '../section-content.pure.js';
import { answerAt, answerFields, answersOf } from './answer-fields.pure.js';
import { readValue, valueText } from './answer-values.pure.js';
import { ledgerFields, readLedger, type FormLine } from './ledger-fields.pure.js';

/** Ids of the form's own fields; answers are `svar.<path>`, lines of the ledger `krav.<number>.<name>`. */
export const TEXT_FIELD = 'tekst';
export const BASIS_FIELD = '_grundlag';
export const answerField = (path: string): string => `svar.${path}`;
/** Shared text that the form shows, while it does; filled in by the script of the page. */
export const LIVE_FIELD = '_sammen';
/** How far that text has come where the form is sent from. */
export const LIVE_STATE_FIELD = '_tilstand';
/** The box that says that a kept block is to go. */
export const dropField = (number: number): string => `slet.${number}`;
/** The field for the answer to a line that has none; what is written there goes last in the text. */
export const missingField = (number: number): string => `mangler.${number}`;

/** The version that what was typed was built on, on a page that shows two texts; and the button that puts them together. */
export const BEFORE_FIELD = '_bygger';
export const MERGE_FIELD = 'flet';
/** The answers to lines that had none, once they stand in the text itself. */
export const withoutMissing = (typed: Typed): Typed =>
  Object.fromEntries(Object.keys(typed).flatMap((name) => (name.startsWith('mangler.') ? [[name, '']] : [])));

/** What a form needs of the content it was filled from: what its fields cannot show comes back with it, unchanged. */
interface Basis {
  readonly kept: readonly Block[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly ledger: SectionContent['ledger'];
}

export type FormReading =
  | { readonly kind: 'content'; readonly content: SectionContent }
  | { readonly kind: 'faults'; readonly faults: readonly FieldFault[] };

/** The lines of a section, in the ledger's order. */
export const linesOf = (procedure: Procedure, section: string): FormLine[] =>
  procedure.requirements.flatMap((line, index) =>
    line.section === section ? [{ number: index + 1, id: line.id }] : [],
  );

/** Content as the fields of the form show it. */
export function formOf(
  procedure: Procedure,
  section: string,
  content: SectionContent,
): Record<string, string> {
  const lines = linesOf(procedure, section);
  const { text, kept } = sheetOf(content.body, tagsOf(lines, content));
  const basis: Basis = { kept, answers: content.answers, ledger: content.ledger };
  const answers = answerFields(section).map(({ path, kind }): [string, string] => [
    answerField(path),
    valueText(kind, answerAt(content.answers, path)),
  ]);
  return {
    [TEXT_FIELD]: text,
    [BASIS_FIELD]: JSON.stringify(basis),
    ...Object.fromEntries(answers),
    ...ledgerFields(lines, content.ledger),
  };
}

function tagsOf(lines: readonly FormLine[], { ledger }: SectionContent): Map<number, number[]> {
  const tags = new Map<number, number[]>();
  for (const { number, id } of lines) {
    const block = Object.hasOwn(ledger, id) ? ledger[id]!.paragraph : undefined;
    if (block !== undefined) tags.set(block, [...(tags.get(block) ?? []), number]);
  }
  return tags;
}

/** The kept blocks of a form, to be shown beside it. */
export const keptIn = (typed: Typed): readonly Block[] => basisIn(typed)?.kept ?? [];

function basisIn(typed: Typed): Basis | null {
  try {
    const { kept, answers, ledger } = JSON.parse(typed[BASIS_FIELD] ?? '') as Partial<Basis>;
    if (!Array.isArray(kept)) return null;
    return { kept, answers: answers ?? {}, ledger: ledger ?? {} };
  } catch {
    return null;
  }
}

const faultTexts = texts.writing.faults;

/** Reads the form. Faults name every field that cannot be understood; what the rules say of it is the command's to tell. */
export function contentOf(procedure: Procedure, section: string, typed: Typed): FormReading {
  const basis = basisIn(typed);
  if (!basis) return { kind: 'faults', faults: [{ field: '', text: faultTexts.incomplete }] };
  const lines = linesOf(procedure, section);
  const { read, faults: inText } = readText(lines, typed, basis);
  const { answers, faults: inAnswers } = readAnswers(section, typed, basis);
  const faults = [...inText, ...inAnswers];
  if (read === null || faults.length > 0) return { kind: 'faults', faults };
  const ledger = readLedger(lines, typed, basis.ledger, read.places);
  return { kind: 'content', content: { body: read.tree, answers, ledger } };
}

/** The text with the answers to lines that had none. */
function wholeText(lines: readonly FormLine[], typed: Typed): string {
  const added = lines.flatMap(({ number }) => {
    const words = typed[missingField(number)]?.trim() ?? '';
    return words === '' ? [] : [`${tagOf([number])}\n${words}`];
  });
  return [typed[TEXT_FIELD] ?? '', ...added].join('\n\n');
}

function readText(
  lines: readonly FormLine[],
  typed: Typed,
  { kept }: Basis,
): { readonly read: SheetReading | null; readonly faults: FieldFault[] } {
  const at = (text: string) => ({ field: TEXT_FIELD, text });
  try {
    const read = readSheet(wholeText(lines, typed), kept);
    const missing = read.missing.filter((number) => typed[dropField(number)] !== 'ja');
    const known = new Set(lines.map(({ number }) => number));
    const tags = [...read.places];
    return {
      read,
      faults: [
        ...missing.map((number) => at(faultTexts.keptMissing(number))),
        ...tags.filter(([tag]) => !known.has(tag)).map(([tag]) => at(faultTexts.foreignLine(tag))),
        ...tags.filter(([, blocks]) => blocks.length > 1).map(([tag]) => at(faultTexts.lineTwice(tag))),
        ...read.loose.map((tag) => at(faultTexts.looseLine(tag))),
      ],
    };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return { read: null, faults: [at(error.message)] };
  }
}

function readAnswers(
  section: string,
  typed: Typed,
  { answers: before }: Basis,
): { readonly answers: SectionContent['answers']; readonly faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const values = new Map<string, unknown>();
  const fields = answerFields(section);
  for (const { path, kind } of fields) {
    const words = typed[answerField(path)];
    const old = answerAt(before, path);
    const read =
      words === undefined || words.trim() === valueText(kind, old) ? { value: old } : readValue(kind, words);
    if (read === 'wrong') faults.push({ field: answerField(path), text: faultTexts.unreadable[kind] });
    else values.set(path, read.value);
  }
  return { answers: answersOf(before, fields, values), faults };
}

/** The field of the form that a field of the command stands for: `content.ledger.<line>.missing` and so on. */
export function fieldOfCommand(procedure: Procedure, section: string, field: string): string {
  if (field.startsWith('content.body')) return TEXT_FIELD;
  const answer = answerFields(section).find(({ path }) => isWithin(field, `content.answers.${path}`));
  if (answer) return answerField(answer.path);
  const parent = answerFields(section).find(({ path }) => isWithin(`content.answers.${path}`, field));
  if (parent) return answerField(parent.path);
  const line = linesOf(procedure, section).find(({ id }) => isWithin(field, `content.ledger.${id}`));
  if (!line) return '';
  const name = field.slice(`content.ledger.${line.id}.`.length);
  return `krav.${line.number}.${name === '' || name === 'paragraph' ? 'status' : name}`;
}

const isWithin = (field: string, place: string) => field === place || field.startsWith(`${place}.`);
