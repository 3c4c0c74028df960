import { Injectable } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { documentsByDate } from '../../documents/documents.reads.js';
import { longInstant, shortDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import type { Choice } from '../../web/components/form.js';
import type { MarkName } from '../../web/components/marks.js';
import { Permits } from '../pages/permits.js';
import type { SentForm } from '../pages/put-forward.view.js';
import { replyFrame } from '../pages/reply-frames.js';
import type { TreatmentStage } from './political-treatment.entity.js';
import type { TreatmentLine, TreatmentView } from './treatment.page.js';
import { treatmentsOf, type Treatment } from './treatments.reads.js';

const words = texts.reply.treatment;
const MARKS: Readonly<Record<TreatmentStage, MarkName>> = {
  planned: 'waiting',
  treated: 'done',
  notTreated: 'notRelevant',
};
/** Longest list of documents to choose from. */
const DOCUMENTS = 200;

/** Political treatment for those who work on the case, and what the reader's own region may record. */
@Injectable()
export class TreatmentQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly permits: Permits,
  ) {}

  /** Errors: as `CasePages.read`. */
  page(
    caller: Caller,
    number: string,
    asked: { readonly region: string | undefined; readonly done: boolean; readonly form: SentForm },
  ): Promise<TreatmentView> {
    return this.pages.read(caller, number, 'plan', async (reading) => {
      const { tx, file, procedure, frame } = reading;
      const all = await treatmentsOf(tx, file.id);
      const regions = procedure.regions.filter(({ code }) => file.snapshot.context.regions.includes(code));
      const seat = seatOf(reading, asked.region);
      return {
        ...replyFrame(this.permits, reading),
        done: asked.done,
        regions: regions.map(({ code, name }) => ({
          name,
          lines: all.filter(({ region }) => region === code).map((row) => lineOf(file.number, row)),
        })),
        form:
          seat && frame.csrf !== null
            ? { ...asked.form, ...seat, name: regions.find(({ code }) => code === seat.region)!.name }
            : null,
        documents: seat ? await documentsIn(reading) : [],
      };
    });
  }
}

/** The region of a secretariat whose record the reader may keep: the one asked for, or the first. */
function seatOf(
  { viewer, seen, process, file }: CasePageReading,
  wanted: string | undefined,
): { readonly region: string } | null {
  if (process.where(file.snapshot).progress === 'closed') return null;
  const own = seen.regions.filter((code) =>
    viewer.grants.some(({ role, region }) => role === 'secretariat' && region === code),
  );
  const region = own.find((code) => code === wanted) ?? own[0];
  return region === undefined ? null : { region };
}

function lineOf(number: string, row: Treatment): TreatmentLine {
  return {
    body: words.bodies[row.body],
    state: { mark: MARKS[row.stage], word: words.stages[row.stage] },
    dated: row.dated === null ? '' : shortDate(row.dated),
    text: row.text,
    recorded: words.recorded(row.by.name, longInstant(row.recordedAt)),
    document: row.documentId === null ? null : casePages(number).document(row.documentId),
  };
}

async function documentsIn({ tx, file }: CasePageReading): Promise<Choice[]> {
  const all = { access: ['open', 'exempt', 'undecided'], kind: null, direction: null, search: null } as const;
  const { rows } = await documentsByDate(tx, file.id, all, { limit: DOCUMENTS, skip: 0 });
  return rows.map(({ id, theme, dated }) => ({ value: id, label: `${shortDate(dated)} ${theme}` }));
}
