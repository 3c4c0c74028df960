// Pure: the milestones of a case as a chart and a table show them.
export { timelineOf, type PlanData } from './overview/timeline.pure.js';
