import { Module } from '@nestjs/common';
import { SignedInPages } from '../identity/pages.reads.js';
import { AbsencesController } from './absences/absences.controller.js';
import { AbsencesQuery } from './absences/absences.query.js';
import { ClosedDaysController } from './closed-days/closed-days.controller.js';
import { ClosedDaysQuery } from './closed-days/closed-days.query.js';
import { DeadlinePageQuery } from './deadline-page.query.js';
import { DeadlineController } from './deadline.controller.js';
import { ExtensionPageQuery } from './extension-page.query.js';
import { ExtensionSending } from './extension-sending.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { MeetingsQuery } from './meetings/meetings.query.js';
import { PlanController } from './plan-page/plan.controller.js';
import { PlanQuery } from './plan-page/plan.query.js';

/** The pages of the deadline. */
@Module({
  controllers: [
    AbsencesController,
    ClosedDaysController,
    DeadlineController,
    MeetingsController,
    PlanController,
  ],
  providers: [
    AbsencesQuery,
    ClosedDaysQuery,
    DeadlinePageQuery,
    MeetingsQuery,
    PlanQuery,
    ExtensionPageQuery,
    ExtensionSending,
    SignedInPages,
  ],
})
export class DeadlinesPagesModule {}
