import { Module } from '@nestjs/common';
import { RegisterDocumentHandler, RegisterNoteHandler } from './register-document.command.js';

@Module({ providers: [RegisterDocumentHandler, RegisterNoteHandler] })
export class DocumentsModule {}
