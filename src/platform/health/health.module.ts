import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness, READINESS_SETTINGS, type ReadinessSettings } from './readiness.js';

/** `/healthz` and `/readyz`. */
@Module({})
export class HealthModule {
  /** Takes the module that exports `Database`. */
  static register(databaseModule: DynamicModule, settings: ReadinessSettings): DynamicModule {
    return {
      module: HealthModule,
      imports: [databaseModule],
      controllers: [HealthController],
      providers: [Readiness, { provide: READINESS_SETTINGS, useValue: settings }],
    };
  }
}
