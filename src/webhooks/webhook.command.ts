import { Inject, Injectable } from '@nestjs/common';
import { ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';
import { Id, ListOf, OneOf, ShortText, WebAddress } from '../platform/commands/fields.js';
import { Handles, type AdminHandler } from '../platform/commands/handler.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { Outgoing } from '../platform/outgoing/outgoing.entity.js';
import { refusalOfTarget, type WebhookSettings } from '../platform/outgoing/webhook-target.pure.js';
import { deliveryRow } from './delivery-row.js';
import { TEST_EVENT, webhookEvents, type WebhookEvent } from './webhook-events.pure.js';
import { WEBHOOK_SETTINGS } from './webhook-settings.js';
import { Webhook } from './webhook.entity.js';
import { standingWebhook, webhookOfUrl } from './webhooks.reads.js';

/** Registers a receiver of events. Only at a host that whoever operates the installation has named. */
export class RegisterWebhook {
  static readonly type = 'registerWebhook';
  static readonly says = 'Registrerer en modtager af hændelser (webhook).';
  @ShortText('Navnet') name: string;
  @WebAddress('Adressen') url: string;
  @IsIn(webhookEvents, { each: true, message: 'Vælg blandt hændelserne.' })
  @ArrayUnique({ message: 'Vælg hver hændelse én gang.' })
  @ArrayMinSize(1, { message: 'Vælg mindst én hændelse.' })
  @ListOf('Hændelserne')
  events: WebhookEvent[];
}

@Injectable()
@Handles(RegisterWebhook, 'administration', 'admin')
export class RegisterWebhookHandler implements AdminHandler<RegisterWebhook> {
  constructor(@Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings) {}

  async decide({ name, url, events }: RegisterWebhook, scope: AdminScope): Promise<WriteSet> {
    const text = refusalOfTarget(url, this.settings);
    if (text !== null) throw new Refused('invalid', 'webhookTarget', text, [{ field: 'url', text }]);
    const target = new URL(url).href;
    if (await webhookOfUrl(scope.tx, target))
      throw new Refused('refused', 'webhookTaken', 'Adressen er registreret allerede.');
    const id = scope.ids.id();
    return scope
      .start()
      .insert(Webhook, {
        id,
        name,
        url: target,
        events,
        state: 'active',
        registeredBy: scope.personId,
        registeredAt: scope.now,
      })
      .entry({ type: RegisterWebhook.type, data: { webhook: id, events }, texts: { name, url: target } })
      .reply({ webhookId: id });
  }
}

/** Makes a new secret; the former one signs beside it for a day. Only its number is stored. */
export class RenewWebhookSecret {
  static readonly type = 'renewWebhookSecret';
  static readonly says =
    'Laver en ny hemmelighed til en modtager af hændelser; den gamle gælder et døgn endnu.';
  @Id('Modtagerens id') webhookId: string;
}

@Injectable()
@Handles(RenewWebhookSecret, 'administration', 'admin')
export class RenewWebhookSecretHandler implements AdminHandler<RenewWebhookSecret> {
  constructor(@Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings) {}

  async decide({ webhookId }: RenewWebhookSecret, scope: AdminScope): Promise<WriteSet> {
    if (this.settings.key === null)
      throw new Refused('refused', 'noWebhookKey', 'Driften har ikke sat SAMSVAR_WEBHOOK_KEY.');
    const { generation } = await standingWebhook(scope.tx, webhookId);
    const next = generation + 1;
    return scope
      .start()
      .update(Webhook, { id: webhookId, generation }, { generation: next, secretAt: scope.now })
      .entry({ type: RenewWebhookSecret.type, data: { webhook: webhookId, generation: next }, texts: {} })
      .reply({ webhookId, generation: next });
  }
}

/** Switches a receiver off, on again, or removes it for good. What waits for one that is off is skipped, and can be sent again. */
export class SwitchWebhook {
  static readonly type = 'switchWebhook';
  static readonly says = 'Slår en modtager af hændelser til eller fra, eller fjerner den.';
  @Id('Modtagerens id') webhookId: string;
  @OneOf('Tilstanden', ['active', 'off', 'removed']) state: Webhook['state'];
}

@Injectable()
@Handles(SwitchWebhook, 'administration', 'admin')
export class SwitchWebhookHandler implements AdminHandler<SwitchWebhook> {
  async decide({ webhookId, state }: SwitchWebhook, scope: AdminScope): Promise<WriteSet> {
    const before = await standingWebhook(scope.tx, webhookId);
    if (before.state === state)
      throw new Refused('refused', 'webhookUnchanged', 'Modtageren har den tilstand allerede.');
    const offReason = state === 'off' ? 'Slået fra af administrator.' : null;
    // Whoever switches it off needs no mail about it; one that is switched on begins to count anew.
    const toldAt = state === 'active' ? null : scope.now;
    const anew = { failures: 0, failingSince: null, failedAt: null, toldAt };
    return scope
      .start()
      .update(Webhook, { id: webhookId, state: before.state }, { state, offReason, ...anew })
      .entry({ type: SwitchWebhook.type, data: { webhook: webhookId, state }, texts: {} })
      .reply({ webhookId });
  }
}

/** Sends a receiver an event that is about nothing, so that it can be tried. */
export class TestWebhook {
  static readonly type = 'testWebhook';
  static readonly says = 'Sender en prøvehændelse til en modtager.';
  @Id('Modtagerens id') webhookId: string;
}

@Injectable()
@Handles(TestWebhook, 'administration', 'admin')
export class TestWebhookHandler implements AdminHandler<TestWebhook> {
  async decide({ webhookId }: TestWebhook, scope: AdminScope): Promise<WriteSet> {
    const webhook = await standingWebhook(scope.tx, webhookId);
    if (webhook.state !== 'active' || webhook.generation === 0)
      throw new Refused(
        'refused',
        'webhookNotReady',
        'Modtageren skal være slået til og have en hemmelighed.',
      );
    const { now, today } = scope;
    const row = deliveryRow({
      key: `webhook:${webhookId}:test:${scope.ids.id()}`,
      webhook,
      caseId: null,
      type: TEST_EVENT,
      data: { webhookId },
      now,
      today,
    });
    const writes = scope
      .start()
      .insert(Outgoing, row)
      .entry({ type: TestWebhook.type, data: { webhook: webhookId, delivery: row.id }, texts: {} })
      .reply({ deliveryId: row.id });
    writes.bells.add(now);
    return writes;
  }
}
