import { Injectable } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { OneOf, Optional } from '../platform/commands/fields.js';
import type { Caller } from '../platform/http/caller.js';
import { afterOf, page, PageQuery, rowsToRead, type Page } from '../platform/http/page.js';
import type { DeliveryOfEvent } from './deliveries.resource.js';

/** Filters of the deliveries. */
export class DeliveriesQuery extends PageQuery {
  @Optional()
  @OneOf('Tilstanden', ['planned', 'claimed', 'sent', 'skipped', 'failed', 'uncertain'])
  state?: string;
}

/** Events about a case that were or will be sent to other systems. */
@Injectable()
export class DeliveriesQueryHandler {
  constructor(private readonly cases: CaseReader) {}

  /** By the instant they happened. Errors: `Refused`. */
  deliveries(caller: Caller, caseId: string, query: DeliveriesQuery): Promise<Page<DeliveryOfEvent>> {
    return this.cases.read(caller, caseId, 'reminders', async ({ tx }) => {
      const after = afterOf(query, ['instant', 'id']) ?? [null, null];
      const rows = await tx.query<DeliveryOfEvent>(DELIVERIES, [
        caseId,
        query.state ?? null,
        ...after,
        rowsToRead(query),
      ]);
      return page(rows, query, `cases/${caseId}/webhook-deliveries`, ({ dated, id }) => [dated, id]);
    });
  }
}

const DELIVERIES = `
  select o.id, w.name as receiver, o.subject as event, o.message_id as "messageId", o.dated, o.due_at as "dueAt", o.state,
         o.attempts, o.finished_at as "finishedAt", o.reason
    from samsvar.outgoing o join samsvar.webhook w on w.id = o.webhook_id
   where o.case_id = $1 and ($2::text is null or o.state = $2)
     and ($3::timestamptz is null or (o.dated, o.id) > ($3, $4::uuid)) order by o.dated, o.id limit $5`;
