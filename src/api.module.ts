import { Module } from '@nestjs/common';
import { ApprovalsApiModule } from './approvals/approvals.api.module.js';
import { CasesApiModule } from './cases/cases.api.module.js';
import { DeadlinesApiModule } from './deadlines/deadlines.api.module.js';
import { DocumentsApiModule } from './documents/api/documents.api.module.js';
import { DraftingApiModule } from './drafting/api/drafting.api.module.js';
import { DifferenceApiModule } from './drafting/difference.api.module.js';
import { DirectoryApiModule } from './identity/directory.api.module.js';
import { JournalApiModule } from './journal/journal.api.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { RemindersApiModule } from './reminders/reminders.api.module.js';
import { ReplyApiModule } from './reply/api/reply.api.module.js';
import { WebhooksApiModule } from './webhooks/webhooks.api.module.js';

/** The JSON API: what the platform takes in, and what each feature serves. Only processes with web have it. */
@Module({
  imports: [
    HttpModule,
    ApprovalsApiModule,
    CasesApiModule,
    DeadlinesApiModule,
    DifferenceApiModule,
    DirectoryApiModule,
    DocumentsApiModule,
    DraftingApiModule,
    JournalApiModule,
    RemindersApiModule,
    ReplyApiModule,
    WebhooksApiModule,
  ],
})
export class ApiModule {}
