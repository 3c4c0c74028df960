import type { CaseEventType } from '../workflow/case-event.js';

/** Answers that a region gives; taking one back is an act of its own. */
export const GIVEN = ['yes', 'yesWithReservation', 'cannotJoin', 'sentBack'] as const;
export type Given = (typeof GIVEN)[number];

/** The event, and so the command, by which a region gives or takes back an answer to a section. */
export const SECTION_EVENTS = {
  yes: 'approve',
  yesWithReservation: 'approveWithReservation',
  cannotJoin: 'decline',
  sentBack: 'sendBack',
  withdrawn: 'withdrawAnswer',
} as const satisfies Record<Given | 'withdrawn', CaseEventType>;

/** The same of the whole reply. */
export const REPLY_EVENTS = {
  yes: 'endorse',
  yesWithReservation: 'endorseWithReservation',
  cannotJoin: 'declineToEndorse',
  sentBack: 'sendBackReply',
  withdrawn: 'withdrawEndorsement',
} as const satisfies Record<Given | 'withdrawn', CaseEventType>;
