import { openFor, openQuestions, type OpenQuestions } from '../approvals/open-questions.reads.js';
import type { Processes } from '../platform/commands/processes.js';
import { Refused } from '../platform/commands/refusal.js';
import type { AdminScope } from '../platform/commands/scope.js';
import type { WriteSet } from '../platform/commands/write-set.js';
import { CHAIR_REPLACED, type ChairReplaced, type OpenQuestionsChoice } from './new-chair.pure.js';

/** Somebody who gets a role; only a chair of a region is asked anything. */
export interface NewRole {
  readonly personId: string;
  readonly role: string;
  readonly region: string | null;
  /** Local date of the first day. */
  readonly validFrom: string;
  readonly openQuestions?: OpenQuestionsChoice;
}

/**
 * What a new chair means for the cases in which its region has been asked and has not answered: the choice stands in the
 * journal of each, and who was chosen to be asked again is told (the notices read the entry). Answers that were given stay.
 * Errors: `Refused` when there are such cases and no choice was made.
 */
export async function chairFollows(
  scope: AdminScope,
  writes: WriteSet,
  processes: Processes,
  { personId, role, region, validFrom: from, openQuestions: choice }: NewRole,
): Promise<WriteSet> {
  if (role !== 'chair' || region === null) return writes;
  const open = await openQuestions(scope.tx, processes, region);
  if (open.length > 0 && choice === undefined) throw choiceMissing(open);
  for (const { caseId } of open)
    writes.follow({
      caseId,
      decide: (file) => {
        const questions = openFor(file.process, file.file.snapshot, region);
        if (questions.length === 0) return Promise.resolve(null);
        const data: ChairReplaced = { region, person: personId, from, openQuestions: choice!, questions };
        return Promise.resolve(file.start().entry({ type: CHAIR_REPLACED, data: { ...data }, texts: {} }));
      },
    });
  return writes;
}

function choiceMissing(open: readonly OpenQuestions[]): Refused {
  const cases = open.map(({ number }) => number).join(', ');
  const text = `Regionen er spurgt og har ikke svaret i sag ${cases}. Vælg, om den nye formand skal spørges igen, eller om spørgsmålene bliver stående.`;
  return new Refused('invalid', 'openQuestions', text, [{ field: 'openQuestions', text }]);
}
