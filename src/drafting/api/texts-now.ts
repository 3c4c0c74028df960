import type { CaseReading } from '../../cases/case-reader.reads.js';
import { coverage, type Coverage, type CoverageLine } from '../coverage.pure.js';
import { currentRevisions, type DraftRow, type RevisionRow } from '../drafts.reads.js';
import { savedDrafts } from '../progress.reads.js';
import { caseFactsOf, registerOf } from '../case-facts/case-facts.reads.js';
import type { Register } from '../case-facts/register.pure.js';
import { FRONT_MATTER, type Known, type SectionContent } from '../section-content.pure.js';
import type { LedgerLineResource } from './ledger.resource.js';

/** The texts of a case as they stand now. */
export interface TextsNow {
  readonly drafts: ReadonlyMap<string, DraftRow>;
  readonly revisions: ReadonlyMap<string, RevisionRow>;
  /** By section, the front matter under `overall`: the draft while it is written, afterwards the current revision. */
  readonly contents: Readonly<Record<string, SectionContent>>;
  /** Facts of the case that conditions of lines read. */
  readonly caseFacts: Known;
  /** Facts that the sections cite. */
  readonly register: Register;
}

const WRITTEN: readonly string[] = ['notStarted', 'drafting'];

/** Reads the texts of a case. */
export async function textsNow({ tx, file, procedure, process }: CaseReading): Promise<TextsNow> {
  const drafts = await savedDrafts(tx, file.id);
  const revisions = await currentRevisions(tx, file.id);
  const where = process.where(file.snapshot);
  const contents = procedure.sections.flatMap(({ id }): [string, SectionContent][] => {
    const [draft, revision] = [drafts.get(id), revisions.get(id)];
    const row = WRITTEN.includes(where.sections[id]!) ? (draft ?? revision) : (revision ?? draft);
    return row ? [[id, row.content]] : [];
  });
  const front = drafts.get(FRONT_MATTER);
  if (front) contents.push([FRONT_MATTER, front.content]);
  const caseFacts = await caseFactsOf(tx, file.id);
  const register = await registerOf(tx, file.id);
  return { drafts, revisions, contents: Object.fromEntries(contents), caseFacts, register };
}

/** How the texts answer the ledger. */
export const coverageNow = ({ procedure }: CaseReading, { contents, caseFacts }: TextsNow): Coverage =>
  coverage(procedure, contents, caseFacts);

/** A line of the ledger as programs read it. */
export function ledgerLine({ number, requirement, state, entry }: CoverageLine): LedgerLineResource {
  const { id, section, text, weight, letterWord, heading } = requirement;
  return {
    id,
    number,
    section,
    text,
    weight,
    letterWord,
    heading,
    state,
    paragraph: entry?.paragraph ?? null,
    missing: entry?.missing ?? null,
    clarifiedBy: entry?.clarifiedBy ?? null,
    clarifiedByDate: entry?.clarifiedByDate ?? null,
    reason: entry?.reason ?? null,
  };
}
