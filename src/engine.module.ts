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
import { IdentityModule } from './identity/identity.module.js';
import { CommandsModule } from './platform/commands/commands.module.js';
import { Executor } from './platform/commands/executor.js';
import { PROJECTIONS, type Projection } from './platform/commands/handler.js';
import { CommandRegistry } from './platform/commands/registry.js';
import { Clock } from './platform/clock/clock.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { CapturedMail, MailTransport, SmtpMail } from './platform/outgoing/mail-transport.js';
import { Post, POST_SETTINGS, type PostSettings } from './platform/outgoing/post.js';
import { BellRinger } from './platform/queue/bell-ringer.js';
import { BELL_SETTINGS, Bells, BellWork, type BellSettings } from './platform/queue/bells.js';
import type { Procedure } from './procedure/procedure.js';
import { DueReminders, PUBLIC_URL } from './reminders/due-reminders.js';
import { NoticesProjection } from './reminders/notices.projection.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RemindersProjection } from './reminders/reminders.projection.js';
import { ReplyModule } from './reply/reply.module.js';

/** How one process runs the engine. */
export interface EngineOptions {
  readonly source: DataSource;
  /** A login of the application's role; BullMQ's own connections use it. */
  readonly appUrl: string;
  readonly procedures: readonly Procedure[];
  /** Seed of ids and salts in a dry run; null for random ones. */
  readonly seed: string | null;
  /** Absent: mail is captured and shown. */
  readonly smtpUrl?: string;
  /** Where links in mail lead. */
  readonly publicUrl: string;
  readonly leaseSeconds?: number;
  /** Whether this process answers bells. */
  readonly works: boolean;
}

const SENDER = 'Samsvar <samsvar@samsvar.example>';
const LEASE_SECONDS = 60;

/** Sends what is due, as a bell's work. */
class PostWork extends BellWork {
  constructor(private readonly post: Post) {
    super();
  }
  async handleDue(): Promise<void> {
    await this.post.sendDue();
  }
}

/** What a bell sets going, in order: the clock, the reminders, the post. */
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
      ],
      providers: providers(options),
      exports: [Executor, CommandRegistry, Clock, Bells, Post, MailTransport, BELL_WORKS, PUBLIC_URL],
    };
  }
}

function providers(options: EngineOptions): Provider[] {
  const bells: BellSettings = { url: options.appUrl, works: options.works };
  const post: PostSettings = { leaseSeconds: options.leaseSeconds ?? LEASE_SECONDS };
  const transport = options.smtpUrl ? new SmtpMail(options.smtpUrl, SENDER) : new CapturedMail();
  return [
    { provide: BELL_SETTINGS, useValue: bells },
    { provide: POST_SETTINGS, useValue: post },
    { provide: PUBLIC_URL, useValue: options.publicUrl },
    { provide: MailTransport, useValue: transport },
    {
      provide: PROJECTIONS,
      // Order matters: reminders follow the milestones.
      useFactory: (...projections: Projection[]) => projections,
      inject: [DeadlinesProjection, RemindersProjection, NoticesProjection],
    },
    {
      provide: BELL_WORKS,
      useFactory: (clock: PassDeadlines, reminders: DueReminders, post: Post) => [
        clock,
        reminders,
        new PostWork(post),
      ],
      inject: [PassDeadlines, DueReminders, Post],
    },
    { provide: BellRinger, useExisting: Bells },
    Clock,
    Bells,
    Post,
    Executor,
    CommandRegistry,
  ];
}
