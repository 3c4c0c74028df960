import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { OverviewModule } from './cases/overview.module.js';
import { EngineModule } from './engine.module.js';
import { migrations } from './migrations.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { procedures } from './procedure/catalogue.js';
import { sampleNotice } from './sample/words.js';
import { WebModule } from './web/web.module.js';

/** Where a process opens its connections. */
export interface AppDatabase {
  readonly source: DataSource;
  readonly appUrl: string;
}

/** The program as modules, for one configuration and one open data source: engine, health, and pages unless it only works. */
@Module({})
export class AppModule {
  static register(config: Config, { source, appUrl }: AppDatabase): DynamicModule {
    const works = config.role !== 'web';
    const engine = EngineModule.register({
      source,
      appUrl,
      procedures,
      seed: null,
      smtpUrl: config.smtpUrl,
      publicUrl: config.publicUrl,
      works,
    });
    const names = migrations.map((migration) => migration.name);
    const health = HealthModule.register(DatabaseModule.register(source), { names, works });
    const pages =
      config.role === 'worker'
        ? []
        : [OverviewModule.register({ notice: config.mode === 'demo' ? sampleNotice : null })];
    return { module: AppModule, imports: [engine, health, WebModule, ...pages] };
  }
}
