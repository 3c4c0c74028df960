import { Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsPageQuery } from './documents-page.query.js';
import { NoteController } from './note.controller.js';
import { UploadController } from './upload.controller.js';

/** Pages about the papers of a case. */
@Module({
  controllers: [AccessController, DocumentsController, NoteController, UploadController],
  providers: [DocumentsPageQuery],
})
export class DocumentsPagesModule {}
