import { Module } from '@nestjs/common';
import { DueReminders } from './due-reminders.js';
import { RemindersProjection } from './reminders.projection.js';

@Module({ providers: [DueReminders, RemindersProjection], exports: [DueReminders, RemindersProjection] })
export class RemindersModule {}
