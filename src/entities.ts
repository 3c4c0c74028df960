// Every table's entity. Migrations are compared with this list (npm run check).
import { Clock } from './platform/clock/clock.entity.js';
import { Organisation } from './identity/organisation.entity.js';
import { Person } from './identity/person.entity.js';
import { Membership } from './identity/membership.entity.js';
import { Mandate } from './identity/mandate.entity.js';
import { Credential } from './identity/credential.entity.js';
import { Session } from './identity/session.entity.js';
import { AccessLogRow } from './identity/access-log/access-log.entity.js';
import { AccessToken } from './identity/access-token.entity.js';
import { SignInAttempt } from './identity/sign-in-attempt.entity.js';
import { ClosedDay } from './deadlines/closed-day.entity.js';
import { Absence } from './deadlines/absences/absence.entity.js';
import { ForumMeetingRow } from './deadlines/meetings/forum-meeting.entity.js';
import { WrittenDecision } from './deadlines/meetings/written-decision.entity.js';
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
import { DeskVisit } from './drafting/presence/desk-visit.entity.js';
import { LiveDraft } from './drafting/together/live-draft.entity.js';
import { LiveUpdate } from './drafting/together/live-update.entity.js';
import { Revision } from './drafting/revision.entity.js';
import { Contribution } from './drafting/contributions/contribution.entity.js';
import { ContributionDraft } from './drafting/contributions/contribution-draft.entity.js';
import { ContributionComment } from './drafting/contributions/contribution-comment.entity.js';
import { Comment } from './drafting/comments/comment.entity.js';
import { CommentSettlement } from './drafting/comments/comment-settlement.entity.js';
import { Suggestion } from './drafting/suggestions/suggestion.entity.js';
import { SuggestionSettlement } from './drafting/suggestions/suggestion-settlement.entity.js';
import { SectionOption } from './drafting/options/section-option.entity.js';
import { OptionPosition } from './drafting/options/option-position.entity.js';
import { RevisionRelease } from './drafting/release/revision-release.entity.js';
import { CaseFact } from './drafting/case-facts/case-fact.entity.js';
import { ReviewRemark } from './drafting/review-remark.entity.js';
import { AnswerRow } from './approvals/answer.entity.js';
import { Naming } from './approvals/naming.entity.js';
import { PoliticalTreatmentRow } from './reply/treatment/political-treatment.entity.js';
import { Standpoint } from './approvals/standpoint.entity.js';
import { CoordinationConsent } from './cases/coordination-consent.entity.js';
import { Outgoing } from './platform/outgoing/outgoing.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';
import { StopToken } from './platform/outgoing/stop-token.entity.js';
import { MailPreference } from './reminders/mail/mail-preference.entity.js';
import { CalendarFeed } from './reminders/feed/calendar-feed.entity.js';
import { Reminder } from './reminders/reminder.entity.js';
import { OutgoingReminder } from './reminders/outgoing-reminder.entity.js';
import { PutForward } from './reply/put-forward.entity.js';
import { Submission } from './reply/submission.entity.js';
import { TextErasure } from './journal/erasure/text-erasure.entity.js';
import { Delivery } from './reply/delivery.entity.js';
import { Assembly } from './reply/press/assembly.entity.js';
import { ReplyTemplate } from './reply/look/reply-template.entity.js';
import { Clarification } from './reply/clarification.entity.js';
import { ClarificationLook } from './reply/clarification-look.entity.js';
import { RequestCount } from './platform/http/request-count.entity.js';

export const entities = [
  Clock,
  Organisation,
  Person,
  Membership,
  Mandate,
  Credential,
  Session,
  AccessToken,
  SignInAttempt,
  ClosedDay,
  Absence,
  ForumMeetingRow,
  WrittenDecision,
  ProcedureRow,
  CaseFile,
  Administration,
  JournalEntryRow,
  JournalText,
  TextErasure,
  StoredAnswer,
  StoredFile,
  Document,
  DeadlineDate,
  Milestone,
  Extension,
  SectionDraft,
  DraftHistory,
  DeskVisit,
  LiveDraft,
  LiveUpdate,
  Revision,
  Contribution,
  ContributionDraft,
  ContributionComment,
  Comment,
  CommentSettlement,
  Suggestion,
  SuggestionSettlement,
  SectionOption,
  OptionPosition,
  RevisionRelease,
  CaseFact,
  ReviewRemark,
  AnswerRow,
  Naming,
  PoliticalTreatmentRow,
  Standpoint,
  CoordinationConsent,
  Webhook,
  Outgoing,
  StopToken,
  MailPreference,
  CalendarFeed,
  Reminder,
  OutgoingReminder,
  PutForward,
  Submission,
  Delivery,
  Assembly,
  ReplyTemplate,
  Clarification,
  ClarificationLook,
  RequestCount,
  AccessLogRow,
];
