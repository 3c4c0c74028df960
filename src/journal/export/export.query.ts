import { Injectable, NotFoundException } from '@nestjs/common';
import { CasePages, type CasePageReading } from '../../cases/case-pages.reads.js';
import { documentsByDate } from '../../documents/documents.reads.js';
import { sha256Hex } from '../../platform/canonical/canonical.js';
import { longInstant, shortDate } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import type { FileAnswer } from '../../platform/http/file-answer.js';
import { texts } from '../../texts/texts.js';
import { casePages } from '../../web/addresses.js';
import { Press } from '../../reply/press.reads.js';
import { archiveOf, exemptNow, exportAt } from './export-archive.js';
import type { ExportForms, ExportView } from './export.page.js';

const words = texts.files.export;
/** Documents named on the page that are still to be decided. */
const SHOWN = 50;

/** Handing out a case: what is in it, what is not decided, and the archive of an entry by which it was handed out. */
@Injectable()
export class ExportQuery {
  constructor(
    private readonly pages: CasePages,
    private readonly press: Press,
  ) {}

  /** Errors: as `CasePages.read`. */
  page(caller: Caller, number: string, forms: ExportForms): Promise<ExportView> {
    return this.pages.read(caller, number, 'journal', async (reading) => ({
      frame: reading.frame,
      ...(await counted(reading)),
      form: mayExport(reading) ? forms.form : null,
      entryForm: mayExport(reading) ? forms.entryForm : null,
      made: null,
    }));
  }

  /** What one handing out gave. Errors: as `page`; NotFoundException for an entry that is none. */
  made(caller: Caller, number: string, seq: number): Promise<ExportView> {
    return this.pages.read(caller, number, 'journal', async (reading) => {
      const found = await exportAt(reading, seq);
      if (!found) throw new NotFoundException();
      const { purpose, at, items, entries, head } = found;
      return {
        frame: reading.frame,
        ...(await counted(reading)),
        form: null,
        entryForm: null,
        made: {
          seq,
          lead: words.madeLead(words.purposes[purpose], longInstant(at)),
          facts: words.madeFacts(
            items.length,
            items.filter(({ path }) => path === null).length,
            entries.length,
          ),
          head,
          file: `${casePages(number).exports}/${seq}/fil`,
        },
      };
    });
  }

  /** The archive. What it is made of is read in one snapshot; no connection is held while it is made. Errors: as `made`. */
  async file(caller: Caller, number: string, seq: number): Promise<FileAnswer> {
    const { index, files } = await this.pages.read(caller, number, 'journal', async (reading) => {
      const found = await exportAt(reading, seq);
      if (!found) throw new NotFoundException();
      return { index: found, files: await found.files() };
    });
    const bytes = await archiveOf(index, files, (sheet) => this.press.sheet(sheet));
    return {
      bytes,
      mediaType: 'application/zip',
      fileName: `${words.fileName(number, seq)}.zip`,
      sha256: sha256Hex(bytes),
    };
  }
}

const mayExport = ({ viewer, seen, frame }: CasePageReading): boolean =>
  frame.csrf !== null &&
  viewer.grants.some(
    ({ role, region }) => role === 'secretariat' && region !== null && seen.regions.includes(region),
  );

async function counted({
  tx,
  file,
}: CasePageReading): Promise<Pick<ExportView, 'counts' | 'undecided' | 'exempt'>> {
  const of = (access: 'open' | 'exempt' | 'undecided') =>
    documentsByDate(
      tx,
      file.id,
      { access: [access], kind: null, direction: null, search: null },
      { limit: SHOWN, skip: 0 },
    );
  const [open, exempt, undecided] = [await of('open'), await of('exempt'), await of('undecided')];
  return {
    exempt: await exemptNow(tx, file.id),
    counts: words.counts(open.count, exempt.count, undecided.count),
    undecided: undecided.rows.map(({ id, theme, dated }) => ({
      label: `${shortDate(dated)} ${theme}`,
      href: casePages(file.number).document(id),
    })),
  };
}
