/** In which capacity someone acts, resolved by the policy function before the machine is asked. */
export interface Acting {
  /** The region acted for, ISO 3166-2; null for the system and the agency. */
  readonly region: string | null;
  /** `chair` also when a substitute acts or the secretariat registers a decision made elsewhere; `system` is the clock. */
  readonly capacity: 'secretariat' | 'chair' | 'agency' | 'system';
}

interface Base {
  readonly by: Acting;
  /** The instant of the act by `samsvar.now()`, ISO 8601 in UTC. */
  readonly at: string;
}
interface OnSection extends Base {
  readonly section: string;
}
interface OnHash extends OnSection {
  /** The content hash the act names. */
  readonly hash: string;
}
interface OnReply extends Base {
  readonly replyHash: string;
}
interface OnClarification extends Base {
  readonly id: string;
}
/** Put on the event by the handler from rows, never by the client. Ids of mandatory ledger lines without an answer. */
interface SilentLines {
  readonly facts: { readonly silent: readonly string[] };
}
/** `overdue`: the region's milestone is past and this hash is older than the procedure's shortest time for an answer. */
interface Overdue {
  readonly facts: { readonly overdue: boolean };
}

/** Every event the case machine accepts, with the facts its guards read. Names equal the API's commands. */
export type CaseEvent =
  | (OnSection & { readonly type: 'assignLead'; readonly region: string })
  | (Base & {
      readonly type: 'handOverCoordination';
      readonly to: string;
      readonly facts: { readonly accepted: boolean };
    })
  | (Base & { readonly type: 'openDrafting' })
  | (Base & { readonly type: 'cancel' })
  | (OnSection & { readonly type: 'startDraft' })
  | (OnHash & SilentLines & { readonly type: 'requestReview' })
  | (OnHash & SilentLines & { readonly type: 'revise' })
  | (OnSection & { readonly type: 'closeReview' })
  | (OnSection & { readonly type: 'takeBack' })
  | (OnHash & { readonly type: 'approve' })
  | (OnHash & { readonly type: 'approveWithReservation' })
  | (OnHash & { readonly type: 'decline' })
  | (OnHash & { readonly type: 'sendBack' })
  | (OnHash & { readonly type: 'withdrawAnswer' })
  | (OnHash & Overdue & { readonly type: 'nameAsNotJoined'; readonly region: string })
  | (OnSection & { readonly type: 'reopen' })
  | (OnReply & {
      readonly type: 'putForward';
      /** Silent mandatory `overall.*` lines, and contradictions between sections that nobody has explained. */
      readonly facts: { readonly silent: readonly string[]; readonly contradictions: readonly string[] };
    })
  | (OnReply & { readonly type: 'endorse' })
  | (OnReply & { readonly type: 'endorseWithReservation' })
  | (OnReply & { readonly type: 'declineToEndorse' })
  | (OnReply & { readonly type: 'sendBackReply' })
  | (OnReply & { readonly type: 'withdrawEndorsement' })
  | (OnReply & Overdue & { readonly type: 'nameAsNotEndorsing'; readonly region: string })
  | (Base & {
      readonly type: 'submit';
      readonly submissionHash: string;
      /** The hash of reply and annex as they stand in the database now. */
      readonly facts: { readonly currentSubmissionHash: string };
    })
  | (Base & { readonly type: 'sendAgain' })
  /** `deliveredAt`: the moment of delivery named, ISO 8601 in UTC. */
  | (Base & { readonly type: 'showDelivery'; readonly deliveredAt: string })
  | (Base & { readonly type: 'registerReceipt'; readonly deliveredAt: string })
  | (Base & { readonly type: 'registerAssessment' })
  | (OnClarification & { readonly type: 'askClarification' })
  | (OnClarification & {
      readonly type: 'reviseClarification';
      readonly hash: string;
      readonly factual: boolean;
    })
  | (OnClarification & { readonly type: 'approveClarification'; readonly hash: string })
  | (OnClarification & { readonly type: 'withdrawClarification' })
  | (OnClarification & { readonly type: 'answerClarification'; readonly hash: string })
  | (Base & { readonly type: 'close'; readonly facts: { readonly reasoned: boolean } })
  /** `due`: the formal deadline the clock passed, ISO 8601 in UTC. */
  | (Base & { readonly type: 'passDeadline'; readonly due: string })
  | (Base & { readonly type: 'requestExtension' })
  /** `due`: the formal deadline granted, ISO 8601 in UTC. */
  | (Base & { readonly type: 'grantExtension'; readonly due: string })
  | (Base & { readonly type: 'declineExtension' });

export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;
