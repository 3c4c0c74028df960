import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseReading } from '../../cases/case-reader.reads.js';
import type { Asking } from '../../identity/viewer.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { pageOfAll, type Page, type PageQuery } from '../../platform/http/page.js';
import { letterFacts } from '../../procedure/facts.js';
import { commentsOf } from '../comments/comments.reads.js';
import { contradictions } from '../contradictions.pure.js';
import { registerAtHand } from '../register-contradictions.pure.js';
import { contributionsHandedIn } from '../progress.reads.js';
import { FRONT_MATTER } from '../section-content.pure.js';
import type { ContradictionResource } from '../contradiction.reads.js';
import type { FactResource, LedgerLineResource } from './ledger.resource.js';
import type { SectionResource, SectionSummary } from './section.resource.js';
import { coverageNow, ledgerLine, textsNow, type TextsNow } from './texts-now.js';

/** The sections of a case, their ledger and what does not agree, for those who work on it. */
@Injectable()
export class SectionsQuery {
  constructor(private readonly cases: CaseReader) {}

  /** Every section in the order of the reply, the front matter first. Errors: `Refused`. */
  list(caller: Asking, caseId: string, query: PageQuery): Promise<Page<SectionSummary>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) =>
      pageOfAll(await summaries(reading, await textsNow(reading)), query, `cases/${caseId}/sections`),
    );
  }

  /** One section with its text. Errors: `Refused`. */
  show(caller: Asking, caseId: string, section: string): Promise<SectionResource> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      const texts = await textsNow(reading);
      const summary = (await summaries(reading, texts)).find((one) => one.section === section);
      if (!summary) throw unknownSection();
      const content = Object.hasOwn(texts.contents, section) ? texts.contents[section]! : null;
      return { ...summary, content, requirements: linesOf(reading, texts, section) };
    });
  }

  /** The ledger of the case, or of one section. Errors: `Refused`. */
  ledger(
    caller: Asking,
    caseId: string,
    query: PageQuery,
    section?: string,
  ): Promise<Page<LedgerLineResource>> {
    return this.cases.read(caller, caseId, 'ledger', async (reading) => {
      if (section !== undefined) demandSection(reading, section);
      return pageOfAll(linesOf(reading, await textsNow(reading), section), query, `cases/${caseId}/ledger`);
    });
  }

  /** What the texts say that cannot both be so. Errors: `Refused`. */
  contradictions(caller: Asking, caseId: string, query: PageQuery): Promise<Page<ContradictionResource>> {
    return this.cases.read(caller, caseId, 'draft', async (reading) => {
      const texts = await textsNow(reading);
      const { lines } = coverageNow(reading, texts);
      const answered = lines.filter(({ entry }) => entry !== null).map(({ requirement }) => requirement.id);
      const answers = Object.fromEntries(
        Object.entries(texts.contents).map(([id, content]) => [id, content.answers]),
      );
      const found = contradictions(
        answers,
        new Set(answered),
        registerAtHand(reading.procedure, texts.contents, texts.register),
      );
      const rows = found.map((one) => ({ ...one, sections: [...one.sections] }));
      return pageOfAll(rows, query, `cases/${caseId}/contradictions`);
    });
  }

  /** The fact sheet of the letter. Errors: `Refused`. */
  facts(caller: Asking, caseId: string, query: PageQuery): Promise<Page<FactResource>> {
    return this.cases.read(caller, caseId, 'draft', () =>
      Promise.resolve(pageOfAll(letterFacts.map(factOf), query, `cases/${caseId}/facts`)),
    );
  }
}

const unknownSection = () => new Refused('unknown', 'unknownSection', 'Afsnittet findes ikke i sagen.');

/** Errors: `Refused` for a section the case does not have; the front matter is one. */
export function demandSection({ procedure }: Pick<CaseReading, 'procedure'>, section: string): void {
  if (section !== FRONT_MATTER && !procedure.sections.some(({ id }) => id === section))
    throw unknownSection();
}

function linesOf(reading: CaseReading, texts: TextsNow, section?: string): LedgerLineResource[] {
  const { lines } = coverageNow(reading, texts);
  return lines
    .filter(({ requirement }) => section === undefined || requirement.section === section)
    .map(ledgerLine);
}

async function summaries(reading: CaseReading, { drafts, revisions }: TextsNow): Promise<SectionSummary[]> {
  const { tx, file, procedure, process } = reading;
  const { coordinator, sections } = file.snapshot.context;
  const where = process.where(file.snapshot);
  const handedIn = await contributionsHandedIn(tx, file.id);
  const threads = (await commentsOf(tx, file.id)).filter(
    ({ parentId, withdrawnAt, settlement }) =>
      parentId === null && withdrawnAt === null && settlement?.kind !== 'resolved',
  );
  const front = { id: FRONT_MATTER, title: 'Sammenfatning' };
  return [front, ...procedure.sections].map(({ id, title }) => {
    const [draft, revision] = [drafts.get(id), revisions.get(id)];
    return {
      section: id,
      title,
      state: id === FRONT_MATTER ? null : where.sections[id]!,
      lead: id === FRONT_MATTER ? coordinator : sections[id]!.lead,
      draft: draft ? { version: draft.version, hash: draft.hash } : null,
      revision: revision ? { number: revision.number, hash: revision.hash } : null,
      contributions: handedIn
        .filter((row) => row.section === id)
        .map(({ region }) => region)
        .sort(),
      openComments: threads.filter((row) => row.section === id).length,
    };
  });
}

const factOf = ({
  id,
  text,
  unit,
  values,
  definition,
  source,
}: (typeof letterFacts)[number]): FactResource => ({
  id,
  text,
  unit,
  values: values.map(({ period, value, approximate = false }) => ({ period, value, approximate })),
  definition,
  source: { ...source, footnotes: [...source.footnotes] },
});
