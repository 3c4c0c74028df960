import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { RemindersApi } from './reminders.api.js';
import { RemindersQueryHandler } from './reminders.query.js';

/** The API of reminders and mail. */
@Module({ controllers: [RemindersApi], providers: [CaseReader, RemindersQueryHandler] })
export class RemindersApiModule {}
