import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { AnswersQueryHandler } from './answers.query.js';
import { ApprovalsApi } from './approvals.api.js';

/** The API of answers and standpoints. */
@Module({ controllers: [ApprovalsApi], providers: [CaseReader, AnswersQueryHandler] })
export class ApprovalsApiModule {}
