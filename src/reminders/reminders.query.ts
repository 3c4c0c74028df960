import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { OneOf, Optional, RegionCode } from '../platform/commands/fields.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import type { OutgoingResource, ReminderResource } from './reminders.resource.js';

/** Filters of the reminders. */
export class RemindersQuery extends PageQuery {
  @Optional() @OneOf('Tilstanden', ['planned', 'superseded', 'done', 'skipped', 'handed']) state?: string;
  @Optional() @RegionCode() region?: string;
}

/** Filters of what leaves the house. */
export class OutgoingQuery extends PageQuery {
  @Optional()
  @OneOf('Tilstanden', ['planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain'])
  state?: string;
}

/** Reminders of a case, and the mails it has led to. */
@Injectable()
export class RemindersQueryHandler {
  constructor(private readonly cases: CaseReader) {}

  /** By the instant they are due. Errors: `Refused`. */
  reminders(caller: Caller, caseId: string, query: RemindersQuery): Promise<Page<ReminderResource>> {
    return this.cases.read(caller, caseId, 'reminders', async ({ tx }) => {
      const after = afterOf(query, ['instant', 'id']) ?? [null, null];
      const { state = null, region = null } = query;
      const rows = await tx.query<ReminderResource>(REMINDERS, [
        caseId,
        state,
        region,
        ...after,
        rowsToRead(query),
      ]);
      return page(rows, query, `cases/${caseId}/reminders`, placeOf);
    });
  }

  /** Mails told at once about this case, and morning mails that carry a reminder of it. Errors: `Refused`. */
  outgoing(caller: Caller, caseId: string, query: OutgoingQuery): Promise<Page<OutgoingResource>> {
    return this.cases.read(caller, caseId, 'reminders', async ({ tx }) => {
      const after = afterOf(query, ['instant', 'id']) ?? [null, null];
      const rows = await tx.query<OutgoingResource>(OUTGOING, [
        caseId,
        query.state ?? null,
        ...after,
        rowsToRead(query),
      ]);
      return page(rows, query, `cases/${caseId}/outgoing`, placeOf);
    });
  }
}

const placeOf = ({ dueAt, id }: { dueAt: string; id: string }) => [dueAt, id];

const REMINDERS = `
  select r.id, r.milestone_id as "milestoneId", r.milestone_key as "milestoneKey", r.occurrence, r.rung, r.region, r.role,
         r.local_date as "localDate", r.due_at as "dueAt", r.state, r.reason, r.planned_at as "plannedAt", r.handled_at as "handledAt",
         coalesce((select json_agg(json_build_object('outgoingId', o.id, 'person', json_build_object('id', p.id, 'name', p.name),
                                   'capacity', l.capacity, 'state', o.state) order by p.name, o.id)
                     from samsvar.outgoing_reminder l join samsvar.outgoing o on o.id = l.outgoing_id
                     join samsvar.person p on p.id = o.person_id where l.reminder_id = r.id), '[]') as mails
    from samsvar.reminder r
   where r.case_id = $1 and ($2::text is null or r.state = $2) and ($3::text is null or r.region = $3)
     and ($4::timestamptz is null or (r.due_at, r.id) > ($4, $5::uuid)) order by r.due_at, r.id limit $6`;
const OUTGOING = `
  select o.id, o.kind, json_build_object('id', p.id, 'name', p.name) as person, o.local_date as "localDate",
         o.due_at as "dueAt", o.state, o.attempts, o.repeated, o.message_id as "messageId",
         o.handed_over_at as "handedOverAt", o.finished_at as "finishedAt", o.reason
    from samsvar.outgoing o join samsvar.person p on p.id = o.person_id
   where (o.case_id = $1 or exists (select 1 from samsvar.outgoing_reminder l join samsvar.reminder r on r.id = l.reminder_id
                                     where l.outgoing_id = o.id and r.case_id = $1))
     and ($2::text is null or o.state = $2) and ($3::timestamptz is null or (o.due_at, o.id) > ($3, $4::uuid))
   order by o.due_at, o.id limit $5`;
