import { Module } from '@nestjs/common';
import { RegisterAbsenceHandler, WithdrawAbsenceHandler } from './absences/absence.command.js';
import { ApplyClockHandler, PassDeadlines } from './apply-clock.command.js';
import {
  AddClosedDayHandler,
  EndClosedDayHandler,
  RemoveClosedDayHandler,
} from './closed-days/closed-day.command.js';
import { ConfirmDeadlineHandler } from './confirm-deadline.command.js';
import { DeadlinesProjection } from './deadlines.projection.js';
import {
  DeclineExtensionHandler,
  GrantExtensionHandler,
  RegisterOralPromiseHandler,
  RegisterSectionExtensionHandler,
  RequestExtensionHandler,
} from './extension.command.js';
import { RegisterMeetingsHandler, WithdrawMeetingHandler } from './meetings/meeting.command.js';
import { DecideAtMeetingHandler, DecideByMailHandler } from './meetings/written-decision.command.js';

@Module({
  providers: [
    AddClosedDayHandler,
    ApplyClockHandler,
    ConfirmDeadlineHandler,
    DecideAtMeetingHandler,
    DecideByMailHandler,
    EndClosedDayHandler,
    RegisterMeetingsHandler,
    RegisterSectionExtensionHandler,
    RemoveClosedDayHandler,
    WithdrawMeetingHandler,
    PassDeadlines,
    DeadlinesProjection,
    DeclineExtensionHandler,
    GrantExtensionHandler,
    RegisterAbsenceHandler,
    RegisterOralPromiseHandler,
    RequestExtensionHandler,
    WithdrawAbsenceHandler,
  ],
  exports: [DeadlinesProjection, PassDeadlines],
})
export class DeadlinesModule {}
