import { Global, Module } from '@nestjs/common';
import { CommandController } from './command.controller.js';
import { CommandDesk } from './command-desk.js';
import { FormDesk } from './form-desk.js';
import { OpenApiController, OpenApiDocument } from './openapi/openapi.controller.js';

/** Commands in, by API and by form, and the API's document. What is read, each feature serves (`*.api.ts`). */
@Global()
@Module({
  controllers: [CommandController, OpenApiController],
  providers: [CommandDesk, FormDesk, OpenApiDocument],
  exports: [CommandDesk, FormDesk],
})
export class HttpModule {}
