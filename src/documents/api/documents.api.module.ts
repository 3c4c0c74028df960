import { Module } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { DocumentsApi } from './documents.api.js';
import { DocumentsQuery } from './documents.query.js';

/** The papers of a case, for programs. */
@Module({
  imports: [HttpModule],
  controllers: [DocumentsApi],
  providers: [CaseReader, DocumentsQuery],
})
export class DocumentsApiModule {}
