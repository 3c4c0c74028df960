import { Foundation1700000000001 } from '../migrations/1700000000001-foundation.js';
import { Case1700000000002 } from '../migrations/1700000000002-case.js';
import { DraftingAndAnswers1700000000003 } from '../migrations/1700000000003-drafting-and-answers.js';
import { RemindersAndReply1700000000004 } from '../migrations/1700000000004-reminders-and-reply.js';
import { Accounts1700000000005 } from '../migrations/1700000000005-accounts.js';
import { Texts1700000000006 } from '../migrations/1700000000006-texts.js';
import { Absences1700000000007 } from '../migrations/1700000000007-absences.js';
import { Meetings1700000000008 } from '../migrations/1700000000008-meetings.js';
import { Mail1700000000009 } from '../migrations/1700000000009-mail.js';
import { SecondFence1700000000011 } from '../migrations/1700000000011-second-fence.js';
import { AudiencesAndLimits1700000000012 } from '../migrations/1700000000012-audiences-and-limits.js';
import { BoundTokens1700000000013 } from '../migrations/1700000000013-bound-tokens.js';
import { Erasure1700000000014 } from '../migrations/1700000000014-erasure.js';
import { Paper1700000000015 } from '../migrations/1700000000015-paper.js';
import { House1700000000017 } from '../migrations/1700000000017-house.js';
import { AccessLog1700000000018 } from '../migrations/1700000000018-access-log.js';
import { Webhooks1700000000020 } from '../migrations/1700000000020-webhooks.js';
import { CommentPlaces1700000000024 } from '../migrations/1700000000024-comment-places.js';
import { FactRegister1700000000023 } from '../migrations/1700000000023-fact-register.js';
import { DeskVisits1700000000026 } from '../migrations/1700000000026-desk-visits.js';
import { LiveDrafts1700000000027 } from '../migrations/1700000000027-live-drafts.js';
import { Suggestions1700000000028 } from '../migrations/1700000000028-suggestions.js';
import { SweepLiveDrafts1700000000029 } from '../migrations/1700000000029-sweep-live-drafts.js';
import { LiveStates1700000000030 } from '../migrations/1700000000030-live-states.js';

/** Every migration, oldest first. */
export const migrations = [
  Foundation1700000000001,
  Case1700000000002,
  DraftingAndAnswers1700000000003,
  RemindersAndReply1700000000004,
  Accounts1700000000005,
  Texts1700000000006,
  Absences1700000000007,
  Meetings1700000000008,
  Mail1700000000009,
  SecondFence1700000000011,
  AudiencesAndLimits1700000000012,
  BoundTokens1700000000013,
  Erasure1700000000014,
  Paper1700000000015,
  House1700000000017,
  AccessLog1700000000018,
  Webhooks1700000000020,
  FactRegister1700000000023,
  CommentPlaces1700000000024,
  DeskVisits1700000000026,
  LiveDrafts1700000000027,
  Suggestions1700000000028,
  SweepLiveDrafts1700000000029,
  LiveStates1700000000030,
];
