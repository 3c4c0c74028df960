import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { DeadlinesApi } from './deadlines.api.js';
import { DeadlinesQuery } from './deadlines.query.js';
import { PlanningApi } from './planning.api.js';
import { PlanningQuery } from './planning.query.js';

/** The API of dates and deadlines. */
@Module({ controllers: [DeadlinesApi, PlanningApi], providers: [CaseReader, DeadlinesQuery, PlanningQuery] })
export class DeadlinesApiModule {}
