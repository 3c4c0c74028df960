import { Module } from '@nestjs/common';
import { AgendaController } from './agenda/agenda.controller.js';
import { AgendaQuery } from './agenda/agenda.query.js';
import { AnswerController } from './answering/answer.controller.js';
import { AnswerQuery } from './answering/answer.query.js';
import { DecisionController } from './answering/decision.controller.js';
import { DecisionQuery } from './answering/decision.query.js';
import { NamingController } from './answering/naming.controller.js';
import { NamingQuery } from './answering/naming.query.js';
import { ReceiptController } from './answering/receipt.controller.js';
import { ReceiptQuery } from './answering/receipt.query.js';
import { SeveralController } from './answering/several.controller.js';
import { SeveralQuery } from './answering/several.query.js';
import { StandpointController } from './answering/standpoint.controller.js';
import { StandpointQuery } from './answering/standpoint.query.js';
import { TakeBackController } from './answering/take-back.controller.js';
import { TakeBackQuery } from './answering/take-back.query.js';

/** Pages on which regions answer, and those about their answers. */
@Module({
  controllers: [
    AgendaController,
    ReceiptController,
    SeveralController,
    AnswerController,
    TakeBackController,
    NamingController,
    StandpointController,
    DecisionController,
  ],
  providers: [
    AgendaQuery,
    AnswerQuery,
    ReceiptQuery,
    SeveralQuery,
    TakeBackQuery,
    NamingQuery,
    StandpointQuery,
    DecisionQuery,
  ],
})
export class ApprovalsPagesModule {}
