import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { OneOf, Optional } from '../platform/commands/fields.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import { DECISIONS } from './decisions.pure.js';
import type { JournalEntry } from './entry.pure.js';
import { entryLine, headerLine } from './journal-file-format.pure.js';
import { readCaseJournal } from './journal.reads.js';
import type { JournalEntryResource, JournalTextResource } from './journal.resource.js';

/** Filters of the journal. */
export class JournalQuery extends PageQuery {
  @Optional() @OneOf('Hvilke poster', ['all', 'decisions']) only?: string;
}

interface Row {
  readonly seq: number;
  readonly entry: string;
  readonly hash: string;
  readonly texts: Readonly<Record<string, string | null>> | null;
}

/** The journal of a case, for those who work on it. */
@Injectable()
export class JournalQueryHandler {
  constructor(private readonly cases: CaseReader) {}

  /** The entries, first one first. Errors: `Refused`. */
  entries(caller: Caller, caseId: string, query: JournalQuery): Promise<Page<JournalEntryResource>> {
    return this.cases.read(caller, caseId, 'journal', async ({ tx }) => {
      const [after = 0] = afterOf(query, ['whole']) ?? [];
      const types = query.only === 'decisions' ? DECISIONS : null;
      const rows = await tx.query<Row>(ENTRIES, [caseId, after, types, rowsToRead(query)]);
      return page(rows.map(resourceOf), query, `cases/${caseId}/journal`, ({ seq }) => [seq]);
    });
  }

  /** The journal file: what `samsvar verify FILE` checks on any machine. Errors: `Refused`. */
  file(caller: Caller, caseId: string): Promise<string> {
    return this.cases.read(caller, caseId, 'journal', async ({ tx }) => {
      const { header, lines } = await readCaseJournal(tx, caseId);
      return [headerLine(header), ...lines.map(entryLine)].map((line) => `${line}\n`).join('');
    });
  }
}

function resourceOf({ seq, entry, hash, texts }: Row): JournalEntryResource {
  const { at, type, actor, capacity, event, data, texts: hashes, prev } = JSON.parse(entry) as JournalEntry;
  const shown = Object.entries(hashes).map(([field, salted]): [string, JournalTextResource] => [
    field,
    { hash: salted, text: texts?.[field] ?? null },
  ]);
  return {
    seq,
    at,
    type,
    actor,
    capacity,
    event: event ? { ...event } : null,
    data: { ...data },
    texts: Object.fromEntries(shown),
    hash,
    prev,
  };
}

const ENTRIES = `
  select e.seq, e.entry, e.hash,
         (select json_object_agg(t.field, t.text) from samsvar.journal_text t
           where t.chain_id = e.chain_id and t.seq = e.seq) as texts
    from samsvar.journal_entry e
   where e.chain_id = $1 and e.seq > $2 and ($3::text[] is null or e.entry::jsonb ->> 'type' = any($3))
   order by e.seq limit $4`;
