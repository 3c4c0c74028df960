import { Module } from '@nestjs/common';
import { DeadlinesProjection } from './deadlines.projection.js';
import {
  DeclineExtensionHandler,
  GrantExtensionHandler,
  RegisterOralPromiseHandler,
  RequestExtensionHandler,
} from './extension.command.js';

@Module({
  providers: [
    DeadlinesProjection,
    DeclineExtensionHandler,
    GrantExtensionHandler,
    RegisterOralPromiseHandler,
    RequestExtensionHandler,
  ],
  exports: [DeadlinesProjection],
})
export class DeadlinesModule {}
