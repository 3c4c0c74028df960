import { Module } from '@nestjs/common';
import { SignedInPages } from '../identity/pages.reads.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedQuery } from './feed/feed.query.js';
import { MailChoicesController } from './mail/mail-choices.controller.js';
import { MailChoicesQuery } from './mail/mail-choices.query.js';
import { StopController } from './mail/stop.controller.js';
import { RehearsalQuery } from './rehearsal.query.js';
import { RemindersPageQuery } from './reminders-page.query.js';
import { RemindersController } from './reminders.controller.js';
import { DelayedController } from './undelivered/delayed.controller.js';
import { MailController } from './undelivered/mail.controller.js';
import { MailQuery } from './undelivered/mail.query.js';

/** The pages of the reminders, of mail, and the calendar feeds. */
@Module({
  controllers: [
    RemindersController,
    MailController,
    DelayedController,
    MailChoicesController,
    StopController,
    FeedController,
  ],
  providers: [RehearsalQuery, RemindersPageQuery, MailQuery, MailChoicesQuery, FeedQuery, SignedInPages],
})
export class RemindersPagesModule {}
