import { Module } from '@nestjs/common';
import { ConfirmErasureHandler, DropErasureHandler, ProposeErasureHandler } from './erasure/erase.command.js';
import { ExportJournalHandler } from './export/export-journal.command.js';
import { SetEntryAccessHandler } from './export/set-entry-access.command.js';

/** The acts on the journal itself. */
@Module({
  providers: [
    ProposeErasureHandler,
    ConfirmErasureHandler,
    DropErasureHandler,
    ExportJournalHandler,
    SetEntryAccessHandler,
  ],
})
export class JournalModule {}
