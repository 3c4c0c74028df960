import { Module } from '@nestjs/common';
import { ApprovalsPagesModule } from './approvals/approvals.pages.module.js';
import { CasePagesModule } from './cases/case-pages.module.js';
import { HomeModule } from './cases/home/home.module.js';
import { OverviewModule } from './cases/overview.module.js';
import { DeadlinesPagesModule } from './deadlines/deadlines.pages.module.js';
import { DocumentsPagesModule } from './documents/documents.pages.module.js';
import { DraftingPagesModule } from './drafting/drafting.pages.module.js';
import { AdministrationPagesModule } from './identity/administration.pages.module.js';
import { HelpPagesModule } from './identity/help.pages.module.js';
import { JournalPagesModule } from './journal/journal.pages.module.js';
import { RemindersPagesModule } from './reminders/reminders.pages.module.js';
import { ReplyPagesModule } from './reply/reply.pages.module.js';
import { WebhooksPagesModule } from './webhooks/webhooks.pages.module.js';

/** Every page of every feature. Only processes with web have them. */
@Module({
  imports: [
    CasePagesModule,
    HomeModule,
    OverviewModule,
    DraftingPagesModule,
    ApprovalsPagesModule,
    ReplyPagesModule,
    DeadlinesPagesModule,
    DocumentsPagesModule,
    RemindersPagesModule,
    JournalPagesModule,
    AdministrationPagesModule,
    HelpPagesModule,
    WebhooksPagesModule,
  ],
})
export class PagesModule {}
