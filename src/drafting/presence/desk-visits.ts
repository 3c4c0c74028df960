import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { showRegion } from '../../identity/read-as.reads.js';
import { viewerOf } from '../../identity/viewer.reads.js';
import { clockTime } from '../../platform/danish/dates.pure.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import type { WritingSubject } from '../writing/desk-reading.js';
import { mayWriteIn, ownRegions, writerIn } from '../writing/seat.js';
import { presenceSaid, type Present } from './said.pure.js';

/** What the script of an open page tells. */
export interface Told {
  /** The page's own id. */
  readonly page: string;
  /** Something was typed since it told last. */
  readonly wrote: boolean;
  /** It is being closed. */
  readonly leaves: boolean;
}

/** A text, and whether the reader is one who writes it. */
interface Desk {
  readonly caseId: string;
  readonly kind: WritingSubject['kind'];
  readonly section: string;
  readonly region: string;
  readonly writes: boolean;
}

/** Who has which text open, told by the pages and kept in the database for all processes. */
@Injectable()
export class DeskVisits {
  constructor(
    private readonly db: Database,
    private readonly pages: CasePages,
    private readonly reader: CaseReader,
  ) {}

  /**
   * Notes that a page was shown, and says who else has the text open; null when nobody does, and when it cannot be noted: no page
   * is withheld for it. `subject` has been read by the caller already.
   */
  async opened(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    page: string,
  ): Promise<string | null> {
    try {
      return await this.at(caller, number, subject, async (tx, desk) => {
        if (desk.writes) {
          await tx.query(CLEAR, [desk.caseId, desk.section, caller.personId]);
          await tx.query(OPENED, [page, ...keyOf(desk), caller.personId]);
        }
        // Its own page before this one may not have said yet that it is gone.
        return presenceSaid((await this.others(tx, desk, caller, page)).filter(({ self }) => !self));
      });
    } catch {
      return null;
    }
  }

  /** Notes what a page tells, and says who else has the text open. Errors: as `CasePages.read`. */
  told(caller: Caller, number: string, subject: WritingSubject, told: Told): Promise<string | null> {
    return this.at(caller, number, subject, async (tx, desk) => {
      if (told.leaves) await tx.query(LEFT, [told.page, caller.personId]);
      else if (desk.writes) await tx.query(TOLD, [told.page, ...keyOf(desk), caller.personId, told.wrote]);
      return presenceSaid(await this.others(tx, desk, caller, told.page));
    });
  }

  /** Asks the policy first; then in the name of the region whose text it is, as far as the database agrees. */
  private async at(
    caller: Caller,
    number: string,
    subject: WritingSubject,
    work: (tx: Tx, desk: Desk) => Promise<string | null>,
  ): Promise<string | null> {
    const caseId = await this.pages.idOf(number);
    const { kind, section } = subject;
    const desk = await this.reader.read(caller, caseId, 'draft', (reading) => {
      const region = writerIn(reading, subject, ownRegions(reading));
      const writes = mayWriteIn(reading, subject);
      return Promise.resolve(region === null ? null : { caseId, kind, section, region, writes });
    });
    if (desk === null) return null;
    return this.db.transaction(async (tx) => {
      await viewerOf(tx, caller);
      await showRegion(tx, desk.region);
      return work(tx, desk);
    });
  }

  private async others(tx: Tx, desk: Desk, { personId }: Caller, page: string): Promise<Present[]> {
    const rows = await tx.query<Present>(OTHERS, [page, ...keyOf(desk), personId]);
    return rows.map((row) => ({ ...row, since: clockTime(row.since) }));
  }
}

const keyOf = ({ caseId, kind, section, region }: Desk) => [caseId, kind, section, region] as const;

/** A page without script counts as open for so long; one with it tells again within seconds. */
const UNTOLD = `interval '10 minutes'`;
const SILENT = `interval '40 seconds'`;
/** Who typed within this time is writing. */
const WRITING = `interval '12 seconds'`;

// Run-out rows, and the same person's earlier pages that have no script to say that they were left.
const CLEAR = `
  delete from samsvar.desk_visit
   where here_until < clock_timestamp() or (case_id = $1 and section = $2 and person_id = $3 and told_at is null)`;
const OPENED = `
  insert into samsvar.desk_visit (id, case_id, subject, section, region, person_id, opened_at, here_until)
  values ($1, $2, $3, $4, $5, $6, samsvar.now(), clock_timestamp() + ${UNTOLD}) on conflict (id) do nothing`;
const TOLD = `
  insert into samsvar.desk_visit as v (id, case_id, subject, section, region, person_id, opened_at, here_until, told_at, wrote_at)
  values ($1, $2, $3, $4, $5, $6, samsvar.now(), clock_timestamp() + ${SILENT}, clock_timestamp(),
          case when $7 then clock_timestamp() end)
  on conflict (id) do update
     set here_until = excluded.here_until, told_at = excluded.told_at, wrote_at = coalesce(excluded.wrote_at, v.wrote_at)
   where (v.case_id, v.subject, v.section, v.region, v.person_id) = ($2, $3, $4, $5, $6)`;
const LEFT = `delete from samsvar.desk_visit where id = $1 and person_id = $2`;
const OTHERS = `
  select p.name, v.person_id = $6 as self, v.opened_at as since,
         case when v.wrote_at > clock_timestamp() - ${WRITING} then 'writes' when v.told_at is not null then 'open' else 'opened' end as doing
    from samsvar.desk_visit v join samsvar.person p on p.id = v.person_id
   where v.id <> $1 and v.case_id = $2 and v.subject = $3 and v.section = $4 and v.region = $5
     and v.here_until > clock_timestamp()
   order by p.name, v.opened_at limit 50`;
