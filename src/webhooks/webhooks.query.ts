import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { SignedInPages, type PageFrame } from '../identity/pages.reads.js';
import { longInstant } from '../platform/danish/dates.pure.js';
import type { Caller } from '../platform/http/caller.js';
import type { WebhookSettings } from '../platform/outgoing/webhook-target.pure.js';
import { texts } from '../texts/texts.js';
import type { FieldFault, Typed } from '../web/components/form.js';
import { WEBHOOK_SETTINGS } from './webhook-settings.js';
import {
  latestDeliveries,
  standingWebhook,
  standingWebhooks,
  type DeliveryRow,
  type WebhookRow,
} from './webhooks.reads.js';

const words = texts.administration.webhooks;
/** Deliveries shown of one receiver. */
const MOST_SHOWN = 50;

/** What a page is shown with beside what it reads. */
export interface WebhookVisit {
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  /** What was just done, in Danish. */
  readonly done: string | null;
}

/** The receivers, and the form that registers one. */
export interface WebhooksView extends WebhookVisit {
  readonly frame: PageFrame;
  /** Hosts that whoever operates the installation has named; none: nothing can be registered. */
  readonly hosts: readonly string[];
  readonly lines: readonly { readonly id: string; readonly name: string; readonly said: readonly string[] }[];
}

/** A delivery in the log. */
export interface DeliveryLine {
  readonly id: string;
  readonly messageId: string;
  readonly event: string;
  readonly when: string;
  readonly state: string;
  readonly said: readonly string[];
  /** It has ended, so that it can be sent again. */
  readonly replayable: boolean;
}

/** One receiver with its log. `secret`: shown this once. */
export interface WebhookView extends WebhookVisit {
  readonly frame: PageFrame;
  readonly webhook: Pick<WebhookRow, 'id' | 'name' | 'url' | 'state'>;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly hasSecret: boolean;
  readonly deliveries: readonly DeliveryLine[];
  readonly secret: string | null;
}

/** The reads of the webhook pages. Errors: `Refused` (forbidden) for whoever does not administer. */
@Injectable()
export class WebhooksQuery {
  constructor(
    private readonly pages: SignedInPages,
    @Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings,
  ) {}

  list(caller: Caller, visit: WebhookVisit): Promise<WebhooksView> {
    return this.pages.read(caller, { what: 'administration' }, async ({ tx, frame }) => ({
      ...visit,
      frame,
      hosts: this.settings.key === null ? [] : this.settings.hosts,
      lines: (await standingWebhooks(tx)).map((row) => ({
        id: row.id,
        name: row.name,
        said: [row.url, stateText(row)],
      })),
    }));
  }

  /** Errors also: NotFoundException, and `Refused` (unknown) for one that is removed. */
  one(caller: Caller, id: string, visit: WebhookVisit, secret: string | null = null): Promise<WebhookView> {
    return this.pages.read(caller, { what: 'administration' }, async ({ tx, frame }) => {
      if (!isUuid(id)) throw new NotFoundException();
      const row = await standingWebhook(tx, id);
      const deliveries = await latestDeliveries(tx, id, MOST_SHOWN);
      return {
        ...visit,
        frame,
        webhook: row,
        facts: factsOf(row),
        hasSecret: row.generation > 0,
        deliveries: deliveries.map(lineOf),
        secret,
      };
    });
  }
}

const stateText = ({ state, offReason, failures }: WebhookRow): string =>
  state === 'off' ? words.off(offReason ?? '') : failures > 0 ? words.failing(failures) : words.active;

function factsOf(row: WebhookRow): WebhookView['facts'] {
  const { url, events, secretAt } = row;
  return [
    { name: words.url, value: url },
    { name: words.events, value: events.map((event) => words.eventNames[event]).join('; ') },
    { name: words.state, value: stateText(row) },
    {
      name: words.secret,
      value: secretAt === null ? words.noSecret : words.secretFrom(longInstant(secretAt)),
    },
  ];
}

function lineOf(row: DeliveryRow): DeliveryLine {
  const { id, messageId, event, state, attempts, finishedAt, dueAt, reason, dated, tries } = row;
  const last = tries.at(-1);
  return {
    id,
    messageId,
    event: (words.eventNames as Readonly<Record<string, string>>)[event] ?? event,
    when: longInstant(dated),
    state: words.states[state],
    said: [
      words.attempts(attempts),
      ...(finishedAt === null && state === 'planned' ? [words.next(longInstant(dueAt))] : []),
      ...(reason === null ? [] : [reason]),
      ...(last && last.answer !== reason ? [last.answer] : []),
    ],
    replayable: finishedAt !== null,
  };
}
