import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { migrations } from './migrations.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';

/** The program as modules, for one configuration and one open data source. */
@Module({})
export class AppModule {
  static register(_config: Config, source: DataSource): DynamicModule {
    const database = DatabaseModule.register(source);
    const names = migrations.map((migration) => migration.name);
    return { module: AppModule, imports: [database, HealthModule.register(database, names)] };
  }
}
