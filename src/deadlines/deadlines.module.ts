import { Module } from '@nestjs/common';
import { ApplyClockHandler, PassDeadlines } from './apply-clock.command.js';
import { DeadlinesProjection } from './deadlines.projection.js';
import {
  DeclineExtensionHandler,
  GrantExtensionHandler,
  RegisterOralPromiseHandler,
  RequestExtensionHandler,
} from './extension.command.js';

@Module({
  providers: [
    ApplyClockHandler,
    PassDeadlines,
    DeadlinesProjection,
    DeclineExtensionHandler,
    GrantExtensionHandler,
    RegisterOralPromiseHandler,
    RequestExtensionHandler,
  ],
  exports: [DeadlinesProjection, PassDeadlines],
})
export class DeadlinesModule {}
