import { Module } from '@nestjs/common';
import { LiveGate } from './live-gate.js';
import { LiveHall } from './live-hall.js';
import { LiveLine } from './live-line.js';
import { LiveServer } from './live-server.js';
import { LiveStore } from './live-store.js';
import { FrontMatterTogetherController, JoinDesk, TogetherController } from './together.controller.js';

/** Writing one draft at the same time. */
@Module({
  controllers: [TogetherController, FrontMatterTogetherController],
  providers: [JoinDesk, LiveGate, LiveHall, LiveLine, LiveServer, LiveStore],
  exports: [JoinDesk],
})
export class TogetherModule {}
