import { Injectable } from '@nestjs/common';
import { IsIn, Length, Matches } from 'class-validator';
import { readAs } from '../identity/read-as.reads.js';
import { maySee, type SeenCase, type Viewer } from '../identity/viewer.reads.js';
import { Optional } from '../platform/commands/fields.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import { stateLabels } from '../workflow/chart-labels.js';
import type { CaseSummary } from './case.resource.js';
import { seenCasesWhere } from './seen-case.reads.js';

const STATES = [
  'preparing',
  'working.drafting',
  'working.endorsing',
  'working.ready',
  'submitted.sent',
  'submitted.delivered',
  'submitted.clarifying',
  'closed',
];

/** Filters of the list of cases. */
export class CasesQuery extends PageQuery {
  @Optional()
  @IsIn(STATES, {
    message: `state skal være en af: ${STATES.join(', ')}.`,
    context: { description: 'Kun sager i denne tilstand', schema: { type: 'string' } },
  })
  state?: string;

  @Optional()
  @Length(1, 200, {
    message: 'q skal være 1 til 200 tegn.',
    context: { description: 'Søg i sagsnummer og titel' },
  })
  @Matches(/^[^\u0000-\u001f\u007f]*$/, { message: 'q må ikke indeholde styretegn.' })
  q?: string;
}

type Row = Omit<CaseSummary, 'stateText' | 'procedure'> & {
  readonly procedureId: string;
  readonly procedureVersion: number;
  readonly isClosed: number;
};

/** The cases a caller may see: the one that is due first on top, closed ones last. */
@Injectable()
export class CasesQueryHandler {
  constructor(private readonly db: Database) {}

  list(caller: Caller, query: CasesQuery): Promise<Page<CaseSummary>> {
    return readAs(this.db, caller, async (tx, viewer) => {
      const rows = await visibleRows(tx, viewer, query);
      const { items, next } = page(rows, query, 'cases', placeOf);
      return { items: items.map(summaryOf), next };
    });
  }
}

const placeOf = ({ isClosed, formalDeadline, number }: Row) => [isClosed, formalDeadline, number];

/** Reads on until there are enough that the policy lets the viewer see: it is one function, and none of it is SQL. */
async function visibleRows(tx: Tx, viewer: Viewer, query: CasesQuery): Promise<Row[]> {
  const wanted = rowsToRead(query);
  const found: Row[] = [];
  let after = afterOf(query, ['whole', 'instant', 'text']);
  for (;;) {
    const batch = await tx.query<Row>(ROWS, [
      query.state ?? null,
      query.q === undefined ? null : `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      BATCH,
    ]);
    const seen = await seenCasesWhere(
      tx,
      batch.map(({ id }) => id),
    );
    found.push(...batch.filter(({ id }) => sees(viewer, seen.get(id))));
    if (found.length >= wanted || batch.length < BATCH) return found.slice(0, wanted);
    after = placeOf(batch.at(-1)!);
  }
}

const BATCH = 200;
const sees = (viewer: Viewer, seen: SeenCase | undefined) =>
  seen !== undefined && maySee(viewer, { what: 'case', case: seen }).ok;

function summaryOf({ procedureId, procedureVersion, isClosed: _order, ...row }: Row): CaseSummary {
  const stateText = stateLabels[`progress.${row.state}`] ?? row.state;
  return { ...row, stateText, procedure: { id: procedureId, version: procedureVersion } };
}

const FORMAL = `(snapshot #>> '{context,deadline,formal}')::timestamptz`;
const IS_CLOSED = `(closed_at is not null)::int`;
const ROWS = `
  select id, number, title, sender, letter_date as "letterDate", state, ${FORMAL} as "formalDeadline",
         procedure_id as "procedureId", procedure_version as "procedureVersion", opened_at as "openedAt",
         closed_at as "closedAt", ${IS_CLOSED} as "isClosed"
    from samsvar.case_file
   where ($1::text is null or state = $1) and ($2::text is null or number ilike $2 or title ilike $2)
     and ($3::int is null or (${IS_CLOSED}, ${FORMAL}, number) > ($3, $4::timestamptz, $5))
   order by ${IS_CLOSED}, ${FORMAL}, number limit $6`;
