import { Module } from '@nestjs/common';
import { DeskVisits } from './desk-visits.js';
import { FrontMatterPresenceController, PresenceController, VisitDesk } from './presence.controller.js';

/** Who has which text open right now. */
@Module({
  controllers: [PresenceController, FrontMatterPresenceController],
  providers: [DeskVisits, VisitDesk],
  exports: [DeskVisits],
})
export class PresenceModule {}
