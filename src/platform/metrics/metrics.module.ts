import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Bells } from '../queue/bells.js';
import type { MetricsAccess } from './metrics-access.js';
import { METRICS_ACCESS, MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { StoredFigures } from './stored-figures.js';

/** `/metrics`. Stands on the global modules that give `Database` and `Bells`. */
@Module({})
export class MetricsModule {
  static register(metrics: Metrics, access: MetricsAccess): DynamicModule {
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [
        { provide: METRICS_ACCESS, useValue: access },
        {
          provide: Metrics,
          useFactory: (...of: [Database, Bells]) => withProcess(metrics, ...of),
          inject: [Database, Bells],
        },
        {
          provide: StoredFigures,
          useFactory: (db: Database) => new StoredFigures(metrics, db),
          inject: [Database],
        },
      ],
    };
  }
}

/** What of this process others count. */
function withProcess(metrics: Metrics, db: Database, bells: Bells): Metrics {
  metrics.countedElsewhere(
    'samsvar_bells_total',
    'Bells answered by this process.',
    () => bells.counts.bells,
  );
  metrics.countedElsewhere('samsvar_sweeps_total', 'Sweeps made by this process.', () => bells.counts.sweeps);
  for (const state of ['total', 'idle', 'waiting'] as const) {
    const help = `Connections of the pool: ${state}.`;
    metrics.gauge(`samsvar_pool_${state}`, help, () => db.poolUse()[state]);
  }
  return metrics;
}
