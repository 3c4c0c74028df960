import { Module } from '@nestjs/common';
import { DueReminders } from './due-reminders.js';
import { NoticesProjection } from './notices.projection.js';
import { RemindersProjection } from './reminders.projection.js';

const provided = [DueReminders, NoticesProjection, RemindersProjection];

@Module({ providers: provided, exports: provided })
export class RemindersModule {}
