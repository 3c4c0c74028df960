import { Module, type DynamicModule } from '@nestjs/common';
import { OverviewController } from './overview.controller.js';
import { OVERVIEW_SETTINGS, OverviewQuery, type OverviewSettings } from './overview.query.js';

/** The page of a case. What it reads with comes from the engine, which is global. */
@Module({})
export class OverviewModule {
  static register(settings: OverviewSettings): DynamicModule {
    return {
      module: OverviewModule,
      controllers: [OverviewController],
      providers: [OverviewQuery, { provide: OVERVIEW_SETTINGS, useValue: settings }],
    };
  }
}
