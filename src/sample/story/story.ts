import { cast } from '../people.js';
import { approvingSteps } from './approving.js';
import { secretariat } from './cast.js';
import { concludingSteps } from './concluding.js';
import { draftingSteps } from './drafting.js';
import { fileBytes } from './papers.js';
import type { Stage, Step } from './stage.js';

/** The letter that opens the case; a file of its own when the reader has one. */
export interface Letter {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Where the story's clock begins: the day of the letter. */
export const STORY_BEGINS = { date: '2023-11-22', time: '09:00' };
export const STORY_CASE = '2023-7996';

const opening = (letter: Letter): Step => ({
  id: 'open',
  date: '2023-11-23',
  time: '09:00',
  title: 'Sagen oprettes med brevet som dokument',
  play: async (stage) => {
    const coordinator = secretariat(cast.coordinator);
    const { caseId } = await stage.actOn(null, coordinator, {
      type: 'openCase',
      number: STORY_CASE,
      title: 'Sikret tilbud til borgere med udviklingshæmning og dom',
      sender: 'Social- og Boligstyrelsen',
      letterDate: '2023-11-22',
      procedureId: 'fornyet-behandling',
      formalDeadline: '2024-06-01',
    });
    stage.note('case', caseId);
    const paper = {
      kind: 'letter',
      direction: 'in',
      party: 'Social- og Boligstyrelsen',
      theme: 'Fornyet behandling, sag 2023-7996',
      dated: '2023-11-22',
      fileName: letter.fileName,
    } as const;
    await fileBytes(stage, coordinator, paper, letter.bytes);
  },
});

/** Case 2023-7996 from the letter to the closed case, in order of time. */
export function storySteps(letter: Letter): Step[] {
  const steps = [opening(letter), ...draftingSteps, ...approvingSteps, ...concludingSteps];
  return steps.sort((a, b) => compare(`${a.date} ${a.time}`, `${b.date} ${b.time}`));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Plays one step on its day: time passes first, with every bell on the way. */
export async function playStep(stage: Stage, step: Step): Promise<void> {
  await stage.until(step.date, step.time);
  stage.begin(step.id);
  await step.play(stage);
  await stage.settle();
}
