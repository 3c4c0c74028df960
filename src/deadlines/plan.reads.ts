export { planByMeetings, type ForumMeeting, type MeetingPlan } from './meeting.pure.js';
export {
  answerOverdue,
  planDeadline,
  planMilestones,
  type DeadlinePlan,
  type MilestoneInput,
  type OverdueInput,
  type PlannedDate,
  type PlannedMilestone,
  type Provenance,
} from './plan.pure.js';
export { PLAN_CHANGED } from './plan-changed.pure.js';
