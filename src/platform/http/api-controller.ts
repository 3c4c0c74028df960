import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiGuard } from './api.guard.js';
import { ConditionalReads } from './conditional.interceptor.js';

/** Where the API lies. Another version that breaks clients gets another number beside it. */
export const API_ROOT = 'api/v1';

/** A controller of the API, its addresses under `/api/v1`. `tag`: the Danish heading it stands under in the document. */
export const ApiController = (tag: string): ClassDecorator =>
  applyDecorators(Controller(API_ROOT), ApiTags(tag), UseGuards(ApiGuard), UseInterceptors(ConditionalReads));
