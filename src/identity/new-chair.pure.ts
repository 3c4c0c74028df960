/** The entry that a new chair leaves in the journal of each case in which the region has been asked and has not answered. */
export const CHAIR_REPLACED = 'chairReplaced';

/** What becomes of the questions that are open when a region gets another chair. */
export const OPEN_QUESTIONS = ['askAgain', 'keep'] as const;
export type OpenQuestionsChoice = (typeof OPEN_QUESTIONS)[number];

/** What such an entry says: the region, its new chair from which local date on, the choice, and what was open (null: the whole). */
export interface ChairReplaced {
  readonly region: string;
  readonly person: string;
  readonly from: string;
  readonly openQuestions: OpenQuestionsChoice;
  readonly questions: readonly (string | null)[];
}
