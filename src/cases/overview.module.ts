import { Module } from '@nestjs/common';
import { SignedInPages } from '../identity/pages.reads.js';
import { CoordinationController } from './coordination/coordination.controller.js';
import { CoordinationQuery } from './coordination/coordination.query.js';
import { OpeningController } from './opening/opening.controller.js';
import { OpeningQuery } from './opening/opening.query.js';
import { OverviewController } from './overview.controller.js';
import { OverviewQuery } from './overview.query.js';

/** The page of a case, its coordination, and how one is opened. What they read with is global. */
@Module({
  controllers: [OverviewController, OpeningController, CoordinationController],
  providers: [OverviewQuery, OpeningQuery, CoordinationQuery, SignedInPages],
})
export class OverviewModule {}
