import { Injectable } from '@nestjs/common';
import { actPhrase } from '../cases/act-phrases.reads.js';
import { CasePages, type CasePageReading } from '../cases/case-pages.reads.js';
import { revisionNumbers } from '../drafting/progress.reads.js';
import type { Tx } from '../platform/database/database.js';
import { localDateOf, longInstant } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import { procedures } from '../procedure/catalogue.js';
import { texts } from '../texts/texts.js';
import { casePages, withQuery } from '../web/addresses.js';
import { DECISIONS } from './decisions.pure.js';
import { entryDays, type StoredEntry } from './entry-lines.pure.js';
import type { JournalEntry } from './entry.pure.js';
import { journalBytes, verifyJournalStream } from './journal-file.js';
import { entryLine, headerLine } from './journal-file-format.pure.js';
import { readCaseJournal } from './journal.reads.js';
import type { JournalView, VerdictView } from './journal.view.js';
import { processLookup } from './process-lookup.pure.js';
import { isHex64 } from './shape.pure.js';
import { verdictOf } from './verdict.pure.js';

/** Entries on one page. */
export const PAGE = 50;
/** Entries shown above one that somebody is led to, so that it stands among its neighbours. */
const ABOVE = 10;
const words = texts.files.journal;

/** What the page is asked for, as it stands in the address. */
export interface JournalParameters {
  readonly kun?: string;
  /** Entries before this number. */
  readonly foer?: string;
  /** Number of an entry to lead to. */
  readonly post?: string;
}

/** The journal of a case for its pages: for those who work on it. */
@Injectable()
export class JournalPageQuery {
  private readonly process = processLookup(procedures);

  constructor(private readonly pages: CasePages) {}

  /** A page of entries, latest first. Errors: as `CasePages.read`. */
  list(caller: Caller, number: string, parameters: JournalParameters): Promise<JournalView> {
    const onlyDecisions = parameters.kun === 'beslutninger';
    const sought = wholeOf(parameters.post);
    const before = sought === null ? wholeOf(parameters.foer) : sought + ABOVE + 1;
    return this.pages.read(caller, number, 'journal', async (reading) => {
      const { tx, file, frame, procedure, now } = reading;
      const all = await entriesBefore(tx, file.id, before, onlyDecisions);
      const shown = all.slice(0, PAGE);
      const names = { procedure, revisionNumbers: await revisionNumbers(tx, file.id) };
      const first = shown[0]?.entry.seq ?? 0;
      const last = shown.at(-1)?.entry.seq ?? 0;
      const page = (foer: number | null) =>
        withQuery(casePages(number).journal, { kun: onlyDecisions ? 'beslutninger' : null, foer });
      const newerFrom = first + PAGE + 1;
      return {
        frame,
        onlyDecisions,
        days: entryDays(shown, localDateOf(now), (entry) => actPhrase(names, entry)),
        sought,
        shown: shown.length === 0 ? null : words.counted(last, first, file.seq),
        newer:
          first > 0 && before !== null && first < file.seq
            ? page(newerFrom > file.seq ? null : newerFrom)
            : null,
        older: all.length > PAGE ? page(last) : null,
      };
    });
  }

  /** The journal as a file that can be verified elsewhere. Errors: as `CasePages.read`. */
  file(caller: Caller, number: string): Promise<string> {
    return this.pages.read(caller, number, 'journal', async ({ tx, file }) => {
      const { header, lines } = await readCaseJournal(tx, file.id);
      return [headerLine(header), ...lines.map(entryLine)].map((line) => `${line}\n`).join('');
    });
  }

  /** Verifies the journal as it lies in the database, also against a check number somebody has kept. Errors: as `CasePages.read`. */
  verify(caller: Caller, number: string, typed: string): Promise<VerdictView> {
    const anchor = typed.replace(/\s/g, '').toLowerCase();
    const wrong = anchor !== '' && !isHex64(anchor);
    return this.pages.read(caller, number, 'journal', async (reading) => ({
      frame: reading.frame,
      typed: { aftryk: typed },
      faults: wrong ? [{ field: 'aftryk', text: words.verdict.anchorWrong }] : [],
      verdict: wrong ? null : await this.verdict(reading, anchor),
    }));
  }

  private async verdict({ tx, file, now }: CasePageReading, anchor: string) {
    const { header, lines } = await readCaseJournal(tx, file.id);
    const options = { process: this.process, ...(anchor === '' ? {} : { anchor }) };
    const result = await verifyJournalStream(journalBytes(header, lines), options);
    return verdictOf(result, { now: longInstant(now), last: longInstant(file.headAt) });
  }
}

const wholeOf = (value: string | undefined): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;

async function entriesBefore(
  tx: Tx,
  chain: string,
  before: number | null,
  onlyDecisions: boolean,
): Promise<StoredEntry[]> {
  const rows = await tx.query<{ entry: string; hash: string; texts: StoredEntry['texts'] | null }>(ENTRIES, [
    chain,
    before,
    onlyDecisions ? DECISIONS : null,
    PAGE + 1,
  ]);
  return rows.map(({ entry, hash, texts: written }) => ({
    entry: JSON.parse(entry) as JournalEntry,
    hash,
    texts: written ?? {},
  }));
}

const ENTRIES = `
  select e.entry, e.hash,
         (select json_object_agg(t.field, t.text) from samsvar.journal_text t
           where t.chain_id = e.chain_id and t.seq = e.seq) as texts
    from samsvar.journal_entry e
   where e.chain_id = $1 and ($2::int is null or e.seq < $2) and ($3::text[] is null or e.entry::jsonb ->> 'type' = any($3))
   order by e.seq desc limit $4`;
