import type { CaseScope } from '../platform/commands/scope.js';
import { Refused } from '../platform/commands/refusal.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { AnswerRow } from './answer.entity.js';
import type { Basis } from './answer-fields.js';

/** What a region answers, ready to be a row. */
export interface AnswerDraft {
  /** `section:<id>`, `reply` or `clarification:<number>`. */
  readonly subject: string;
  readonly kind: AnswerRow['kind'];
  readonly hash: string;
  readonly words?: string;
  readonly basis?: Basis;
  readonly decidedOn?: string;
  /** Set when the secretariat registers a decision made elsewhere. */
  readonly evidenceId?: string;
  /** Where the minutes are published. */
  readonly link?: string;
}

/** Adds a region's answer as its latest one to the subject. The region is the acting one: the database refuses others. */
export function writeAnswer(writes: WriteSet, scope: CaseScope, draft: AnswerDraft): string {
  const { region, file, now, today } = scope;
  if (draft.decidedOn && draft.decidedOn > today) {
    throw new Refused('invalid', 'futureDecision', 'Beslutningsdatoen kan ikke ligge ude i fremtiden.');
  }
  const id = scope.ids.id();
  writes.update(
    AnswerRow,
    { caseId: file.id, subject: draft.subject, region, latest: true },
    { latest: false },
    null,
  );
  writes.insert(AnswerRow, {
    id,
    caseId: file.id,
    subject: draft.subject,
    region,
    kind: draft.kind,
    hash: draft.hash,
    words: draft.words ?? null,
    basis: draft.basis ?? 'chair',
    decidedOn: draft.decidedOn ?? today,
    evidenceId: draft.evidenceId ?? null,
    link: draft.link ?? null,
    registered: draft.evidenceId !== undefined,
    givenBy: scope.personId,
    onBehalfOf: scope.onBehalfOf,
    givenAt: now,
    latest: true,
  });
  return id;
}
