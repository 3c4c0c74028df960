import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ApiModule } from './api.module.js';
import { EngineModule } from './engine.module.js';
import { AccountsModule } from './identity/accounts.module.js';
import { migrations } from './migrations.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import type { SmtpManner } from './platform/outgoing/mail-transport.js';
import type { Operations } from './platform/operations.js';
import { QueueCheck } from './platform/queue/queue-check.js';
import { PagesModule } from './pages.module.js';
import { procedures } from './procedure/catalogue.js';
import { sampleNotice } from './sample/words.js';
import { FrameModule } from './web/frame.module.js';
import { WebModule } from './web/web.module.js';

/** Where a process opens its connections. */
export interface AppDatabase {
  readonly source: DataSource;
  readonly appUrl: string;
}

/** What a process of a dry run or fault run is told beside its configuration; no setting of a running program does. */
export interface Rehearsal {
  /** Seed of ids and salts; null for random ones. */
  readonly seed: string | null;
  /** How long a claimed mail belongs to its worker. */
  readonly leaseSeconds: number;
  /** How long a silent mail server is waited for, in milliseconds. */
  readonly patience?: number;
}

/** The program as modules, for one configuration and one open data source: engine, health, and pages unless it only works. */
@Module({})
export class AppModule {
  static register(
    config: Config,
    { source, appUrl }: AppDatabase,
    operations: Operations,
    rehearsal?: Rehearsal,
  ): DynamicModule {
    const works = config.role !== 'web';
    const { lifecycle, metrics, watch } = operations;
    const engine = EngineModule.register({
      source,
      appUrl,
      redis: config.redis,
      procedures,
      seed: rehearsal?.seed ?? null,
      leaseSeconds: rehearsal?.leaseSeconds,
      smtpUrl: config.smtpUrl,
      mailFrom: config.mailFrom,
      smtp: smtpOf(config, rehearsal),
      webhooks: { hosts: config.webhookHosts, key: config.webhookKey },
      publicUrl: config.publicUrl,
      largestMailMb: config.largestMailMb,
      works,
      accessLogDays: config.accessLogDays,
      watch,
      lifecycle,
    });
    const names = migrations.map((migration) => migration.name);
    const health = HealthModule.register(DatabaseModule.register(source), {
      names,
      works,
      lifecycle,
      further: [QueueCheck],
    });
    const figures = MetricsModule.register(metrics, {
      token: config.metricsToken,
      behindProxy: config.trustProxy !== false,
    });
    const pages = config.role === 'worker' ? [] : pagesOf(config, rehearsal);
    return { module: AppModule, imports: [engine, health, figures, WebModule, ...pages] };
  }
}

const smtpOf = ({ smtpTls, smtpAuthority }: Config, rehearsal: Rehearsal | undefined): SmtpManner => ({
  demandTls: smtpTls === 'required',
  authority: smtpAuthority,
  patience: rehearsal?.patience,
});

const pagesOf = (config: Config, rehearsal: Rehearsal | undefined) => [
  ApiModule,
  AccountsModule.register({
    demo: config.mode === 'demo',
    publicUrl: config.publicUrl,
    limited: rehearsal === undefined,
  }),
  FrameModule.register({ notice: config.mode === 'demo' ? sampleNotice : null }),
  PagesModule,
];
