import { Refused } from '../commands/refusal.js';
import type { WriteSet } from '../commands/write-set.js';
import { careOf } from './field-care.js';
import { personalNumbersIn } from './personal-number.pure.js';
import { readableTextOf } from './readable-text.js';
import { STATED } from './stated.js';
import { asRead, textsOf } from './texts-of.pure.js';

/** Code of the refusal, for programs and pages. */
export const PERSONAL_NUMBER = 'personalNumber';
/** Field of a command's body in which its sender says why what looks like a CPR number is none; no part of the command. */
export const STATEMENT = 'notPersonalNumber';
const WAY_OUT =
  'Fjern det, eller omskriv oplysningen, så den ikke peger på en borger. Er det ikke et CPR-nummer, så skriv hvorfor; det føres i sagsloggen.';
const ONLY_REMOVE = 'Fjern det, eller omskriv oplysningen, så den ikke peger på en borger.';

/** Where a number stands: the field, and what to say of it. Never the number. */
interface Finding {
  readonly field: string;
  readonly text: string;
}

/**
 * The one examination of everything a command would store, for CPR numbers: the fields of the command first, then what
 * its handler decided to write, which may be a draft that becomes a version, or a file. See decision 0028.
 */
export class Examination {
  /** Whether something was let through because the sender said that it is none. */
  private stated = false;

  constructor(
    private readonly command: object,
    /** Why what looks like a number is none, in the sender's words; null when nothing is said. */
    private readonly statement: string | null,
    /** Whether the command leaves an entry in a journal, so that a statement can be kept. */
    private readonly journaled: boolean,
  ) {}

  /** Examines the fields. Errors: `Refused` (invalid), with the fields concerned. */
  fields(): void {
    const care = careOf(this.command);
    const plain = Object.entries(this.command).filter(([name]) => care[name] === undefined);
    this.judge(findingsIn(Object.fromEntries(plain)));
    if (this.statement !== null && isFound(this.statement))
      throw refusal([{ field: STATEMENT, text: `Begrundelsen ligner selv et CPR-nummer. ${ONLY_REMOVE}` }]);
  }

  /** Examines what would be written, and keeps the statement with it. Errors: `Refused` (invalid). */
  async writes(writes: WriteSet): Promise<void> {
    const care = Object.values(careOf(this.command));
    if (care.includes('draft')) return this.warn(writes);
    for (const { values } of writes.rows.filter((row) => row.op === 'insert'))
      this.judge(findingsIn(values).map(inStoredText));
    for (const { set } of writes.rows.filter((row) => row.op === 'update'))
      this.judge(findingsIn(set).map(inStoredText));
    for (const { texts } of writes.entries) this.judge(findingsIn(texts));
    if (care.includes('file')) this.judge(await findingsInFiles(writes));
    this.keepStatement(writes);
  }

  private judge(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    if (this.statement === null || !this.journaled) throw refusal(findings, this.journaled);
    this.stated = true;
  }

  private keepStatement(writes: WriteSet): void {
    if (!this.stated || this.statement === null) return;
    writes.entry({ type: STATED, data: {}, texts: { reason: this.statement } });
  }

  /** A draft is saved all the same: nothing somebody writes may be lost. */
  private warn(writes: WriteSet): void {
    const places = findingsIn(this.command).length;
    if (places > 0) writes.reply({ personalNumbers: places });
  }
}

const isFound = (text: string) => personalNumbersIn(asRead(text)).length > 0;

/** The places of a value that hold what reads like a CPR number. */
function findingsIn(value: unknown): Finding[] {
  return textsOf(value)
    .filter(({ text }) => text.length >= 10 && isFound(text))
    .map(({ path }) => ({ field: path, text: 'Teksten ligner et sted et CPR-nummer.' }));
}

/** How many places of a text, structured or plain, read like a CPR number. */
export const personalNumbersOf = (value: unknown): number => findingsIn(value).length;
/** What a page says of the places of a saved text while it is still under work; empty when there is none. */
export const numberWarnings = (value: unknown): string[] => [
  ...new Set(findingsIn(value).map((finding) => inStoredText(finding).text)),
];

/** A text that the command only names: told by its block, which the pages number too. */
function inStoredText({ field }: Finding): Finding {
  const block = /(?:^|\.)body\.content\.(\d+)\b/.exec(field)?.[1];
  const where = block === undefined ? 'et sted i teksten' : `i tekstens blok ${Number(block) + 1}`;
  return { field: '', text: `Der står noget, der ligner et CPR-nummer, ${where}.` };
}

async function findingsInFiles(writes: WriteSet): Promise<Finding[]> {
  const files = writes.rows
    .flatMap((row) => (row.op === 'insert' ? Object.values(row.values) : []))
    .filter((value) => Buffer.isBuffer(value));
  const found = await Promise.all(files.map(async (bytes) => isFound(await readableTextOf(bytes))));
  return found.includes(true)
    ? [{ field: 'content', text: 'Filen indeholder noget, der ligner et CPR-nummer.' }]
    : [];
}

function refusal(findings: readonly Finding[], mayState = true): Refused {
  const said = [...new Set(findings.map(({ text }) => text))].join(' ');
  const fields = findings.filter(({ field }) => field !== '');
  return new Refused('invalid', PERSONAL_NUMBER, `${said} ${mayState ? WAY_OUT : ONLY_REMOVE}`, fields);
}
