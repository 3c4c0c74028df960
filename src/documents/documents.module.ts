import { Module } from '@nestjs/common';
import { RegisterDocumentHandler, RegisterNoteHandler } from './register-document.command.js';
import { SetDocumentAccessHandler } from './set-document-access.command.js';

@Module({ providers: [RegisterDocumentHandler, RegisterNoteHandler, SetDocumentAccessHandler] })
export class DocumentsModule {}
