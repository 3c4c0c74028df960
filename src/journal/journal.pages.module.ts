import { Module } from '@nestjs/common';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureQuery } from './erasure/erasure.query.js';
import { ExportController } from './export/export.controller.js';
import { ExportQuery } from './export/export.query.js';
import { JournalPageQuery } from './journal-page.query.js';
import { JournalController } from './journal.controller.js';

/** The pages of the journal. */
@Module({
  controllers: [JournalController, ErasureController, ExportController],
  providers: [JournalPageQuery, ErasureQuery, ExportQuery],
})
export class JournalPagesModule {}
