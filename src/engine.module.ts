import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { CasesModule } from './cases/cases.module.js';
import { PassDeadlines } from './deadlines/apply-clock.command.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DeadlinesProjection } from './deadlines/deadlines.projection.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DraftingModule } from './drafting/drafting.module.js';
import { SweepLiveDrafts } from './drafting/together/sweep-live-drafts.js';
import { IdentityModule } from './identity/identity.module.js';
import { JournalModule } from './journal/journal.module.js';
import type { Lifecycle } from './platform/boot/lifecycle.js';
import { CommandWatch } from './platform/commands/command-watch.js';
import { CommandsModule } from './platform/commands/commands.module.js';
import { Executor } from './platform/commands/executor.js';
import { PROJECTIONS, type Projection } from './platform/commands/handler.js';
import { CommandRegistry } from './platform/commands/registry.js';
import { Clock } from './platform/clock/clock.js';
import { ACCESS_LOG_DAYS, ExpireAccessLog } from './identity/access-log/expire-access-log.js';
import { Database } from './platform/database/database.js';
import { DatabaseModule } from './platform/database/database.module.js';
import {
  CapturedMail,
  MailTransport,
  SmtpMail,
  type SmtpManner,
} from './platform/outgoing/mail-transport.js';
import { LARGEST_MAIL, LARGEST_MAIL_MB, mailBytes } from './platform/outgoing/mail-size.pure.js';
import { MAIL_DOMAIN, mailDomain } from './platform/outgoing/message-id.js';
import { MailAttachments } from './platform/outgoing/mail-attachments.js';
import { Post, POST_SETTINGS, type PostSettings } from './platform/outgoing/post.js';
import { NO_WEBHOOKS, type WebhookSettings } from './platform/outgoing/webhook-target.pure.js';
import { HttpsWebhooks, WebhookTransport } from './platform/outgoing/webhook-transport.js';
import { BellRinger } from './platform/queue/bell-ringer.js';
import { HeavyRinger } from './platform/queue/heavy-work.js';
import { QueueCheck } from './platform/queue/queue-check.js';
import { BELL_SETTINGS, Bells, BellWork, type BellSettings } from './platform/queue/bells.js';
import { installationPrefix } from './platform/queue/installation.js';
import type { Procedure } from './procedure/procedure.js';
import { DueReminders, PUBLIC_URL } from './reminders/due-reminders.js';
import { lateDigests } from './reminders/late-digests.js';
import { nextOpening } from './reminders/quiet-window.js';
import { FollowUp } from './reminders/undelivered/follow-up.js';
import { WebhooksOff } from './reminders/undelivered/webhooks-off.js';
import { stopAddress } from './web/addresses.js';
import { WebhookPost } from './webhooks/webhook-post.js';
import { WEBHOOK_SETTINGS } from './webhooks/webhook-settings.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WebhooksProjection } from './webhooks/webhooks.projection.js';
import { NoticesProjection } from './reminders/notices.projection.js';
import { ReceiptsProjection } from './reminders/receipts.projection.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RemindersProjection } from './reminders/reminders.projection.js';
import { RoundAttachments } from './reply/package/round-attachments.js';
import { ReplyModule } from './reply/reply.module.js';

/** How one process runs the engine. */
export interface EngineOptions {
  readonly source: DataSource;
  /** A login of the application's role; BullMQ's own connections use it. */
  readonly appUrl: string;
  /** The queue in Redis; absent: in PostgreSQL. Without a prefix the database's own is used. */
  readonly redis?: { readonly url: string; readonly prefix?: string };
  /** How often due rows are looked for without a bell, in milliseconds; tests and faults make it short. */
  readonly sweepEvery?: number;
  readonly procedures: readonly Procedure[];
  /** Seed of ids and salts in a dry run; null for random ones. */
  readonly seed: string | null;
  /** Absent: mail is captured and shown. */
  readonly smtpUrl?: string;
  /** Who mail comes from; absent: an address of nobody's. */
  readonly mailFrom?: string;
  /** How mail is handed to the server. */
  readonly smtp?: SmtpManner;
  /** Where events go and what signs them; absent: none leaves. */
  readonly webhooks?: WebhookSettings;
  /** Where links in mail lead. */
  readonly publicUrl: string;
  /** Largest mail that the mail server takes, in MB; default 20. */
  readonly largestMailMb?: number;
  readonly leaseSeconds?: number;
  /** Whether this process answers bells. */
  readonly works: boolean;
  /** How long it is kept who read what, in days; default a year. */
  readonly accessLogDays?: number;
  /** Is told of every command; absent: nobody. */
  readonly watch?: CommandWatch;
  /** Absent: a process that is never asked to leave early. */
  readonly lifecycle?: Lifecycle;
}

const SENDER = 'Samsvar <samsvar@samsvar.example>';
const LEASE_SECONDS = 60;
const A_YEAR = 365;

/** Sends what is due, as a bell's work. */
class PostWork extends BellWork {
  constructor(private readonly post: Pick<Post, 'sendDue'>) {
    super();
  }
  async handleDue(): Promise<void> {
    await this.post.sendDue();
  }
}

/** Passes on what was refused for good, tells of receivers that were switched off, and sends that. */
class FollowedUpPost extends BellWork {
  constructor(
    private readonly following: readonly Pick<FollowUp, 'followUp'>[],
    private readonly post: Post,
  ) {
    super();
  }
  async handleDue(): Promise<void> {
    let written = 0;
    for (const one of this.following) written += await one.followUp();
    if (written > 0) await this.post.sendDue();
  }
}

/** What a bell sets going, in order: the clock, the reminders, the post, what it could not deliver, what is old enough to go. */
export const BELL_WORKS = Symbol('samsvar:bellWorks');

/** Everything that decides and sends, without pages: the same for the web program, the dry run and the tests. */
@Global()
@Module({})
export class EngineModule {
  static register(options: EngineOptions): DynamicModule {
    return {
      module: EngineModule,
      imports: [
        DatabaseModule.register(options.source),
        CommandsModule.register(options.procedures, options.seed),
        DiscoveryModule,
        IdentityModule,
        CasesModule,
        DraftingModule,
        ApprovalsModule,
        DocumentsModule,
        DeadlinesModule,
        RemindersModule,
        ReplyModule,
        JournalModule,
        WebhooksModule,
      ],
      providers: providers(options),
      exports: [
        Executor,
        CommandRegistry,
        Clock,
        Bells,
        QueueCheck,
        Post,
        MailTransport,
        BELL_WORKS,
        PUBLIC_URL,
        LARGEST_MAIL,
        MAIL_DOMAIN,
        HeavyRinger,
        POST_SETTINGS,
        WEBHOOK_SETTINGS,
        WebhookTransport,
        ReplyModule,
      ],
    };
  }
}

/** What is known of others: how mail and events leave, and where links lead. */
function outward(options: EngineOptions): Provider[] {
  const post: PostSettings = {
    leaseSeconds: options.leaseSeconds ?? LEASE_SECONDS,
    lifecycle: options.lifecycle,
    nextOpening,
    stopUrl: (secret) => `${options.publicUrl}${stopAddress(secret)}`,
    renew: (tx, ids) => lateDigests(tx, ids, options.publicUrl),
  };
  const webhooks = options.webhooks ?? NO_WEBHOOKS;
  const transport = options.smtpUrl
    ? new SmtpMail(options.smtpUrl, options.mailFrom ?? SENDER, options.smtp)
    : new CapturedMail();
  return [
    { provide: POST_SETTINGS, useValue: post },
    { provide: PUBLIC_URL, useValue: options.publicUrl },
    { provide: LARGEST_MAIL, useValue: mailBytes(options.largestMailMb ?? LARGEST_MAIL_MB) },
    { provide: MAIL_DOMAIN, useValue: mailDomain(options.mailFrom, options.publicUrl) },
    { provide: MailTransport, useValue: transport },
    { provide: WEBHOOK_SETTINGS, useValue: webhooks },
    { provide: WebhookTransport, useValue: new HttpsWebhooks(webhooks) },
    { provide: MailAttachments, useExisting: RoundAttachments },
    Post,
    WebhookPost,
  ];
}

const BELLS_SET_GOING: Provider = {
  provide: BELL_WORKS,
  // What was refused for good is passed on, and that leaves at the same bell.
  useFactory: (
    clock: PassDeadlines,
    reminders: DueReminders,
    post: Post,
    events: WebhookPost,
    followUp: FollowUp,
    webhooksOff: WebhooksOff,
    expire: ExpireAccessLog,
    sweep: SweepLiveDrafts,
  ) => [
    clock,
    reminders,
    new PostWork(post),
    new PostWork(events),
    new FollowedUpPost([followUp, webhooksOff], post),
    expire,
    sweep,
  ],
  inject: [
    PassDeadlines,
    DueReminders,
    Post,
    WebhookPost,
    FollowUp,
    WebhooksOff,
    ExpireAccessLog,
    SweepLiveDrafts,
  ],
};

function providers(options: EngineOptions): Provider[] {
  return [
    ...outward(options),
    { provide: BELL_SETTINGS, useFactory: (db: Database) => bellSettings(options, db), inject: [Database] },
    {
      provide: PROJECTIONS,
      // Order matters: reminders follow the milestones.
      useFactory: (...projections: Projection[]) => projections,
      inject: [
        DeadlinesProjection,
        RemindersProjection,
        NoticesProjection,
        ReceiptsProjection,
        WebhooksProjection,
      ],
    },
    BELLS_SET_GOING,
    { provide: ACCESS_LOG_DAYS, useValue: options.accessLogDays ?? A_YEAR },
    ExpireAccessLog,
    SweepLiveDrafts,
    { provide: BellRinger, useExisting: Bells },
    { provide: HeavyRinger, useExisting: Bells },
    { provide: CommandWatch, useValue: options.watch ?? { seen: () => undefined } },
    Clock,
    Bells,
    QueueCheck,
    Executor,
    CommandRegistry,
  ];
}

async function bellSettings(options: EngineOptions, db: Database): Promise<BellSettings> {
  const { appUrl: url, works, sweepEvery } = options;
  const redis = options.redis && {
    url: options.redis.url,
    prefix: options.redis.prefix ?? (await installationPrefix(db)),
  };
  return { url, works, sweepEvery, redis };
}
