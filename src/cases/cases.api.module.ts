import { Module } from '@nestjs/common';
import { HttpModule } from '../platform/http/http.module.js';
import { CaseReader } from './case-reader.reads.js';
import { CaseQuery } from './case.query.js';
import { CasesApi, ProceduresApi } from './cases.api.js';
import { CasesQueryHandler } from './cases.query.js';
import { TasksApi } from './tasks.api.js';
import { TasksQuery } from './tasks.query.js';

/** The API of cases. What it reads with comes from the engine, which is global. */
@Module({
  imports: [HttpModule],
  controllers: [CasesApi, ProceduresApi, TasksApi],
  providers: [CaseQuery, CaseReader, CasesQueryHandler, TasksQuery],
})
export class CasesApiModule {}
