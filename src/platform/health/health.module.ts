import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { KNOWN_MIGRATIONS, Readiness } from './readiness.js';

/** `/healthz` and `/readyz`. */
@Module({})
export class HealthModule {
  /** Takes the module that exports `Database`, and the names of the migrations the program was built with. */
  static register(databaseModule: DynamicModule, knownMigrations: readonly string[]): DynamicModule {
    return {
      module: HealthModule,
      imports: [databaseModule],
      controllers: [HealthController],
      providers: [Readiness, { provide: KNOWN_MIGRATIONS, useValue: knownMigrations }],
    };
  }
}
