import { Injectable } from '@nestjs/common';
import { Id } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { deliveryToReplay } from './webhooks.reads.js';

/** Sends an event again as it was, with the same id: by an administrator, or by the coordinator of the case it is about. */
export class ReplayWebhook {
  static readonly type = 'replayWebhook';
  static readonly says = 'Sender en hændelse til en modtager igen, med samme id.';
  @Id('Leveringens id') deliveryId: string;
}

@Injectable()
@Handles(ReplayWebhook, 'administration', 'admin', 'secretariat')
export class ReplayWebhookHandler implements AdminHandler<ReplayWebhook> {
  async decide({ deliveryId }: ReplayWebhook, scope: AdminScope): Promise<WriteSet> {
    const delivery = await deliveryToReplay(scope.tx, deliveryId);
    const { grant } = scope.acting;
    const theirs = grant?.role === 'admin' || (delivery?.coordinator ?? null) === grant?.region;
    if (!delivery || !theirs) throw new Refused('unknown', 'unknownDelivery', 'Leveringen findes ikke.');
    if (delivery.webhookState !== 'active')
      throw new Refused('refused', 'webhookOff', 'Modtageren er slået fra.');
    if (delivery.finishedAt === null)
      throw new Refused('refused', 'deliveryUnderWay', 'Hændelsen er allerede på vej.');
    const { state } = delivery;
    const again = {
      state: 'planned',
      dueAt: scope.now,
      finishedAt: null,
      handedOverAt: null,
      reason: null,
    } as const;
    const writes = scope
      .start()
      .update(Outgoing, { id: deliveryId, kind: 'webhook', state }, again)
      .entry({ type: ReplayWebhook.type, data: { delivery: deliveryId }, texts: {} })
      .reply({ deliveryId });
    writes.bells.add(scope.now);
    return writes;
  }
}
