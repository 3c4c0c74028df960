/** The entry that a changed calendar, meeting or way of deciding leaves in the journal of each case it concerns. */
export const PLAN_CHANGED = 'planChanged';
