// Every table's entity. Migrations are compared with this list (npm run check).
import { Clock } from './platform/clock/clock.entity.js';
import { Organisation } from './identity/organisation.entity.js';
import { Person } from './identity/person.entity.js';
import { Membership } from './identity/membership.entity.js';
import { Mandate } from './identity/mandate.entity.js';
import { ClosedDay } from './deadlines/closed-day.entity.js';
import { ProcedureRow } from './cases/procedure.entity.js';
import { CaseFile } from './platform/commands/case-file.entity.js';
import { Administration } from './platform/commands/administration.entity.js';
import { JournalEntryRow } from './platform/commands/journal-entry.entity.js';
import { JournalText } from './platform/commands/journal-text.entity.js';
import { StoredAnswer } from './platform/commands/stored-answer.entity.js';
import { StoredFile } from './documents/stored-file.entity.js';
import { Document } from './documents/document.entity.js';
import { DeadlineDate } from './deadlines/deadline-date.entity.js';
import { Milestone } from './deadlines/milestone.entity.js';
import { Extension } from './deadlines/extension.entity.js';
import { SectionDraft } from './drafting/section-draft.entity.js';
import { DraftHistory } from './drafting/draft-history.entity.js';
import { Revision } from './drafting/revision.entity.js';
import { Contribution } from './drafting/contribution.entity.js';
import { ReviewRemark } from './drafting/review-remark.entity.js';
import { AnswerRow } from './approvals/answer.entity.js';
import { Naming } from './approvals/naming.entity.js';
import { Standpoint } from './approvals/standpoint.entity.js';
import { CoordinationConsent } from './cases/coordination-consent.entity.js';
import { Outgoing } from './platform/outgoing/outgoing.entity.js';
import { Reminder } from './reminders/reminder.entity.js';
import { OutgoingReminder } from './reminders/outgoing-reminder.entity.js';
import { PutForward } from './reply/put-forward.entity.js';
import { Submission } from './reply/submission.entity.js';
import { Delivery } from './reply/delivery.entity.js';
import { Clarification } from './reply/clarification.entity.js';

export const entities = [
  Clock,
  Organisation,
  Person,
  Membership,
  Mandate,
  ClosedDay,
  ProcedureRow,
  CaseFile,
  Administration,
  JournalEntryRow,
  JournalText,
  StoredAnswer,
  StoredFile,
  Document,
  DeadlineDate,
  Milestone,
  Extension,
  SectionDraft,
  DraftHistory,
  Revision,
  Contribution,
  ReviewRemark,
  AnswerRow,
  Naming,
  Standpoint,
  CoordinationConsent,
  Outgoing,
  Reminder,
  OutgoingReminder,
  PutForward,
  Submission,
  Delivery,
  Clarification,
];
