import { Foundation1700000000001 } from '../migrations/1700000000001-foundation.js';
import { Case1700000000002 } from '../migrations/1700000000002-case.js';
import { DraftingAndAnswers1700000000003 } from '../migrations/1700000000003-drafting-and-answers.js';
import { RemindersAndReply1700000000004 } from '../migrations/1700000000004-reminders-and-reply.js';

/** Every migration, oldest first. */
export const migrations = [
  Foundation1700000000001,
  Case1700000000002,
  DraftingAndAnswers1700000000003,
  RemindersAndReply1700000000004,
];
