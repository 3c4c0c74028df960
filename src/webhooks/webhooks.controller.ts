import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { v4 as newKey } from 'uuid';
import { CurrentCaller, type Caller } from '../platform/http/caller.js';
import { FormDesk } from '../platform/http/form-desk.js';
import { Permits } from '../platform/http/permission.js';
import { secretText, webhookSecret } from '../platform/outgoing/webhook-signature.pure.js';
import type { WebhookSettings } from '../platform/outgoing/webhook-target.pure.js';
import { texts } from '../texts/texts.js';
import { administrationPages } from '../web/addresses.js';
import { faultsOf } from '../web/components/faults.js';
import { chosenIn, keyIn, seeOther, sendPage, textFields, type PageReply } from '../web/http.js';
import { ReplayWebhook } from './replay-webhook.command.js';
import { WEBHOOK_SETTINGS } from './webhook-settings.js';
import { RegisterWebhook, RenewWebhookSecret, SwitchWebhook, TestWebhook } from './webhook.command.js';
import { WebhookPage } from './webhook.page.js';
import { WebhooksPage } from './webhooks.page.js';
import { WebhooksQuery, type WebhookVisit } from './webhooks.query.js';

const { done: DONE } = texts.administration.webhooks;
type Did = keyof typeof DONE;

/** An ordinary visit; `did` is the word in the address. */
const visitOf = (did: unknown): WebhookVisit => ({
  formKey: newKey(),
  typed: {},
  faults: [],
  done: typeof did === 'string' && Object.hasOwn(DONE, did) ? DONE[did as Did] : null,
});

/** Receivers of events: registered, tried, switched, and what was sent to them sent again. */
@Permits('administration')
@Controller(administrationPages.webhooks)
export class WebhooksController {
  constructor(
    private readonly query: WebhooksQuery,
    private readonly forms: FormDesk,
    @Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings,
  ) {}

  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, WebhooksPage({ view: await this.query.list(caller, visitOf(did)) }));
  }

  @Post()
  async register(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { name = '', url = '' } = textFields(body);
    const events = chosenIn(body, 'events');
    const command = { type: RegisterWebhook.type, name, url, events };
    const key = keyIn(body);
    const sent = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key,
      body: command,
    });
    if (sent.kind === 'done')
      return seeOther(
        reply,
        `${administrationPages.webhook(String(sent.answer.webhookId))}?gjort=registreret`,
      );
    const visit: WebhookVisit = {
      formKey: key ?? newKey(),
      typed: { name, url, events: events.join(' ') },
      faults: faultsOf(sent.refusal),
      done: null,
    };
    sendPage(reply, WebhooksPage({ view: await this.query.list(caller, visit) }), sent.status);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Query('gjort') did: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    sendPage(reply, WebhookPage({ view: await this.query.one(caller, id, visitOf(did)) }));
  }

  /** Answered with a page: the secret is shown once and stored nowhere. */
  @Post(':id/hemmelighed')
  async secret(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: RenewWebhookSecret.type, webhookId: id };
    await this.act(reply, caller, { id, body, command }, async (answer) => {
      const secret = webhookSecret(this.settings.key ?? '', id, Number(answer.generation));
      const view = await this.query.one(caller, id, visitOf(null), secretText(secret));
      sendPage(reply, WebhookPage({ view }));
    });
  }

  @Post(':id/proev')
  async test(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: TestWebhook.type, webhookId: id };
    await this.act(reply, caller, { id, body, command }, 'proevet');
  }

  @Post(':id/til')
  async on(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: SwitchWebhook.type, webhookId: id, state: 'active' };
    await this.act(reply, caller, { id, body, command }, 'til');
  }

  @Post(':id/fra')
  async off(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: SwitchWebhook.type, webhookId: id, state: 'off' };
    await this.act(reply, caller, { id, body, command }, 'fra');
  }

  @Post(':id/fjern')
  async remove(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const command = { type: SwitchWebhook.type, webhookId: id, state: 'removed' };
    await this.act(reply, caller, { id, body, command }, () =>
      Promise.resolve(seeOther(reply, `${administrationPages.webhooks}?gjort=fjernet`)),
    );
  }

  @Post(':id/igen')
  async replay(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Res() reply: PageReply,
  ): Promise<void> {
    const { deliveryId = '' } = textFields(body);
    await this.act(reply, caller, { id, body, command: { type: ReplayWebhook.type, deliveryId } }, 'igen');
  }

  /** The receiver first: a page of one that is not there says so before anything is done. */
  private async act(
    reply: PageReply,
    caller: Caller,
    {
      id,
      body,
      command,
    }: {
      readonly id: string;
      readonly body: unknown;
      readonly command: Readonly<Record<string, unknown>> & { readonly type: string };
    },
    then: Did | ((answer: Readonly<Record<string, unknown>>) => Promise<void>),
  ): Promise<void> {
    await this.query.one(caller, id, visitOf(null));
    const sent = await this.forms.send(caller, {
      endpoint: 'administration',
      caseId: null,
      key: keyIn(body),
      body: command,
    });
    if (sent.kind === 'refused') {
      const visit = { ...visitOf(null), faults: faultsOf(sent.refusal) };
      return sendPage(reply, WebhookPage({ view: await this.query.one(caller, id, visit) }), sent.status);
    }
    if (typeof then === 'function') return then(sent.answer);
    seeOther(reply, `${administrationPages.webhook(id)}?gjort=${then}`);
  }
}
