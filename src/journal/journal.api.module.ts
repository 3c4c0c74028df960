import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { ErasureApi } from './erasure/erasure.api.js';
import { ErasureListQuery } from './erasure/erasure-list.query.js';
import { JournalApi } from './journal.api.js';
import { JournalQueryHandler } from './journal.query.js';

/** The API of the journal. */
@Module({
  controllers: [ErasureApi, JournalApi],
  providers: [CaseReader, ErasureListQuery, JournalQueryHandler],
})
export class JournalApiModule {}
