import { Injectable } from '@nestjs/common';
import { isDate, longInstant } from '../../platform/danish/dates.pure.js';
import { Id, LocalDate, Optional } from '../../platform/commands/fields.js';
import { Database } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../../platform/http/page.js';
import { texts } from '../../texts/texts.js';
import type { FieldFault } from '../../web/components/form.js';
import { AdministrationQuery } from '../administration/administration.query.js';
import { visitOf } from '../administration/admin-desk.js';
import { askedOf, PAGE_SIZE } from '../administration/search.pure.js';
import { readAs } from '../read-as.reads.js';
import { demandSight } from '../viewer.reads.js';
import { accessCount, accessRows, type AccessAsked, type AccessRow } from './access-log.reads.js';
import { objectWords } from './access-object.pure.js';
import type { AccessLogResource } from './access-log.resource.js';
import type { AccessFilter, AccessLogView } from './access-log.view.js';

const words = texts.administration.accessLog;

/** The query parameters of the log in the API. */
export class AccessLogAsked extends PageQuery {
  @Optional() @Id('Personens id') person?: string;
  @Optional() @Id('Sagens id') case?: string;
  @Optional() @LocalDate('Første dag') from?: string;
  @Optional() @LocalDate('Sidste dag') to?: string;
}

/** Reads of the access log, for administrators. Errors: `Refused` (forbidden). */
@Injectable()
export class AccessLogQuery {
  constructor(
    private readonly db: Database,
    private readonly administration: AdministrationQuery,
  ) {}

  page(caller: Caller, query: Readonly<Record<string, unknown>>): Promise<AccessLogView> {
    const filter = filterOf(query);
    const { page: side } = askedOf(query);
    return this.administration.asAdmin(caller, visitOf(null), async (base, { tx }) => {
      const faults = faultsOf(filter);
      // An answer to half a question would be taken for the whole.
      if (faults.length > 0) return { ...base, filter, faults, page: 1, size: PAGE_SIZE, total: 0, rows: [] };
      const asked = rowsAsked(filter);
      const rows = await accessRows(tx, asked, { limit: PAGE_SIZE, offset: (side - 1) * PAGE_SIZE });
      const total = await accessCount(tx, asked);
      return { ...base, filter, faults, page: side, size: PAGE_SIZE, total, rows: rows.map(lineOf) };
    });
  }

  list(caller: Caller, query: AccessLogAsked): Promise<Page<AccessLogResource>> {
    return readAs(this.db, caller, async (tx, viewer) => {
      demandSight(viewer, { what: 'administration' });
      const { person: personId = null, case: caseId = null, from = null, to = null } = query;
      const asked = { person: null, personId, caseNumber: null, caseId, from, to };
      const after = afterOf(query, ['instant', 'id']) as readonly [string, string] | null;
      const rows = await accessRows(tx, asked, { limit: rowsToRead(query), after });
      return page(rows.map(resourceOf), query, 'access-log', ({ at, id }) => [at, id]);
    });
  }
}

const resourceOf = ({
  id,
  at,
  personId,
  name,
  through,
  kind,
  route,
  ...row
}: AccessRow): AccessLogResource => ({
  id,
  at,
  person: { id: personId, name },
  through,
  kind,
  route,
  case: row.caseRef,
  caseId: row.caseId,
  object: row.object,
  outcome: row.outcome,
});

function lineOf({ id, at, name, through, kind, caseRef, caseNumber, object, outcome }: AccessRow) {
  return {
    id,
    when: longInstant(at),
    who: name,
    through: words.through[through],
    what: words.kinds[kind],
    object: objectWords(object),
    caseNumber: caseNumber ?? caseRef,
    outcome: words.outcomes[outcome],
    denied: outcome !== 'shown',
  };
}

/** What the form of the page asks. */
function filterOf(query: Readonly<Record<string, unknown>>): AccessFilter {
  const text = (name: string) => askedOf({ q: query[name] }).q;
  return { person: text('person'), sag: text('sag'), fra: text('fra'), til: text('til') };
}

/** Dates that are none. */
const faultsOf = ({ fra, til }: AccessFilter): FieldFault[] =>
  [
    { field: 'fra', name: words.fromName, value: fra },
    { field: 'til', name: words.toName, value: til },
  ]
    .filter(({ value }) => value !== '' && !isDate(value))
    .map(({ field, name }) => ({ field, text: words.noDate(name) }));

function rowsAsked({ person, sag, fra, til }: AccessFilter): AccessAsked {
  return {
    person: person || null,
    personId: null,
    caseNumber: sag || null,
    caseId: null,
    from: fra || null,
    to: til || null,
  };
}
