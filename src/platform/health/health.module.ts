import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Lifecycle } from '../boot/lifecycle.js';
import { HealthController } from './health.controller.js';
import type { ReadinessCheck } from './readiness-check.js';
import { FURTHER_CHECKS, Readiness, READINESS_SETTINGS, type ReadinessSettings } from './readiness.js';

export interface HealthOptions extends ReadinessSettings {
  readonly lifecycle: Lifecycle;
  /** Providers of a global module that `/readyz` asks too. */
  readonly further?: readonly Type<ReadinessCheck>[];
}

/** `/healthz` and `/readyz`. */
@Module({})
export class HealthModule {
  /** Takes the module that exports `Database`. */
  static register(
    databaseModule: DynamicModule,
    { lifecycle, further, ...settings }: HealthOptions,
  ): DynamicModule {
    return {
      module: HealthModule,
      imports: [databaseModule],
      controllers: [HealthController],
      providers: [
        Readiness,
        { provide: Lifecycle, useValue: lifecycle },
        { provide: READINESS_SETTINGS, useValue: settings },
        {
          provide: FURTHER_CHECKS,
          useFactory: (...checks: ReadinessCheck[]) => checks,
          inject: [...(further ?? [])],
        },
      ],
    };
  }
}
