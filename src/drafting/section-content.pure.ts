import { contentHash } from '../platform/canonical/canonical.js';
import { parseTree, TextError } from '../platform/text/document-tree.js';
import type { DocumentTree } from '../platform/text/document-tree.js';
import type { Procedure, Requirement } from '../procedure/procedure.js';
import { parseAnswers } from './answers-by-section.pure.js';
import type { StructuredAnswers } from './answers-by-section.pure.js';
import { ContentError } from './content-error.js';
import type { ContentProblem } from './content-error.js';
import { LedgerEntry } from './ledger-entry.js';
import { cleanJson, validated } from './validated.js';

/** What one section says: its text, its structured answers, and which block answers which line. The unit of a revision. */
export interface SectionContent {
  readonly body: DocumentTree;
  readonly answers: StructuredAnswers;
  /** Keyed by requirement id; a line without an entry is silent. */
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
}

/** A draft on its first day. */
export const emptyContent: SectionContent = { body: { type: 'doc', content: [] }, answers: {}, ledger: {} };

/** Known beside the section itself: other sections' answers by section id, and `caseFacts`. Conditions of lines read it. */
export type Known = Readonly<Record<string, unknown>>;

/** The section id of the front matter (sammenfatning), which answers the `overall.*` lines. */
export const FRONT_MATTER = 'overall';

function collected<T>(problems: ContentProblem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ContentError) problems.push(...error.problems);
    else if (error instanceof TextError) problems.push({ field: 'body', message: error.message });
    else throw error;
    return undefined;
  }
}

/**
 * Reads the entries of one section's ledger lines.
 * @throws ContentError: a line the section does not have, or an entry that is not complete.
 */
export function parseLedger(
  procedure: Procedure,
  section: string,
  input: unknown,
): Record<string, LedgerEntry> {
  const plain = cleanJson(input ?? {}, 'ledger') as Record<string, unknown>;
  const problems: ContentProblem[] = [];
  const ledger: Record<string, LedgerEntry> = {};
  for (const [id, raw] of Object.entries(plain)) {
    const known = procedure.requirements.some((line) => line.id === id && line.section === section);
    if (!known) problems.push({ field: `ledger.${id}`, message: 'Kravet hører ikke til dette afsnit.' });
    const entry = collected(problems, () => validated(LedgerEntry, raw, `ledger.${id}`));
    if (known && entry !== undefined) ledger[id] = entry;
  }
  if (problems.length > 0) throw new ContentError(problems);
  return ledger;
}

/**
 * Reads a section's content from outside into its one form: NFC, normalised tree, no empty fields.
 * @throws ContentError with everything that is wrong at once.
 */
export function parseSectionContent(procedure: Procedure, section: string, input: unknown): SectionContent {
  const raw = (typeof input === 'object' && input !== null ? input : {}) as Partial<
    Record<'body' | 'answers' | 'ledger', unknown>
  >;
  const problems: ContentProblem[] = Object.keys(raw)
    .filter((field) => !Object.hasOwn(emptyContent, field))
    .map((field) => ({ field, message: `Feltet "${field}" kendes ikke her.` }));
  const body = collected(problems, () => parseTree(raw.body));
  const answers = collected(problems, () => parseAnswers(section, raw.answers ?? {}));
  const ledger = collected(problems, () => parseLedger(procedure, section, raw.ledger));
  if (problems.length > 0 || !body || !answers || !ledger) throw new ContentError(problems);
  return { body, answers, ledger };
}

/** The content hash of a revision: 64 hex digits, over text, answers and ledger and nothing else. */
export function revisionHash(content: SectionContent): string {
  const { body, answers, ledger } = content;
  return contentHash({ body, answers, ledger });
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    root,
  );
}

/** Whether a line applies. A condition on something not handed over counts as met: silence must not hide a line. */
export function isRelevant(line: Requirement, known: Known): boolean {
  if (line.onlyWhen === undefined) return true;
  const [root = '', ...path] = line.onlyWhen.answer.split('.');
  if (!Object.hasOwn(known, root)) return true;
  const value = valueAt(known[root], path);
  return typeof value === 'string' && line.onlyWhen.oneOf.includes(value);
}

const present = (text: string | undefined) => text !== undefined && text !== '';

/** Whether an entry answers: complete by its own status, and the block it points at is still in the text. */
export function isAnswer(entry: LedgerEntry | undefined, body: DocumentTree): entry is LedgerEntry {
  if (entry === undefined) return false;
  if (entry.paragraph !== undefined && entry.paragraph > body.content.length) return false;
  if (entry.status === 'declined') return present(entry.reason);
  if (body.content.length === 0) return false;
  return (
    entry.status === 'answered' ||
    (present(entry.missing) && present(entry.clarifiedBy) && present(entry.clarifiedByDate))
  );
}

export function entryOf(content: SectionContent, id: string): LedgerEntry | undefined {
  return Object.hasOwn(content.ledger, id) ? content.ledger[id] : undefined;
}

export interface SilentLines {
  /** Ids of mandatory lines without an answer: they block review (overall lines: putting forward). */
  readonly silent: readonly string[];
  /** Ids of recommended lines without an answer: they warn. */
  readonly recommendedSilent: readonly string[];
}

/**
 * The lines of a section that its content does not answer; lines whose condition fails are left out.
 * @param known other sections' answers and `caseFacts`, where a condition reads them; the section's own are added here.
 */
export function silentLines(
  procedure: Procedure,
  section: string,
  content: SectionContent,
  known: Known = { caseFacts: {} },
): SilentLines {
  const all = { ...known, [section]: content.answers };
  const without = procedure.requirements.filter(
    (line) =>
      line.section === section && isRelevant(line, all) && !isAnswer(entryOf(content, line.id), content.body),
  );
  const ids = (weight: Requirement['weight']) =>
    without.filter((line) => line.weight === weight).map((line) => line.id);
  return { silent: ids('mandatory'), recommendedSilent: ids('recommended') };
}
