import { Inject, Injectable } from '@nestjs/common';
import { Projection } from '../platform/commands/handler.js';
import { CaseScope, type NewCaseScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import type { Tx } from '../platform/database/database.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { PUBLIC_URL } from '../platform/public-url.js';
import { caseAddress } from '../web/addresses.js';
import { whereOf } from '../workflow/where.js';
import { deliveryRow } from './delivery-row.js';
import { happeningsOf, type CaseHappening, type WebhookEvent } from './webhook-events.pure.js';

interface Subscriber {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

/** Writes what receivers are told of a command in the command's own transaction: one row of `outgoing` per event and receiver. */
@Injectable()
export class WebhooksProjection extends Projection {
  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string) {
    super();
  }

  async project(scope: CaseScope | NewCaseScope, writes: WriteSet): Promise<void> {
    const place = placeOf(scope, writes);
    if (place === null) return;
    const happenings = happeningsOf(place.state, writes.entries);
    if (happenings.length === 0) return;
    for (const webhook of await subscribers(scope.tx)) {
      const told = happenings.filter(({ type }) => webhook.events.includes(type));
      for (const one of told) writes.insert(Outgoing, this.row(scope, place, webhook, one));
      if (told.length > 0) writes.bells.add(scope.now);
    }
  }

  private row(
    { now, today }: CaseScope | NewCaseScope,
    { caseId, number, seq }: Place,
    webhook: Subscriber,
    { type, index, ids }: CaseHappening,
  ): Partial<Outgoing> {
    const entry = seq + index + 1;
    const links = {
      link: `${this.publicUrl}${caseAddress(number)}`,
      api: `${this.publicUrl}/api/v1/cases/${caseId}`,
    };
    const data = { caseId, case: number, entry, ...ids, ...links };
    const key = `webhook:${webhook.id}:${caseId}:${entry}:${type}`;
    return deliveryRow({ key, webhook, caseId, type, data, now, today });
  }
}

/** Which case it is, as it stood before the command. */
interface Place {
  readonly caseId: string;
  readonly number: string;
  readonly seq: number;
  readonly state: ReturnType<typeof whereOf>['progress'] | null;
}

function placeOf(scope: CaseScope | NewCaseScope, { newCase }: WriteSet): Place | null {
  if (newCase) return { caseId: newCase.id, number: newCase.number, seq: 0, state: null };
  if (!(scope instanceof CaseScope)) return null;
  const { id: caseId, number, seq, snapshot } = scope.file;
  return { caseId, number, seq, state: whereOf(snapshot.value).progress };
}

const subscribers = (tx: Tx): Promise<Subscriber[]> =>
  tx.query<Subscriber>(`select id, url, events from samsvar.webhook where state = 'active' order by id`);
